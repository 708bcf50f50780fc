<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>RSSynth</name>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>What is at {} is larger than {}: check the address.</source>
        <translation>Was unter {} liegt, ist größer als {}: die Adresse prüfen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>{} cannot be written, or another QGIS is downloading it now: wait for that one.</source>
        <translation>{} kann nicht geschrieben werden, oder ein anderes QGIS lädt es gerade herunter: auf dieses warten.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>What {} gave is damaged or was tampered with (its SHA-256 is not the catalogue&apos;s), and was thrown away: try again, or load the catalogue anew.</source>
        <translation>Was {} geliefert hat, ist beschädigt oder verfälscht (sein SHA-256 ist nicht der des Katalogs) und wurde verworfen: noch einmal versuchen oder den Katalog neu laden.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>{} cannot be written ({}): make room on that disk and see that you may write there.</source>
        <translation>{} kann nicht geschrieben werden ({}): auf diesem Datenträger Platz schaffen und die Schreibrechte prüfen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>{} kB</source>
        <translation>{} kB</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>{} MB</source>
        <translation>{} MB</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>{} has room for {} only, the file has {} to come: make room on that disk.</source>
        <translation>{} hat nur für {} Platz, von der Datei kommen noch {}: auf diesem Datenträger Platz schaffen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>{} broke off after {} of {}: download again to go on from there.</source>
        <translation>{} brach nach {} von {} ab: erneut herunterladen, um dort fortzufahren.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>What {} gives has another size than the {} of the catalogue, and is not taken: load the catalogue anew, or tell its maker.</source>
        <translation>Was {} liefert, hat eine andere Größe als die {} des Katalogs und wird nicht angenommen: den Katalog neu laden oder seinem Urheber Bescheid geben.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} leads to an address without encryption, which is not followed.</source>
        <translation>{} führt zu einer Adresse ohne Verschlüsselung; dorthin wird nicht gefolgt.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} leads to another host, {}: go on only if you trust it.</source>
        <translation>{} führt zu einem anderen Rechner, {}: nur fortfahren, wenn diesem vertraut wird.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} leads from one address to the next without end; tell its owner.</source>
        <translation>{} führt endlos von einer Adresse zur nächsten; dem Betreiber Bescheid geben.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} did not answer in time: try again later, or allow more time in Settings, Options, Network.</source>
        <translation>{} hat nicht rechtzeitig geantwortet: später noch einmal versuchen oder unter Einstellungen, Optionen, Netzwerk mehr Zeit zulassen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>The proxy {} does not let the request to {} through ({}): check it in Settings, Options, Network.</source>
        <translation>Der Proxy {} lässt die Anfrage an {} nicht durch ({}): ihn unter Einstellungen, Optionen, Netzwerk prüfen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} does not have the file (HTTP {}): check the address, or load the catalogue anew.</source>
        <translation>{} hat die Datei nicht (HTTP {}): die Adresse prüfen oder den Katalog neu laden.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} does not give the file to you (HTTP {}): it asks for a login, or a proxy forbids it.</source>
        <translation>{} gibt die Datei nicht heraus (HTTP {}): eine Anmeldung wird verlangt, oder ein Proxy verbietet es.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} cannot give the file now (HTTP {}): try again later.</source>
        <translation>{} kann die Datei gerade nicht liefern (HTTP {}): später noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} is not found: check the address and that this machine is online.</source>
        <translation>{} wird nicht gefunden: die Adresse prüfen und ob dieser Rechner online ist.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} refuses the connection: check the address, or try again later.</source>
        <translation>{} lehnt die Verbindung ab: die Adresse prüfen oder es später noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} has no certificate that QGIS trusts: see Settings, Options, Authentication.</source>
        <translation>{} hat kein Zertifikat, dem QGIS vertraut: siehe Einstellungen, Optionen, Authentifizierung.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>The connection to {} broke off ({}): try again.</source>
        <translation>Die Verbindung zu {} brach ab ({}): noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/models.py"/>
        <source>The file of {} holds another model, {}: tell the maker of the catalogue.</source>
        <translation>Die Datei von {} enthält ein anderes Modell, {}: dem Urheber des Katalogs Bescheid geben.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The package index was not reached: check the network connection, and the proxy in Settings, Options, Network.</source>
        <translation>Der Paketindex wurde nicht erreicht: die Netzwerkverbindung prüfen und den Proxy unter Einstellungen, Optionen, Netzwerk.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The proxy let nothing through: check its address, user name and password in Settings, Options, Network.</source>
        <translation>Der Proxy ließ nichts durch: seine Adresse, Benutzernamen und Passwort unter Einstellungen, Optionen, Netzwerk prüfen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>pip cannot use a SOCKS proxy here: choose an HTTP proxy in Settings, Options, Network, or install with qpip (see the user guide).</source>
        <translation>pip kann hier keinen SOCKS-Proxy benutzen: unter Einstellungen, Optionen, Netzwerk einen HTTP-Proxy wählen oder mit qpip installieren (siehe Benutzerhandbuch).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The package index showed a certificate that is not trusted: add your organisation&apos;s authority in Settings, Options, Authentication, Manage Certificates.</source>
        <translation>Der Paketindex zeigte ein Zertifikat, dem nicht vertraut wird: die Zertifizierungsstelle Ihrer Organisation unter Einstellungen, Optionen, Authentifizierung, Zertifikate verwalten hinzufügen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The package index refused ({}): try again later, or check the index in pip&apos;s settings.</source>
        <translation>Der Paketindex lehnte ab ({}): später noch einmal versuchen oder den Index in den Einstellungen von pip prüfen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The disk of {} is full: make room, then install again.</source>
        <translation>Der Datenträger von {} ist voll: Platz schaffen, dann erneut installieren.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>{} cannot be written: check its permissions, then install again.</source>
        <translation>{} kann nicht geschrieben werden: die Berechtigungen prüfen, dann erneut installieren.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>What came from the package index was incomplete or damaged ({}): install again.</source>
        <translation>Was vom Paketindex kam, war unvollständig oder beschädigt ({}): erneut installieren.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The package index has no onnxruntime for this Python and system ({}): update QGIS, or check the index in pip&apos;s settings.</source>
        <translation>Der Paketindex hat kein onnxruntime für dieses Python und System ({}): QGIS aktualisieren oder den Index in den Einstellungen von pip prüfen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>pip failed ({}): what it said stands above.</source>
        <translation>pip ist fehlgeschlagen ({}): was es sagte, steht oben.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>The disk of {} has {} MiB free, and {} are needed: make room, then install again.</source>
        <translation>Der Datenträger von {} hat {} MiB frei, und {} werden gebraucht: Platz schaffen, dann erneut installieren.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>{} cannot be written ({}): check its permissions and the disk.</source>
        <translation>{} kann nicht geschrieben werden ({}): Berechtigungen und Datenträger prüfen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>The pip of {} does not run ({}): repair it, or install with qpip (see the user guide).</source>
        <translation>Das pip von {} läuft nicht ({}): es reparieren oder mit qpip installieren (siehe Benutzerhandbuch).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>Trying whether it loads …</source>
        <translation>Prüfung, ob es sich laden lässt …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>The onnxruntime that was installed does not load here ({}): choose another kind.</source>
        <translation>Das installierte onnxruntime lässt sich hier nicht laden ({}): eine andere Art wählen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>The onnxruntime that was installed would use numpy {}, and QGIS has {}: nothing was kept.</source>
        <translation>Das installierte onnxruntime würde numpy {} benutzen, QGIS hat {}: nichts wurde behalten.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>onnxruntime {} was installed in {}.</source>
        <translation>onnxruntime {} wurde in {} installiert.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>The installation was cancelled; nothing was changed.</source>
        <translation>Die Installation wurde abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>{} could not be started ({}).</source>
        <translation>{} konnte nicht gestartet werden ({}).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Models need the Python package onnxruntime, which is missing.</source>
        <translation>Modelle brauchen das Python-Paket onnxruntime; es fehlt.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Install it in QGIS with Plugins, RS Synth, Runtime for models.</source>
        <translation>In QGIS unter Erweiterungen, RS Synth, Laufzeit für Modelle installieren.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Install the runtime …</source>
        <translation>Laufzeit installieren …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Floods and conversions work without it.</source>
        <translation>Überflutungen und Umwandlungen gehen auch ohne.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>There is no model for this yet.</source>
        <translation>Dafür gibt es noch kein Modell.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Give a model file, or add one in QGIS with Plugins, RS Synth, Models.</source>
        <translation>Eine Modelldatei angeben oder in QGIS unter Erweiterungen, RS Synth, Modelle eines hinzufügen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Models …</source>
        <translation>Modelle …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Give a model file, or add one to the list.</source>
        <translation>Eine Modelldatei angeben oder eines zur Liste hinzufügen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>A STAC item collection with the MLM extension, as JSON, over https.</source>
        <translation>Eine STAC-Item-Sammlung mit der MLM-Erweiterung, als JSON, über https.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>&amp;Load</source>
        <translation>&amp;Laden</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Asks the address for its list. Nothing is asked for before.</source>
        <translation>Fragt die Adresse nach ihrer Liste. Vorher wird nichts abgerufen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>&amp;Catalogue</source>
        <translation>&amp;Katalog</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Models of the catalogue</source>
        <translation>Modelle des Katalogs</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>What has arrived is kept: a later download goes on from there.</source>
        <translation>Was angekommen ist, bleibt: ein späterer Download fährt dort fort.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>RS Synth: models</source>
        <translation>RS Synth: Modelle</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Loading the catalogue …</source>
        <translation>Katalog wird geladen …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Catalogue of models</source>
        <translation>Modellkatalog</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Go on?</source>
        <translation>Fortfahren?</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>{} m</source>
        <translation>{} m</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>{} models for RS Synth, {} of other programs left out.</source>
        <translation>{} Modelle für RS Synth, {} anderer Programme ausgelassen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>{} models.</source>
        <translation>{} Modelle.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>&amp;Download</source>
        <translation>&amp;Herunterladen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Load a catalogue to see its models.</source>
        <translation>Einen Katalog laden, um seine Modelle zu sehen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Comes with the plugin</source>
        <translation>Kommt mit der Erweiterung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>On this computer</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>&amp;Replace {} by {} ({})</source>
        <translation>{} durch {} &amp;ersetzen ({})</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>&amp;Download ({})</source>
        <translation>&amp;Herunterladen ({})</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Preview of {}</source>
        <translation>Vorschau von {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Download of {}</source>
        <translation>Download von {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Downloading {} …</source>
        <translation>{} wird heruntergeladen …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>{} is here: the algorithms and the panel offer it now.</source>
        <translation>{} ist da: die Algorithmen und das Bedienfeld bieten es jetzt an.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>The download was cancelled; it can go on later.</source>
        <translation>Der Download wurde abgebrochen; er kann später weitergehen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/charts.py"/>
        <source>Classes hit</source>
        <translation>Betroffene Klassen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/charts.py"/>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/charts.py"/>
        <source>Flooded area against level</source>
        <translation>Überflutete Fläche über dem Pegel</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/charts.py"/>
        <source>Newly flooded area against the level; click to go to a level.</source>
        <translation>Neu überflutete Fläche in Abhängigkeit vom Pegel; ein Klick stellt einen Pegel ein.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Composite with the real image</source>
        <translation>Montage mit dem echten Bild</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>The image after the scenario.</source>
        <translation>Das Bild nach dem Szenario.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>1 where the scenario changed something.</source>
        <translation>1, wo das Szenario etwas geändert hat.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Pixels of the soft seam between the two.</source>
        <translation>Breite des weichen Übergangs zwischen beiden, in Pixeln.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Make the &amp;composite</source>
        <translation>&amp;Montage erzeugen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>The imagery of the tab Layers, with the changes in it.</source>
        <translation>Das Bild aus dem Reiter „Layer“ mit den Änderungen darin.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Synthetic</source>
        <translation>Synthetisch</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Change mask</source>
        <translation>Änderungsmaske</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Feather</source>
        <translation>Weiche Kante</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Imagery</source>
        <translation>Bilddaten</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>{}: choose a raster layer.</source>
        <translation>{}: einen Rasterlayer wählen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Composite</source>
        <translation>Montage</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>What is converted: every class of this kind.</source>
        <translation>Was umgewandelt wird: jede Klasse dieser Art.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>What it becomes. The legend must have a class of this kind.</source>
        <translation>Was daraus wird. Die Legende muss eine Klasse dieser Art haben.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>How much of the ground that qualifies is converted, in contiguous patches.</source>
        <translation>Wie viel der infrage kommenden Fläche umgewandelt wird, in zusammenhängenden Flecken.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Chooses the patches where the share is below 100 %.</source>
        <translation>Bestimmt die Flecken, wenn der Anteil unter 100 % liegt.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Draw a polygon: left clicks, then a right click or Enter.</source>
        <translation>Ein Polygon zeichnen: Linksklicks, dann Rechtsklick oder Eingabetaste.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Selected</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Take the selected polygons of all layers.</source>
        <translation>Die gewählten Polygone aller Layer übernehmen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Without polygons the conversion works everywhere.</source>
        <translation>Ohne Polygone gilt die Umwandlung überall.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>&amp;To</source>
        <translation>&amp;Nach</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>S&amp;hare</source>
        <translation>An&amp;teil</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>See&amp;d</source>
        <translation>&amp;Startwert</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Inside</source>
        <translation>Innerhalb</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>everywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>{} polygon(s)</source>
        <translation>{} Polygon(e)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>No polygon is selected: select some with QGIS&apos;s selection tools, or draw one.</source>
        <translation>Kein Polygon ist gewählt: mit den Auswahlwerkzeugen von QGIS welche wählen oder eines zeichnen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>change a conversion</source>
        <translation>Umwandlung ändern</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/dock.py"/>
        <source>Layers</source>
        <translation>Layer</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/dock.py"/>
        <source>Edits</source>
        <translation>Eingriffe</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/dock.py"/>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/dock.py"/>
        <source>DEM</source>
        <translation>DGM</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/dock.py"/>
        <source>Heights of {}</source>
        <translation>Höhen von {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Edits from first to last; each sees what those above it made. The tick switches one.</source>
        <translation>Eingriffe vom ersten zum letzten; jeder sieht, was die darüber bewirkt haben. Das Häkchen schaltet einen ein oder aus.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Add a flood</source>
        <translation>Eine Überflutung hinzufügen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Add a conversion</source>
        <translation>Eine Umwandlung hinzufügen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Remove the edit</source>
        <translation>Den Eingriff entfernen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Move it up: earlier</source>
        <translation>Nach oben: früher</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Move it down: later</source>
        <translation>Nach unten: später</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>add an edit</source>
        <translation>Eingriff hinzufügen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>remove an edit</source>
        <translation>Eingriff entfernen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>move an edit</source>
        <translation>Eingriff verschieben</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>switch an edit</source>
        <translation>Eingriff ein- oder ausschalten</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Water</source>
        <translation>Wasser</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Wetland</source>
        <translation>Feuchtgebiet</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Mangrove</source>
        <translation>Mangrove</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Forest</source>
        <translation>Wald</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Shrubland</source>
        <translation>Buschland</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Savanna</source>
        <translation>Savanne</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Grassland</source>
        <translation>Grünland</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Moss and lichen</source>
        <translation>Moose und Flechten</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Farmland</source>
        <translation>Ackerland</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Orchard, vineyard</source>
        <translation>Obst- und Weinbau</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Built-up</source>
        <translation>Siedlung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Paved ground</source>
        <translation>Versiegelte Fläche</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Road</source>
        <translation>Straße</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Railway</source>
        <translation>Eisenbahn</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Airport, port</source>
        <translation>Flughafen, Hafen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Quarry, dump, building site</source>
        <translation>Abbaufläche, Deponie, Baustelle</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Urban park</source>
        <translation>Städtische Grünfläche</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Bare ground</source>
        <translation>Offener Boden</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Snow and ice</source>
        <translation>Schnee und Eis</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Flood: water rises by {}</source>
        <translation>Überflutung: Wasser steigt um {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Flood to {}, plain</source>
        <translation>Überflutung bis {}, einfach</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Flood to {}, with dams</source>
        <translation>Überflutung bis {}, mit Dämmen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Flood to {}</source>
        <translation>Überflutung bis {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>, in polygons</source>
        <translation>, in Polygonen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Show the flood on the map</source>
        <translation>Überflutung auf der Karte zeigen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Draws the flooded ground over the map while the level moves.</source>
        <translation>Zeichnet die überflutete Fläche über die Karte, während sich der Pegel bewegt.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Newly flooded</source>
        <translation>Neu überflutet</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Ground that was no water before, at the screen&apos;s resolution.</source>
        <translation>Fläche, die vorher kein Wasser war, in Bildschirmauflösung.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Water added</source>
        <translation>Zusätzliches Wasser</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Over flooded ground and over water that rose.</source>
        <translation>Über überfluteten Flächen und über Gewässern, die gestiegen sind.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Greatest depth</source>
        <translation>Größte Tiefe</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Of the water added.</source>
        <translation>Des zusätzlichen Wassers.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>change a flood</source>
        <translation>Überflutung ändern</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/first_start.py"/>
        <source>Opens the window that installs onnxruntime into your profile.</source>
        <translation>Öffnet das Fenster, das onnxruntime in Ihr Profil installiert.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/first_start.py"/>
        <source>Opens the list of models, to add one.</source>
        <translation>Öffnet die Liste der Modelle, um eines hinzuzufügen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Absolute level</source>
        <translation>Absoluter Pegel</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Rise over existing water</source>
        <translation>Anstieg über vorhandenes Wasser</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>A height above the DEM&apos;s zero, or how much each water body rises over its own level.</source>
        <translation>Eine Höhe über dem Nullpunkt des DGM, oder um wie viel jedes Gewässer über seinen eigenen Pegel steigt.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Plain threshold</source>
        <translation>Einfacher Schwellenwert</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Connected: only ground that the water reaches. Plain: all ground below the level.</source>
        <translation>Verbunden: nur Flächen, die das Wasser erreicht. Einfach: alle Flächen unter dem Pegel.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Existing water</source>
        <translation>Vorhandenes Wasser</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>The land cover&apos;s water spreads. Switch it off to fill a reservoir from a seed.</source>
        <translation>Das Wasser der Landbedeckung breitet sich aus. Zum Füllen eines Stausees von einem Startpunkt aus abschalten.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Edge (sea)</source>
        <translation>Rand (Meer)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Water enters from beyond the edge of the land cover.</source>
        <translation>Wasser dringt von jenseits des Randes der Landbedeckung ein.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Click on map</source>
        <translation>Auf Karte klicken</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Click places from which water spreads; a right click or Escape ends it.</source>
        <translation>Orte anklicken, von denen sich Wasser ausbreitet; Rechtsklick oder Esc beendet.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Draw a dam or dike: left clicks, then a right click or Enter.</source>
        <translation>Einen Damm oder Deich zeichnen: Linksklicks, dann Rechtsklick oder Eingabetaste.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Height of the top of all barriers of this flood; 9999 holds any level.</source>
        <translation>Höhe der Krone aller Barrieren dieser Überflutung; 9999 hält jedem Pegel stand.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Plain threshold: pixels of erosion that clean up the mask; 0 for none.</source>
        <translation>Einfacher Schwellenwert: Erosion in Pixeln, die die Maske bereinigt; 0 für keine.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>&amp;Water</source>
        <translation>&amp;Wasser</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Seeds</source>
        <translation>Startpunkte</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Dams</source>
        <translation>Dämme</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>&amp;Crest</source>
        <translation>&amp;Krone</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>&amp;Erosion</source>
        <translation>&amp;Erosion</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Remove them all.</source>
        <translation>Alle entfernen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/frames.py"/>
        <source>Frame</source>
        <translation>Bild</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/frames.py"/>
        <source>ffmpeg could not make {}: {}</source>
        <translation>ffmpeg konnte {} nicht erzeugen: {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/height_range.py"/>
        <source>{} has no height: check its nodata value.</source>
        <translation>{} hat keine Höhen: den Nodata-Wert prüfen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Show imagery of the scenario on the map</source>
        <translation>Bild des Szenarios auf der Karte zeigen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Made by the model in the background, for what the map shows.</source>
        <translation>Erzeugt vom Modell im Hintergrund, für den gezeigten Kartenausschnitt.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Zoom to what can be shown</source>
        <translation>Auf Darstellbares zoomen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>The middle of the map, at the model&apos;s resolution.</source>
        <translation>Die Mitte der Karte in der Auflösung des Modells.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>What to compare with in place of the map: the real image, or a result of a run.</source>
        <translation>Womit statt mit der Karte verglichen wird: mit dem echten Bild oder mit einem Ergebnis.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Swipe</source>
        <translation>Wischen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Only right of a divider; drag it on the map, or move the slider.</source>
        <translation>Nur rechts eines Teilers; ihn auf der Karte ziehen oder den Schieberegler bewegen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Divider</source>
        <translation>Teiler</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Blink</source>
        <translation>Blinken</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>On and off again, to see what changed.</source>
        <translation>Abwechselnd ein und aus, um Änderungen zu sehen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>&amp;With</source>
        <translation>&amp;Mit</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>&amp;Divider</source>
        <translation>&amp;Teiler</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>&amp;Opacity</source>
        <translation>&amp;Deckkraft</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Models on this computer</source>
        <translation>Modelle auf diesem Rechner</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>&amp;Add from file …</source>
        <translation>Aus &amp;Datei hinzufügen …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Checks an .onnx file with a model card, and copies it into your profile.</source>
        <translation>Prüft eine .onnx-Datei mit Model Card und kopiert sie in Ihr Profil.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Deletes the model from your profile; those of the plugin stay.</source>
        <translation>Löscht das Modell aus Ihrem Profil; die der Erweiterung bleiben.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>in your profile</source>
        <translation>in Ihrem Profil</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>included</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Checking {} …</source>
        <translation>{} wird geprüft …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Replace it?</source>
        <translation>Ersetzen?</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>{} was added.</source>
        <translation>{} wurde hinzugefügt.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Adding {}</source>
        <translation>{} hinzufügen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Model file</source>
        <translation>Modelldatei</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>RS Synth models (*.onnx)</source>
        <translation>RS-Synth-Modelle (*.onnx)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Delete the model {} from your profile?</source>
        <translation>Das Modell {} aus Ihrem Profil löschen?</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>{} was removed.</source>
        <translation>{} wurde entfernt.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>There is no model yet: add one from a file, or get one in the tab Download.</source>
        <translation>Noch kein Modell da: eines aus einer Datei hinzufügen oder im Reiter „Herunterladen“ holen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Card of {}</source>
        <translation>Model Card von {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Previews of models</source>
        <translation>Vorschaubilder der Modelle</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/jobs.py"/>
        <source>Too little memory: zoom in, choose a smaller extent, or close other programs.</source>
        <translation>Zu wenig Arbeitsspeicher: hineinzoomen, eine kleinere Ausdehnung wählen oder andere Programme schließen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/jobs.py"/>
        <source>Unexpected error ({}): {}</source>
        <translation>Unerwarteter Fehler ({}): {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Raster of class codes.</source>
        <translation>Raster mit Klassencodes.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Heights of the ground that floods.</source>
        <translation>Höhen des Geländes, das überflutet wird.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>What the model sees beside the land cover, as bands of one raster; empty: the DEM.</source>
        <translation>Was das Modell neben der Landbedeckung sieht, als Kanäle eines Rasters; leer: das DGM.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>A real image, to compare and to composite with; may stay empty.</source>
        <translation>Ein echtes Bild zum Vergleich und zur Montage; kann leer bleiben.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>The model that makes imagery: one of the list, or a file.</source>
        <translation>Das Modell, das Bilder erzeugt: eines der Liste oder eine Datei.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Choose a model file (.onnx).</source>
        <translation>Eine Modelldatei (.onnx) wählen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Manage</source>
        <translation>Verwalten</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Opens the list of models, to see their cards, and to add and remove some.</source>
        <translation>Öffnet die Liste der Modelle, um ihre Model Cards zu sehen und welche hinzuzufügen oder zu entfernen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>What the codes mean: guessed from codes and colours, or chosen here.</source>
        <translation>Was die Codes bedeuten: aus Codes und Farben erraten oder hier gewählt.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Load a legend from a CSV or JSON file.</source>
        <translation>Eine Legende aus einer CSV- oder JSON-Datei laden.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Guess</source>
        <translation>Erraten</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Look at the land cover&apos;s codes and colours again.</source>
        <translation>Codes und Farben der Landbedeckung erneut ansehen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>&amp;Land cover</source>
        <translation>&amp;Landbedeckung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>&amp;DEM</source>
        <translation>&amp;DGM</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>&amp;Auxiliary</source>
        <translation>&amp;Zusatzraster</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>&amp;Imagery</source>
        <translation>&amp;Bilddaten</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Le&amp;gend</source>
        <translation>Le&amp;gende</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>(no model)</source>
        <translation>(kein Modell)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>A layer of the scenario was removed from the project: choose another one.</source>
        <translation>Ein Layer des Szenarios wurde aus dem Projekt entfernt: einen anderen wählen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Land cover</source>
        <translation>Landbedeckung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Legend of {}</source>
        <translation>Legende von {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>The legend cannot be told from the codes: choose it, or give each class its role in the table.</source>
        <translation>Die Legende lässt sich aus den Codes nicht erkennen: sie wählen oder jeder Klasse in der Tabelle ihre Rolle geben.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Legends (*.csv *.json)</source>
        <translation>Legenden (*.csv *.json)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Looking for onnxruntime</source>
        <translation>Suche nach onnxruntime</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Imagery is made with onnxruntime, which is not installed yet.</source>
        <translation>Bilder werden mit onnxruntime erzeugt; es ist noch nicht installiert.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>No model is chosen: choose an .onnx file to see imagery.</source>
        <translation>Kein Modell ist gewählt: eine .onnx-Datei wählen, um Bilder zu sehen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_guess.py"/>
        <source>Class {}</source>
        <translation>Klasse {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_guess.py"/>
        <source>Own legend</source>
        <translation>Eigene Legende</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>What each code means. The role decides which edits reach a class and which of the model&apos;s it becomes.</source>
        <translation>Was jeder Code bedeutet. Die Rolle entscheidet, welche Eingriffe eine Klasse treffen und zu welcher Klasse des Modells sie wird.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>Double click, or press Enter, to choose another colour.</source>
        <translation>Doppelklick oder Eingabetaste, um eine andere Farbe zu wählen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>(none)</source>
        <translation>(keine)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>Colour of the class</source>
        <translation>Farbe der Klasse</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>{}, changed</source>
        <translation>{}, geändert</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source>Water level</source>
        <translation>Wasserstand</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source>Drag to raise and lower the water; arrow keys and Page Up/Down work too.</source>
        <translation>Ziehen, um das Wasser zu heben und zu senken; Pfeiltasten und Bild auf/ab gehen auch.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source>The same as a number, in metres.</source>
        <translation>Dasselbe als Zahl, in Metern.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source>The slider&apos;s lowest level: raise it for finer steps.</source>
        <translation>Der niedrigste Pegel des Reglers: höher setzen für feinere Schritte.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source>The slider&apos;s highest level: lower it for finer steps.</source>
        <translation>Der höchste Pegel des Reglers: niedriger setzen für feinere Schritte.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_flood.py"/>
        <source>Flood on the map</source>
        <translation>Überflutung auf der Karte</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_flood.py"/>
        <source>DEM: choose the heights of the ground that floods (tab Layers).</source>
        <translation>DGM: die Höhen des Geländes wählen, das überflutet wird (Reiter „Layer“).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>Making imagery …</source>
        <translation>Bild wird erzeugt …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>Imagery on the map</source>
        <translation>Bild auf der Karte</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>Model: choose one to see imagery (tab Layers).</source>
        <translation>Modell: eines wählen, um Bilder zu sehen (Reiter „Layer“).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>The project has no CRS: set one (Project &gt; Properties &gt; CRS).</source>
        <translation>Das Projekt hat kein KBS: eines festlegen (Projekt &gt; Eigenschaften &gt; KBS).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>Synthetic · {} · {} s</source>
        <translation>Synthetisch · {} · {} s</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>{} tiles made on {} in {} s.</source>
        <translation>{} Kacheln auf {} in {} s erzeugt.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>{} of {} tiles made on {} in {} s; the others had not changed.</source>
        <translation>{} von {} Kacheln auf {} in {} s erzeugt; die anderen hatten sich nicht geändert.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_manager.py"/>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Trained on</source>
        <translation>Trainiert mit</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>{} from {}</source>
        <translation>{} von {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Pixel</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 der Datei</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>This is what the catalogue says. Figures, classes and limits stand in the model&apos;s card, shown once it is here.</source>
        <translation>Das sagt der Katalog. Kennzahlen, Klassen und Grenzen stehen in der Model Card des Modells, die gezeigt wird, sobald es da ist.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>land cover to imagery</source>
        <translation>Landbedeckung zu Bild</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>imagery to imagery of another look</source>
        <translation>Bild zu Bild mit anderem Aussehen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>image-mask pairs</source>
        <translation>Bild-Masken-Paare</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>imagery to classes</source>
        <translation>Bild zu Klassen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Attribution</source>
        <translation>Namensnennung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Styles</source>
        <translation>Stile</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>SHA-256 of the graph</source>
        <translation>SHA-256 des Graphen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Trained at {} m a pixel: much finer or coarser inputs are unlike anything it saw.</source>
        <translation>Trainiert mit {} m je Pixel: viel feinere oder gröbere Eingaben gleichen nichts, was es gesehen hat.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>{} between {} and {} {}.</source>
        <translation>{} zwischen {} und {} {}.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Never seen, and refused: {}.</source>
        <translation>Nie gesehen und abgelehnt: {}.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Rarely seen, and warned of: {}.</source>
        <translation>Selten gesehen, mit Warnung: {}.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Its result depends on the tile: seams are blended, not absent.</source>
        <translation>Das Ergebnis hängt von der Kachel ab: Nähte sind verblendet, nicht abwesend.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>What it makes is synthetic: plausible, not observed.</source>
        <translation>Was es erzeugt, ist synthetisch: plausibel, nicht beobachtet.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/places.py"/>
        <source>What was drawn cannot be brought to {}: zoom to the layers, or change the project&apos;s CRS.</source>
        <translation>Das Gezeichnete lässt sich nicht nach {} umrechnen: auf die Layer zoomen oder das KBS des Projekts ändern.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>There is nothing to run: add an edit, or choose a model.</source>
        <translation>Es gibt nichts auszuführen: einen Eingriff hinzufügen oder ein Modell wählen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>Auxiliary rasters</source>
        <translation>Zusatzraster</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>Water depth [m]</source>
        <translation>Wassertiefe [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>After (synthetic)</source>
        <translation>Nachher (synthetisch)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>Before (synthetic)</source>
        <translation>Vorher (synthetisch)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>A flood among several edits cannot be shown with auxiliary rasters of their own: leave them empty to use the DEM, or switch all but the flood off.</source>
        <translation>Eine Überflutung unter mehreren Eingriffen lässt sich nicht mit eigenen Zusatzrastern zeigen: sie leer lassen, um das DGM zu nutzen, oder alles außer der Überflutung abschalten.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>Scenario (synthetic)</source>
        <translation>Szenario (synthetisch)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>{}: choose a raster layer (tab Layers).</source>
        <translation>{}: einen Rasterlayer wählen (Reiter „Layer“).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>The map shows nothing of the land cover: zoom to it.</source>
        <translation>Die Karte zeigt nichts von der Landbedeckung: auf sie zoomen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>A preview needs a closer view: the model {} was trained at {} m a pixel.</source>
        <translation>Für eine Vorschau näher heranzoomen: das Modell {} wurde mit {} m je Pixel trainiert.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>The land cover is large: the preview&apos;s edits see the map and a quarter of it on each side. A run sees all of it.</source>
        <translation>Die Landbedeckung ist groß: die Eingriffe der Vorschau sehen die Karte und ein Viertel davon auf jeder Seite. Beim Ausführen sehen sie alles.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>The map</source>
        <translation>Die Karte</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>The land cover</source>
        <translation>Die Landbedeckung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>Auxiliary rasters: the model {} asks for {} band(s), given were {}.</source>
        <translation>Zusatzraster: das Modell {} verlangt {} Kanal/Kanäle, angegeben wurden {}.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>All of the land cover</source>
        <translation>Die ganze Landbedeckung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>What the map shows</source>
        <translation>Was die Karte zeigt</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Drawn rectangle</source>
        <translation>Gezeichnetes Rechteck</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>The part to work on. A flood sees only the water of that part.</source>
        <translation>Der zu bearbeitende Teil. Eine Überflutung sieht nur das Wasser in diesem Teil.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Drag a rectangle on the map.</source>
        <translation>Auf der Karte ein Rechteck aufziehen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Make imagery</source>
        <translation>Bilder erzeugen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>With the chosen model; without, only maps of the edits are made.</source>
        <translation>Mit dem gewählten Modell; ohne werden nur Karten der Eingriffe erzeugt.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>[temporary folder]</source>
        <translation>[temporärer Ordner]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Where the results go; temporary ones vanish with QGIS.</source>
        <translation>Wohin die Ergebnisse kommen; temporäre verschwinden mit QGIS.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Make the scenario at full resolution, in the background.</source>
        <translation>Das Szenario in voller Auflösung im Hintergrund erzeugen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>End the run; the steps that are done stay.</source>
        <translation>Beendet den Lauf; fertige Schritte bleiben.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Copy as qgis_process command</source>
        <translation>Als qgis_process-Befehl kopieren</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>What Run does, for a terminal or a script.</source>
        <translation>Was „Ausführen“ tut, für ein Terminal oder ein Skript.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Copy as Python</source>
        <translation>Als Python kopieren</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>What Run does, for QGIS&apos;s Python console or a script.</source>
        <translation>Was „Ausführen“ tut, für die Python-Konsole von QGIS oder ein Skript.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Save scenario …</source>
        <translation>Szenario speichern …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Write the list of edits to a JSON file.</source>
        <translation>Die Liste der Eingriffe in eine JSON-Datei schreiben.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Load scenario …</source>
        <translation>Szenario laden …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Read the list of edits from a JSON file.</source>
        <translation>Die Liste der Eingriffe aus einer JSON-Datei lesen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>&amp;Part</source>
        <translation>&amp;Teil</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>No edits</source>
        <translation>Keine Eingriffe</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Draw a rectangle first, or choose another part.</source>
        <translation>Zuerst ein Rechteck zeichnen oder einen anderen Teil wählen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>The run was cancelled.</source>
        <translation>Der Lauf wurde abgebrochen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>The scenario is ready.</source>
        <translation>Das Szenario ist fertig.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Zoom to the results</source>
        <translation>Auf die Ergebnisse zoomen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Some layers are read otherwise than their files say: the copy works in this project only.</source>
        <translation>Manche Layer werden anders gelesen, als ihre Dateien besagen: die Kopie funktioniert nur in diesem Projekt.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Copied. Files that the commands use and write are in {}.</source>
        <translation>Kopiert. Dateien, die die Befehle lesen und schreiben, liegen in {}.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Save scenario</source>
        <translation>Szenario speichern</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Scenarios (*.json)</source>
        <translation>Szenarien (*.json)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Load scenario</source>
        <translation>Szenario laden</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>load a scenario</source>
        <translation>Szenario laden</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runner.py"/>
        <source>{} failed.</source>
        <translation>{} ist fehlgeschlagen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runner.py"/>
        <source>{} could not be opened.</source>
        <translation>{} konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runner.py"/>
        <source>Synthetic: made by RS Synth</source>
        <translation>Synthetisch: erzeugt von RS Synth</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>RS Synth: runtime for models</source>
        <translation>RS Synth: Laufzeit für Modelle</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Models run with onnxruntime, on your own machine. It is installed into a folder of its own in your QGIS profile: QGIS and its Python stay as they are. Nothing is downloaded before you press Install.</source>
        <translation>Modelle laufen mit onnxruntime auf Ihrem eigenen Rechner. Es wird in einen eigenen Ordner Ihres QGIS-Profils installiert: QGIS und sein Python bleiben, wie sie sind. Bevor Sie auf Installieren drücken, wird nichts heruntergeladen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Looking for onnxruntime …</source>
        <translation>Suche nach onnxruntime …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Looking for QGIS&apos;s Python …</source>
        <translation>Suche nach dem Python von QGIS …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>What models can run on. The first of the list fits this machine best.</source>
        <translation>Worauf Modelle laufen können. Das erste der Liste passt am besten zu diesem Rechner.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>&amp;Install</source>
        <translation>&amp;Installieren</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Download onnxruntime with pip, and put it into the profile.</source>
        <translation>onnxruntime mit pip herunterladen und ins Profil legen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Run the model that comes with the plugin: on which device, and how fast?</source>
        <translation>Das mitgelieferte Modell laufen lassen: auf welchem Gerät, und wie schnell?</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>&amp;Uninstall</source>
        <translation>&amp;Deinstallieren</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Remove what was installed here, for every QGIS of this profile.</source>
        <translation>Entfernen, was hier installiert wurde, für jedes QGIS dieses Profils.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Stop the installation; what was there before stays.</source>
        <translation>Die Installation anhalten; was vorher da war, bleibt.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Now:</source>
        <translation>Jetzt:</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Python:</source>
        <translation>Python:</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>&amp;Kind:</source>
        <translation>A&amp;rt:</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>onnxruntime is not installed yet: press Install.</source>
        <translation>onnxruntime ist noch nicht installiert: auf Installieren drücken.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>onnxruntime {} is ready.</source>
        <translation>onnxruntime {} ist bereit.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>It comes from {}; the one that was installed here ({}) is used after QGIS is started again.</source>
        <translation>Es kommt aus {}; das hier installierte ({}) wird nach einem Neustart von QGIS benutzt.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>{} is used after QGIS is started again.</source>
        <translation>{} wird nach einem Neustart von QGIS benutzt.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Kind: {}.</source>
        <translation>Art: {}.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>It comes from {}.</source>
        <translation>Es kommt aus {}.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>QGIS&apos;s Python was not found as a program: install with qpip (see the user guide).</source>
        <translation>Das Python von QGIS wurde nicht als Programm gefunden: mit qpip installieren (siehe Benutzerhandbuch).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>{} has no pip: install it (on Debian and Ubuntu: sudo apt install python3-pip), then open this window again.</source>
        <translation>{} hat kein pip: es installieren (unter Debian und Ubuntu: sudo apt install python3-pip), dann dieses Fenster erneut öffnen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>{} MiB so far</source>
        <translation>bisher {} MiB</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Remove the runtime from this profile? Models cannot run until it is installed again.</source>
        <translation>Die Laufzeit aus diesem Profil entfernen? Modelle können nicht laufen, bis sie wieder installiert ist.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>The runtime was removed; nothing of it is left.</source>
        <translation>Die Laufzeit wurde entfernt; nichts davon ist übrig.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>The runtime is in use, and is not used any more: its files go when QGIS starts again.</source>
        <translation>Die Laufzeit ist in Benutzung und wird nicht mehr verwendet: ihre Dateien verschwinden beim nächsten Start von QGIS.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>There is no model to test with: install the plugin again.</source>
        <translation>Es gibt kein Modell zum Testen: die Erweiterung erneut installieren.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Test of the runtime</source>
        <translation>Test der Laufzeit</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>{} ran on {}: {} megapixels per second.</source>
        <translation>{} lief auf {}: {} Megapixel pro Sekunde.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>CPU: works everywhere</source>
        <translation>CPU: funktioniert überall</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>NVIDIA GPU with CUDA 12: a download of gigabytes</source>
        <translation>NVIDIA-GPU mit CUDA 12: ein Download von Gigabytes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>NVIDIA GPU with CUDA 13: a download of gigabytes</source>
        <translation>NVIDIA-GPU mit CUDA 13: ein Download von Gigabytes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>GPU by DirectML: any graphics card on Windows</source>
        <translation>GPU über DirectML: jede Grafikkarte unter Windows</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/scenario_file.py"/>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/scenario_file.py"/>
        <source>“off” must be a list of numbers of edits, from 0.</source>
        <translation>„off“ muss eine Liste von Nummern der Eingriffe sein, ab 0.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series.py"/>
        <source>A series needs a flood: choose one in the list of edits, and switch it on.</source>
        <translation>Eine Serie braucht eine Überflutung: eine in der Liste der Eingriffe wählen und einschalten.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Level of the first frame.</source>
        <translation>Pegel des ersten Bildes.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Level of the last frame.</source>
        <translation>Pegel des letzten Bildes.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>How many frames.</source>
        <translation>Wie viele Bilder.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Make the &amp;series</source>
        <translation>&amp;Serie erzeugen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>One layer a level, each with its day, to be played in the Temporal Controller.</source>
        <translation>Ein Layer je Pegel, jeder mit eigenem Tag, zum Abspielen in der Zeitsteuerung.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>End the series; the frames that are done stay.</source>
        <translation>Beendet die Serie; fertige Bilder bleiben.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>GIF</source>
        <translation>GIF</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>MP4</source>
        <translation>MP4</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>An animated image. Needs the Python package Pillow.</source>
        <translation>Ein animiertes Bild. Braucht das Python-Paket Pillow.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>A film. Needs ffmpeg on the path.</source>
        <translation>Ein Film. Braucht ffmpeg im Suchpfad.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Save &amp;frames</source>
        <translation>&amp;Bilder speichern</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>What the map shows, once for each level, as PNG files beside the results.</source>
        <translation>Was die Karte zeigt, einmal je Pegel, als PNG-Dateien neben den Ergebnissen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Series of levels</source>
        <translation>Pegelserie</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>The series is ready: play it in the Temporal Controller, or save its frames.</source>
        <translation>Die Serie ist fertig: in der Zeitsteuerung abspielen oder ihre Bilder speichern.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>No frame could be drawn: the layers of the series are gone.</source>
        <translation>Kein Bild ließ sich zeichnen: die Layer der Serie sind weg.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>{} frames are in {}.</source>
        <translation>{} Bilder liegen in {}.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Animation</source>
        <translation>Animation</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>{} is ready.</source>
        <translation>{} ist fertig.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/setup_actions.py"/>
        <source>Runtime for models …</source>
        <translation>Laufzeit für Modelle …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/setup_actions.py"/>
        <source>Install, test or remove onnxruntime, with which models run.</source>
        <translation>onnxruntime, mit dem Modelle laufen, installieren, testen oder entfernen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/setup_actions.py"/>
        <source>See, add and remove models.</source>
        <translation>Modelle ansehen, hinzufügen und entfernen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/shell.py"/>
        <source>RS Synth: scenarios</source>
        <translation>RS Synth: Szenarien</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/shell.py"/>
        <source>Show or hide the scenario panel: floods and land-use change, live.</source>
        <translation>Szenario-Bedienfeld ein- oder ausblenden: Überflutungen und Landnutzungswandel, live.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/sources.py"/>
        <source>Land cover: choose a raster of class codes (tab Layers).</source>
        <translation>Landbedeckung: ein Raster mit Klassencodes wählen (Reiter „Layer“).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/state.py"/>
        <source>The legend</source>
        <translation>Die Legende</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/state.py"/>
        <source>The scenario that the project holds is damaged ({}): start a new one.</source>
        <translation>Das im Projekt gespeicherte Szenario ist beschädigt ({}): ein neues beginnen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/text.py"/>
        <source>{} km²</source>
        <translation>{} km²</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/text.py"/>
        <source>{} ha</source>
        <translation>{} ha</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/text.py"/>
        <source>{} million m³</source>
        <translation>{} Mio. m³</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/text.py"/>
        <source>{} m³</source>
        <translation>{} m³</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/view_grids.py"/>
        <source>The map shows nothing of the chosen layers: zoom to one of them.</source>
        <translation>Die Karte zeigt nichts von den gewählten Layern: auf einen davon zoomen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/view_grids.py"/>
        <source>{} do not overlap: check their CRS, or choose layers of one place.</source>
        <translation>{} überlappen sich nicht: ihr KBS prüfen oder Layer desselben Ortes wählen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Synthetic image</source>
        <translation>Synthetisches Bild</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Real image</source>
        <translation>Echtes Bild</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Stretch of the real image</source>
        <translation>Streckung des echten Bildes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Segmentation model</source>
        <translation>Segmentierungsmodell</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>HTML files (*.html)</source>
        <translation>HTML-Dateien (*.html)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Pixels compared</source>
        <translation>Verglichene Pixel</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Mean IoU, synthetic and real image</source>
        <translation>Mittlere IoU, synthetisches und echtes Bild</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share of the same class, synthetic and real image</source>
        <translation>Anteil gleicher Klasse, synthetisches und echtes Bild</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Mean IoU, synthetic image and land cover</source>
        <translation>Mittlere IoU, synthetisches Bild und Landbedeckung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share of the same class, synthetic image and land cover</source>
        <translation>Anteil gleicher Klasse, synthetisches Bild und Landbedeckung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Mean IoU, real image and land cover</source>
        <translation>Mittlere IoU, echtes Bild und Landbedeckung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share of the same class, real image and land cover</source>
        <translation>Anteil gleicher Klasse, echtes Bild und Landbedeckung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Distance of colours, share of the range</source>
        <translation>Abstand der Farben, Anteil am Wertebereich</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Distance of gradients, share of the range</source>
        <translation>Abstand der Gradienten, Anteil am Wertebereich</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Distance of spectra, log10 power</source>
        <translation>Abstand der Spektren, log10 der Leistung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Fine texture, synthetic minus real, log10 power</source>
        <translation>Feine Textur, synthetisch minus echt, log10 der Leistung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Difference across tile borders ÷ beside them</source>
        <translation>Differenz über Kachelgrenzen ÷ daneben</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Difference across the strongest line ÷ beside it</source>
        <translation>Differenz über die stärkste Linie ÷ daneben</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Distance of backscatter [dB]</source>
        <translation>Abstand der Rückstreuung [dB]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Looks of the real image</source>
        <translation>Looks des echten Bildes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Looks of the synthetic image</source>
        <translation>Looks des synthetischen Bildes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share seen as water of the ground that must be water</source>
        <translation>Anteil der als Wasser gesehenen Fläche an der, die Wasser sein muss</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share seen as water of the ground that cannot be water</source>
        <translation>Anteil der als Wasser gesehenen Fläche an der, die kein Wasser sein kann</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share of the water seen that lies where it cannot be</source>
        <translation>Anteil des gesehenen Wassers, das liegt, wo keines sein kann</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Model that made the image</source>
        <translation>Modell, das das Bild erzeugt hat</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>{}: {} does not exist; choose an .onnx file.</source>
        <translation>{}: {} existiert nicht; eine .onnx-Datei wählen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Flood depth</source>
        <translation>Überflutungstiefe</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Flood mask</source>
        <translation>Überflutungsmaske</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>{}: the raster cannot be opened; check that the file exists.</source>
        <translation>{}: das Raster lässt sich nicht öffnen; prüfen, ob die Datei existiert.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Stretch of the real image: {} is not of 8 bits, so nobody knows what to stretch to; give a segmentation model whose card says it, or convert the real image first.</source>
        <translation>Streckung des echten Bildes: {} hat nicht 8 Bit, daher ist unbekannt, worauf gestreckt werden soll; ein Segmentierungsmodell angeben, dessen Model Card es sagt, oder das echte Bild zuerst umwandeln.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Assess synthetic image</source>
        <translation>Synthetisches Bild beurteilen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Measures a synthetic image against a real one of the same ground: whether a segmentation model sees the same classes, distances of colours and texture, seams between tiles, for SAR the speckle; after a flood, whether water is where it must be and nowhere where it cannot be. Writes a report with plots and pictures, and the figures for batches. Whatever is left out is not measured; a real image, or a land cover or a flood with a segmentation model, is needed.</source>
        <translation>Misst ein synthetisches Bild an einem echten derselben Fläche: ob ein Segmentierungsmodell dieselben Klassen sieht, Abstände der Farben und der Textur, Nähte zwischen Kacheln, bei SAR den Speckle; nach einer Überflutung, ob Wasser ist, wo es sein muss, und nirgends, wo es nicht sein kann. Schreibt einen Bericht mit Diagrammen und Bildern und die Kennzahlen für Stapel. Was weggelassen wird, wird nicht gemessen; nötig ist ein echtes Bild, oder eine Landbedeckung oder eine Überflutung mit einem Segmentierungsmodell.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>evaluation</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>iou</source>
        <translation>IoU</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>spectrum</source>
        <translation>Spektrum</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>seams</source>
        <translation>Nähte</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>speckle</source>
        <translation>Speckle</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>What is assessed. All is measured on its pixels, in its numbers.</source>
        <translation>Was beurteilt wird. Alles wird auf seinen Pixeln gemessen, in seinen Werten.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>An image of the same ground, of the same bands in the same order; on another grid, it is resampled, which smooths it.</source>
        <translation>Ein Bild derselben Fläche, mit denselben Kanälen in derselben Reihenfolge; auf einem anderen Gitter wird es neu abgetastet, was es glättet.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>How its numbers become those of the synthetic image, where they are others: low:high for each band (or once for all), separated by commas, and after a semicolon the gamma. For the sample&apos;s Landsat image and zion-landsat8-fusion: 5600:20600, 6300:18800, 7450:17500; 0.65</source>
        <translation>Wie seine Werte zu denen des synthetischen Bildes werden, wo sie andere sind: low:high für jeden Kanal (oder einmal für alle), durch Kommas getrennt, und nach einem Semikolon das Gamma. Für das Landsat-Bild des Beispiels und zion-landsat8-fusion: 5600:20600, 6300:18800, 7450:17500; 0.65</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Raster of class codes. What the image is to show: classes are compared with it, and distances are told by class. Of a flooded image the land cover before, where the flood is given below, for then its ground is left out of the comparison; else the flooded one.</source>
        <translation>Raster mit Klassencodes. Was das Bild zeigen soll: Klassen werden damit verglichen, und Abstände werden je Klasse angegeben. Bei einem überfluteten Bild die Landbedeckung davor, wenn unten die Überflutung angegeben wird, denn dann bleibt deren Fläche aus dem Vergleich; sonst die überflutete.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>A model of task segmentation, trained on real images of these bands: it says which class each pixel looks like. For zion-landsat8-fusion: zion-landsat8-land-cover.onnx of the project&apos;s models.</source>
        <translation>Ein Modell der Aufgabe Segmentierung, trainiert mit echten Bildern dieser Kanäle: es sagt, nach welcher Klasse jedes Pixel aussieht. Für zion-landsat8-fusion: zion-landsat8-land-cover.onnx aus den Modellen des Projekts.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Depth of the new water that the synthetic image shows, no data where dry, as the flood algorithms write it. Barriers of its scenario, which the file carries, count.</source>
        <translation>Tiefe des neuen Wassers, das das synthetische Bild zeigt, Nodata im Trockenen, wie die Überflutungsalgorithmen sie schreiben. Barrieren ihres Szenarios, das die Datei mitführt, zählen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>1 where there is new water, 0 elsewhere; in place of the depth, or beside it, to leave out what is no data.</source>
        <translation>1, wo neues Wasser ist, sonst 0; anstelle der Tiefe oder neben ihr, um auszulassen, was Nodata ist.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Heights of the ground that the flood was made with.</source>
        <translation>Höhen des Geländes, mit denen die Überflutung erzeugt wurde.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>The ground may be so much higher or lower than the DEM says: what lies within that of the water&apos;s surface may be water or not. Must be water: flooded and deeper than this. Cannot be: ground that the water does not reach, even if the ground were so much lower.</source>
        <translation>Um so viel kann das Gelände höher oder tiefer liegen, als das DGM sagt: was innerhalb davon um die Wasseroberfläche liegt, kann Wasser sein oder nicht. Muss Wasser sein: überflutet und tiefer als dies. Kann keines sein: Fläche, die das Wasser nicht erreicht, auch wenn sie um so viel tiefer läge.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Which of its bands correspond to those of the synthetic image, by number or name: 4,3,2 or red,green,blue. Left empty, all.</source>
        <translation>Welche seiner Kanäle denen des synthetischen Bildes entsprechen, nach Nummer oder Name: 4,3,2 oder red,green,blue. Leer: alle.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Whether speckle is measured. auto: where the unit of all bands is dB.</source>
        <translation>Ob Speckle gemessen wird. auto: wo die Einheit aller Kanäle dB ist.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>To know where its tiles meet. Without it, and without a tile step, only the strongest line is told.</source>
        <translation>Um zu wissen, wo seine Kacheln aneinanderstoßen. Ohne dies und ohne Kachelschritt wird nur die stärkste Linie genannt.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>The tile size parameter of the run that made the image.</source>
        <translation>Der Parameter Kachelgröße des Laufs, der das Bild erzeugt hat.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Pixels from one tile&apos;s beginning to the next, where the image was made by other programs.</source>
        <translation>Pixel vom Anfang einer Kachel bis zur nächsten, wo das Bild von anderen Programmen erzeugt wurde.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>The part to work on; left empty, all of the synthetic image.</source>
        <translation>Der zu bearbeitende Teil; leer: das ganze synthetische Bild.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>A page with plots and pictures.</source>
        <translation>Eine Seite mit Diagrammen und Bildern.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>All figures, for programs.</source>
        <translation>Alle Kennzahlen, für Programme.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>Flood depth [m]</source>
        <translation>Überflutungstiefe [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>Uncertainty of the DEM [m]</source>
        <translation>Unsicherheit des DGM [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>Bands of the real image</source>
        <translation>Kanäle des echten Bildes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>SAR in dB</source>
        <translation>SAR in dB</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>Tile size it was made with [pixels]</source>
        <translation>Kachelgröße bei der Erzeugung [Pixel]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>Tile step [pixels]</source>
        <translation>Kachelschritt [Pixel]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/auxiliary.py"/>
        <source>Auxiliary rasters: “{}” is no raster that can be opened.</source>
        <translation>Zusatzraster: „{}“ ist kein Raster, das sich öffnen lässt.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/auxiliary.py"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/auxiliary.py"/>
        <source>Auxiliary rasters: the model {} asks for {} band(s) ({}), given were {}.</source>
        <translation>Zusatzraster: das Modell {} verlangt {} Kanal/Kanäle ({}), angegeben wurden {}.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/base.py"/>
        <source>{} and {} are the same file; give each its own.</source>
        <translation>{} und {} sind dieselbe Datei; jedem eine eigene geben.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/base.py"/>
        <source>Too little memory: choose a smaller tile size or extent, or close other programs.</source>
        <translation>Zu wenig Arbeitsspeicher: eine kleinere Kachelgröße oder Ausdehnung wählen oder andere Programme schließen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Image before</source>
        <translation>Bild vorher</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Image after</source>
        <translation>Bild nachher</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Land cover before</source>
        <translation>Landbedeckung vorher</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Land cover after</source>
        <translation>Landbedeckung nachher</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Image after is used</source>
        <translation>Bild nachher wird verwendet</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Feather [pixels]</source>
        <translation>Weiche Kante [Pixel]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Bands</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips to load</source>
        <translation>Zu ladende Chips</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips</source>
        <translation>Chips</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips for training</source>
        <translation>Chips zum Training</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips for validation</source>
        <translation>Chips zur Validierung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips for test</source>
        <translation>Chips zum Test</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Changed share of all known pixels</source>
        <translation>Geänderter Anteil aller bekannten Pixel</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips per second</source>
        <translation>Chips pro Sekunde</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Change data set</source>
        <translation>Änderungsdatensatz</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Makes training data for change detection out of an image before and an image after: chips with exact labels, split into training, validation and test by blocks of ground, in the layouts that the tools for change detection read. The images may be synthetic, real, or real with synthetic pixels where it changed; their tags and the index say which.</source>
        <translation>Erzeugt Trainingsdaten für die Änderungserkennung aus einem Bild vorher und einem Bild nachher: Chips mit exakten Labels, nach Geländeblöcken in Training, Validierung und Test geteilt, in den Ordnerstrukturen, die Werkzeuge der Änderungserkennung lesen. Die Bilder können synthetisch sein, echt, oder echt mit synthetischen Pixeln, wo sich etwas geändert hat; ihre Tags und das Verzeichnis sagen, was.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>change detection</source>
        <translation>Änderungserkennung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>chips</source>
        <translation>Chips</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>levir</source>
        <translation>LEVIR</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>oscd</source>
        <translation>OSCD</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>second</source>
        <translation>SECOND</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>stac</source>
        <translation>STAC</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>from-to</source>
        <translation>von-nach</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>transition matrix</source>
        <translation>Übergangsmatrix</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>The chips keep its pixels; all else is aligned to them.</source>
        <translation>Die Chips behalten seine Pixel; alles andere wird daran ausgerichtet.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>The same ground, with the same bands in the same order and the same numbers.</source>
        <translation>Dieselbe Fläche, mit denselben Kanälen in derselben Reihenfolge und denselben Werten.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Raster of class codes of the ground before.</source>
        <translation>Raster mit Klassencodes der Fläche vorher.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Raster of class codes of the ground after, in the same legend. What differs has changed.</source>
        <translation>Raster mit Klassencodes der Fläche nachher, in derselben Legende. Was sich unterscheidet, hat sich geändert.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Where there are no land covers: 1 (changed), 0 (not), 255 or no data (unknown). The labels then say where it changed, but not from what to what.</source>
        <translation>Wo es keine Landbedeckungen gibt: 1 (geändert), 0 (nicht), 255 oder Nodata (unbekannt). Die Labels sagen dann, wo sich etwas geändert hat, aber nicht, von was zu was.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>as_given: as it is; composite: only where the ground changed, and the image before everywhere else, for a real image before and a synthetic one after.</source>
        <translation>as_given: wie es ist; composite: nur wo sich die Fläche geändert hat, sonst überall das Bild vorher, für ein echtes Bild vorher und ein synthetisches nachher.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Of a composite: how wide the seam between real and synthetic pixels is.</source>
        <translation>Bei einer Montage: wie breit die Naht zwischen echten und synthetischen Pixeln ist.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Which bands of both images are used, by number or name, for example 4, 3, 2. Left empty, all of them. Formats of 8-bit pictures show the first three as red, green and blue.</source>
        <translation>Welche Kanäle beider Bilder benutzt werden, nach Nummer oder Name, zum Beispiel 4, 3, 2. Leer: alle. Formate mit 8-Bit-Bildern zeigen die ersten drei als Rot, Grün und Blau.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Names the chips; letters, digits, “_” and “-”. Left empty, after the image before.</source>
        <translation>Benennt die Chips; Buchstaben, Ziffern, „_“ und „-“. Leer: nach dem Bild vorher.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chooses which blocks are for what, and which unchanged chips are kept.</source>
        <translation>Bestimmt, welche Blöcke wofür sind und welche unveränderten Chips behalten werden.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>geotiff: train/, val/ and test/ with before/, after/, mask/, from_to/, classes_before/, classes_after/: GeoTIFF with all bands, and STAC items; levir-cd: A/, B/, label/ (0 and 255) and list/: 8-bit PNG (torchgeo, BIT, ChangeFormer, Open-CD); oscd: folders of Onera Satellite Change Detection: a GeoTIFF for each band, labels 0 and 255 (torchgeo); second: train/, val/ and test/ with im1/, im2/, label1/, label2/: 8-bit PNG, classes 1…K where changed, else 0.</source>
        <translation>geotiff: train/, val/ und test/ mit before/, after/, mask/, from_to/, classes_before/, classes_after/: GeoTIFF mit allen Kanälen und STAC-Items; levir-cd: A/, B/, label/ (0 und 255) und list/: 8-Bit-PNG (torchgeo, BIT, ChangeFormer, Open-CD); oscd: Ordner der Onera Satellite Change Detection: ein GeoTIFF je Kanal, Labels 0 und 255 (torchgeo); second: train/, val/ und test/ mit im1/, im2/, label1/, label2/: 8-Bit-PNG, Klassen 1…K, wo geändert, sonst 0.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Side of a chip: the squares that detectors learn from, mostly 256.</source>
        <translation>Seitenlänge eines Chips: der Quadrate, von denen Detektoren lernen, meist 256.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>From one chip to the next; less than the chip size makes chips overlap. Left empty, they lie side by side.</source>
        <translation>Von einem Chip zum nächsten; weniger als die Chipgröße lässt Chips überlappen. Leer: sie liegen nebeneinander.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips in which less changed are left out. 0 keeps every chip, also those without any change.</source>
        <translation>Chips, in denen sich weniger geändert hat, werden ausgelassen. 0 behält jeden Chip, auch die ganz ohne Änderung.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>How many of the chips without any change are kept; they teach a detector what is no change.</source>
        <translation>Wie viele der Chips ganz ohne Änderung behalten werden; sie lehren einen Detektor, was keine Änderung ist.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips with more pixels without image or label are left out.</source>
        <translation>Chips mit mehr Pixeln ohne Bild oder Label werden ausgelassen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Share of the blocks of ground, in relation to the other two. A block belongs to one part as a whole, in all pairs of a place, and chips of two parts never touch.</source>
        <translation>Anteil der Geländeblöcke im Verhältnis zu den beiden anderen. Ein Block gehört als Ganzes zu einem Teil, in allen Paaren eines Ortes, und Chips zweier Teile berühren sich nie.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Side of the blocks of ground of the split, in chips. Larger ones set the parts further apart; smaller ones fill the shares better.</source>
        <translation>Seitenlänge der Geländeblöcke der Aufteilung, in Chips. Größere setzen die Teile weiter auseinander; kleinere treffen die Anteile besser.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>At each edge of a block, left to no chip.</source>
        <translation>An jedem Rand eines Blocks, keinem Chip überlassen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>ground: the origin of the CRS, so that every run over the same ground splits it alike; scene: the upper left corner of the image, which wastes less of a small one.</source>
        <translation>ground: der Ursprung des KBS, sodass jeder Lauf über derselben Fläche sie gleich aufteilt; scene: die obere linke Ecke des Bildes, was von einem kleinen weniger vergeudet.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>For formats of 8-bit pictures: the numbers that become 0 and 255, for example “0, 3000”; the same for all chips and bands. Left empty, bytes stay as they are, and other types are stretched from the 1st to the 99th percentile of the first pair, band by band; the index says how.</source>
        <translation>Für Formate mit 8-Bit-Bildern: die Werte, die 0 und 255 werden, zum Beispiel „0, 3000“; dieselben für alle Chips und Kanäle. Leer: Bytes bleiben, wie sie sind, und andere Typen werden vom 1. bis zum 99. Perzentil des ersten Paars gestreckt, Kanal für Kanal; das Verzeichnis sagt, wie.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>An empty or a new folder: chips, index.json and index.csv, tables of what changed into what, and a contact sheet.</source>
        <translation>Ein leerer oder ein neuer Ordner: Chips, index.json und index.csv, Tabellen, was zu was wurde, und ein Kontaktbogen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>How many of the first chips become layers.</source>
        <translation>Wie viele der ersten Chips zu Layern werden.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Chip size [pixels]</source>
        <translation>Chipgröße [Pixel]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Stride [pixels]</source>
        <translation>Schrittweite [Pixel]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Minimum change [%]</source>
        <translation>Mindeständerung [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Unchanged chips to keep [%]</source>
        <translation>Zu behaltende unveränderte Chips [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Most unknown pixels [%]</source>
        <translation>Höchstanteil unbekannter Pixel [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Block size [chips]</source>
        <translation>Blockgröße [Chips]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Gap [pixels]</source>
        <translation>Abstand [Pixel]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Blocks begin at</source>
        <translation>Blöcke beginnen bei</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Stretch to 8 bits</source>
        <translation>Streckung auf 8 Bit</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Output folder</source>
        <translation>Ausgabeordner</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Stretch: “{}” is not two numbers; write for example “0, 3000”.</source>
        <translation>Streckung: „{}“ sind nicht zwei Zahlen; zum Beispiel „0, 3000“ schreiben.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Classes before</source>
        <translation>Klassen vorher</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Classes after</source>
        <translation>Klassen nachher</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>From class codes</source>
        <translation>Von Klassencodes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>To class code</source>
        <translation>Nach Klassencode</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Inside polygons</source>
        <translation>Innerhalb von Polygonen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Share [%]</source>
        <translation>Anteil [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Converted land cover</source>
        <translation>Umgewandelte Landbedeckung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Converted area [km²]</source>
        <translation>Umgewandelte Fläche [km²]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Converted: {:.3f} km²</source>
        <translation>Umgewandelt: {:.3f} km²</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>From class codes: “{}” is no list of whole numbers; write, for example, 41,42,43.</source>
        <translation>Von Klassencodes: „{}“ ist keine Liste ganzer Zahlen; zum Beispiel 41,42,43 schreiben.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Say what is converted and what it becomes, each as a kind or as class codes.</source>
        <translation>Angeben, was umgewandelt wird und was daraus wird, jeweils als Art oder als Klassencodes.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Convert land cover</source>
        <translation>Landbedeckung umwandeln</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Turns one class of a land cover into another, everywhere or inside polygons, all of it or a share taken as contiguous patches. Needs no model.</source>
        <translation>Wandelt eine Klasse einer Landbedeckung in eine andere um, überall oder innerhalb von Polygonen, ganz oder zu einem Anteil in zusammenhängenden Flecken. Braucht kein Modell.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>land use</source>
        <translation>Landnutzung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>conversion</source>
        <translation>Umwandlung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>deforestation</source>
        <translation>Entwaldung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>urbanisation</source>
        <translation>Verstädterung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>What is converted: every class of this kind. Codes, where given, go before it.</source>
        <translation>Was umgewandelt wird: jede Klasse dieser Art. Angegebene Codes gehen vor.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Class codes of the land cover that are converted, separated by commas, in place of a kind.</source>
        <translation>Klassencodes der Landbedeckung, die umgewandelt werden, durch Kommas getrennt, anstelle einer Art.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>What it becomes. Where the legend has several classes of this kind, give the code instead.</source>
        <translation>Was daraus wird. Hat die Legende mehrere Klassen dieser Art, stattdessen den Code angeben.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>The class code it becomes, in place of a kind.</source>
        <translation>Der Klassencode, der daraus wird, anstelle einer Art.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Only inside these; left empty, everywhere.</source>
        <translation>Nur innerhalb von diesen; leer: überall.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Chooses the patches when the share is below 100 %.</source>
        <translation>Bestimmt die Flecken, wenn der Anteil unter 100 % liegt.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>The edited land cover, in its own codes.</source>
        <translation>Die bearbeitete Landbedeckung in ihren eigenen Codes.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>1 where the class changed, 0 elsewhere, 255 no data.</source>
        <translation>1, wo sich die Klasse geändert hat, sonst 0, 255 ohne Daten.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Flooded land cover</source>
        <translation>Überflutete Landbedeckung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>DEM with water surface</source>
        <translation>DGM mit Wasseroberfläche</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Water depth</source>
        <translation>Wassertiefe</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Newly flooded area [km²]</source>
        <translation>Neu überflutete Fläche [km²]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Greatest depth [m]</source>
        <translation>Größte Tiefe [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Volume of the new water [m³]</source>
        <translation>Volumen des neuen Wassers [m³]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>flooded</source>
        <translation>überflutet</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Newly flooded: {:.3f} km²</source>
        <translation>Neu überflutet: {:.3f} km²</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Flood land cover</source>
        <translation>Landbedeckung überfluten</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Raises the water in a land cover over a DEM: to a level, or by a rise over each existing water body, to all ground below it or only to ground that the water reaches. Dams and dikes hold it. Needs no model.</source>
        <translation>Hebt das Wasser in einer Landbedeckung über einem DGM: auf einen Pegel oder um einen Anstieg über jedes vorhandene Gewässer, über alle Flächen darunter oder nur über solche, die das Wasser erreicht. Dämme und Deiche halten es zurück. Braucht kein Modell.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>flood</source>
        <translation>Überflutung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>inundation</source>
        <translation>Hochwasser</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>water level</source>
        <translation>Wasserstand</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>reservoir</source>
        <translation>Stausee</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>dam</source>
        <translation>Damm</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>dike</source>
        <translation>Deich</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>sea level</source>
        <translation>Meeresspiegel</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>The band with the class codes.</source>
        <translation>Der Kanal mit den Klassencodes.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>What the codes mean. auto looks at the codes and colours that occur and says which legend it took, or asks where several fit. The others: corine3: CORINE Land Cover, level 3; corine3_grid: CORINE Land Cover, level 3, grid codes 1–44; dfc2020: DFC2020 (simplified IGBP); dubai: Aerial imagery of Dubai (Humans in the Loop); dynamicworld: Dynamic World; geonrw: GeoNRW; igbp: IGBP (MODIS MCD12Q1); nlcd: NLCD (USA); nlcd8: NLCD, 8 groups (spDataLarge); openearthmap: OpenEarthMap; worldcover: ESA WorldCover.</source>
        <translation>Was die Codes bedeuten. auto sieht die vorkommenden Codes und Farben an und sagt, welche Legende es genommen hat, oder fragt, wo mehrere passen. Die anderen: corine3: CORINE Land Cover, Ebene 3; corine3_grid: CORINE Land Cover, Ebene 3, Rastercodes 1–44; dfc2020: DFC2020 (vereinfachte IGBP); dubai: Luftbilder von Dubai (Humans in the Loop); dynamicworld: Dynamic World; geonrw: GeoNRW; igbp: IGBP (MODIS MCD12Q1); nlcd: NLCD (USA); nlcd8: NLCD, 8 Gruppen (spDataLarge); openearthmap: OpenEarthMap; worldcover: ESA WorldCover.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Your own legend, in place of the list: CSV with the columns code, name, color, role and, to tell which of several classes of one role edits write, default (yes), or JSON.</source>
        <translation>Eine eigene Legende anstelle der Liste: CSV mit den Spalten code, name, color, role und, um zu sagen, welche von mehreren Klassen einer Rolle die Eingriffe schreiben, default (yes), oder JSON.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Heights of the ground. Feet and scale and offset tags are understood; heights count as metres otherwise.</source>
        <translation>Höhen des Geländes. Fuß sowie Skalierungs- und Offset-Angaben werden verstanden; sonst gelten Höhen als Meter.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Height of the water surface, in metres (also for a DEM in feet) above the DEM&apos;s own zero. Give this or the rise, not both.</source>
        <translation>Höhe der Wasseroberfläche in Metern (auch bei einem DGM in Fuß) über dem Nullpunkt des DGM. Diese oder den Anstieg angeben, nicht beides.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>How much each existing water body rises over its own level (the median of the DEM over it). Where two meet, the higher one counts. Give this or the level, not both.</source>
        <translation>Um wie viel jedes vorhandene Gewässer über seinen eigenen Pegel (den Median des DGM darüber) steigt. Wo zwei sich treffen, gilt der höhere. Diesen oder den Wasserstand angeben, nicht beides.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>connected: only ground that the water reaches, over ground below its level, from existing water, from seed points or from the raster&apos;s edge. plain: all ground below the level, as in Baier et al. (2021), cleaned up by erosion.</source>
        <translation>connected: nur Flächen, die das Wasser über Gelände unter seinem Pegel erreicht, von vorhandenem Wasser, von Startpunkten oder vom Rand des Rasters aus. plain: alle Flächen unter dem Pegel, wie bei Baier et al. (2021), durch Erosion bereinigt.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Connected method: the land cover&apos;s water spreads. Switch it off to fill a reservoir from a seed point: existing water lies on both sides of a dam.</source>
        <translation>Methode connected: das Wasser der Landbedeckung breitet sich aus. Abschalten, um einen Stausee von einem Startpunkt aus zu füllen: vorhandenes Wasser liegt auf beiden Seiten eines Damms.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Connected method: water enters from beyond the edge of the extent.</source>
        <translation>Methode connected: Wasser dringt von jenseits des Randes der Ausdehnung ein.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Connected method: a place from which water spreads, for example just upstream of a dam. It must lie below the level.</source>
        <translation>Methode connected: ein Ort, von dem sich Wasser ausbreitet, zum Beispiel dicht oberhalb eines Damms. Er muss unter dem Pegel liegen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Connected method: several places from which water spreads.</source>
        <translation>Methode connected: mehrere Orte, von denen sich Wasser ausbreitet.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Connected method: lines that hold the water as long as their crest is not below its level.</source>
        <translation>Methode connected: Linien, die das Wasser halten, solange ihre Krone nicht unter seinem Pegel liegt.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Height of the top of dams and dikes, in metres (also for a DEM in feet) above the DEM&apos;s zero. Left empty, they hold any level.</source>
        <translation>Kronenhöhe der Dämme und Deiche in Metern (auch bei einem DGM in Fuß) über dem Nullpunkt des DGM. Leer: sie halten jedem Pegel stand.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>A field of the barrier layer with each line&apos;s own crest height in metres; it goes before the single value.</source>
        <translation>Ein Feld des Barrierenlayers mit der eigenen Kronenhöhe jeder Linie in Metern; es geht dem Einzelwert vor.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Plain method: how many pixels of morphological erosion clean up the mask; 0 for none.</source>
        <translation>Methode plain: wie viele Pixel morphologischer Erosion die Maske bereinigen; 0 für keine.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>The part to work on; left empty, the whole land cover.</source>
        <translation>Der zu bearbeitende Teil; leer: die ganze Landbedeckung.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Pixel size of the result, in metres. Left empty, the land cover&apos;s own pixels.</source>
        <translation>Pixelgröße des Ergebnisses in Metern. Leer: die eigenen Pixel der Landbedeckung.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>The land cover with the new water, in its own codes.</source>
        <translation>Die Landbedeckung mit dem neuen Wasser in ihren eigenen Codes.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Heights in metres; where there is new water, its surface.</source>
        <translation>Höhen in Metern; wo neues Wasser ist, dessen Oberfläche.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Depth of the new water in metres; no data where there is none.</source>
        <translation>Tiefe des neuen Wassers in Metern; Nodata, wo keines ist.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>1 where there is new water, 0 elsewhere, 255 no data.</source>
        <translation>1, wo neues Wasser ist, sonst 0, 255 ohne Daten.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Water level [m]</source>
        <translation>Wasserstand [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Rise over existing water [m]</source>
        <translation>Anstieg über vorhandenes Wasser [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Water comes from existing water</source>
        <translation>Wasser kommt aus vorhandenem Wasser</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Water comes from the raster&apos;s edge (sea)</source>
        <translation>Wasser kommt vom Rand des Rasters (Meer)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Seed point</source>
        <translation>Startpunkt</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Seed points (layer)</source>
        <translation>Startpunkte (Layer)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Dams and dikes</source>
        <translation>Dämme und Deiche</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Crest height of the barriers [m]</source>
        <translation>Kronenhöhe der Barrieren [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Crest height field</source>
        <translation>Feld der Kronenhöhe</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Erosion [pixels]</source>
        <translation>Erosion [Pixel]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Give either a water level or a rise over existing water, and leave the other empty.</source>
        <translation>Entweder einen Wasserstand oder einen Anstieg über vorhandenes Wasser angeben und das andere leer lassen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>A rise spreads from existing water: choose the connected method with water coming from existing water.</source>
        <translation>Ein Anstieg geht von vorhandenem Wasser aus: die Methode connected mit Wasser aus vorhandenem Wasser wählen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>The plain method knows no {}: choose the connected method, or leave them empty.</source>
        <translation>Die Methode plain kennt keine {}: die Methode connected wählen oder sie leer lassen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>A rise starts from existing water alone: leave seed points and the raster&apos;s edge out, or give a level.</source>
        <translation>Ein Anstieg beginnt allein bei vorhandenem Wasser: Startpunkte und Rand des Rasters weglassen oder einen Pegel angeben.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Say where the water comes from: existing water, seed points, or the raster&apos;s edge.</source>
        <translation>Angeben, woher das Wasser kommt: vorhandenes Wasser, Startpunkte oder der Rand des Rasters.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Seed points</source>
        <translation>Startpunkte</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>After the flood (synthetic)</source>
        <translation>Nach der Überflutung (synthetisch)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Where the model ran</source>
        <translation>Wo das Modell lief</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Seconds for the imagery</source>
        <translation>Sekunden für die Bilder</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Megapixels per second</source>
        <translation>Megapixel pro Sekunde</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Flood scenario</source>
        <translation>Überflutungsszenario</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Raises the water in a valley and shows it: imagery before and after, the mask of what changed, the depth. One seed serves both images, so dry land keeps its look. The imagery is plausible, not observed; its tags say so.</source>
        <translation>Hebt das Wasser in einem Tal und zeigt es: Bilder vorher und nachher, die Maske der Änderung, die Tiefe. Ein Startwert dient beiden Bildern, so behält trockenes Land sein Aussehen. Die Bilder sind plausibel, nicht beobachtet; ihre Tags sagen es.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>what if</source>
        <translation>was wäre wenn</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>synthesis</source>
        <translation>Synthese</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Heights of the ground that floods. Feet and scale and offset tags are understood; heights count as metres otherwise.</source>
        <translation>Höhen des Geländes, das überflutet wird. Fuß sowie Skalierungs- und Offset-Angaben werden verstanden; sonst gelten Höhen als Meter.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>What the model sees beside the land cover, if that is not the DEM above (for example a surface model with trees and buildings); bands in the order of the model&apos;s card. Where the flood puts water, heights become its surface, and any other band (SAR, say) what its card gives for water; a model whose card does not is refused.</source>
        <translation>Was das Modell neben der Landbedeckung sieht, falls es nicht das DGM oben ist (zum Beispiel ein Oberflächenmodell mit Bäumen und Gebäuden); Kanäle in der Reihenfolge der Model Card. Wo die Überflutung Wasser hinbringt, werden Höhen zu dessen Oberfläche und jeder andere Kanal (etwa SAR) zu dem, was die Model Card für Wasser angibt; ein Modell ohne diese Angabe wird abgelehnt.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Imagery of the land cover as it is.</source>
        <translation>Bild der Landbedeckung, wie sie ist.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Imagery with the water raised.</source>
        <translation>Bild mit gestiegenem Wasser.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>The land cover with the new water.</source>
        <translation>Die Landbedeckung mit dem neuen Wasser.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>The scenario as JSON, to keep with the results.</source>
        <translation>Das Szenario als JSON, zum Aufheben bei den Ergebnissen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Extent</source>
        <translation>Ausdehnung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>CRS</source>
        <translation>KBS</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Samples at once</source>
        <translation>Stichproben auf einmal</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Pairs to load</source>
        <translation>Zu ladende Paare</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Samples without numbers, left out</source>
        <translation>Ausgelassene Stichproben ohne Zahlenwerte</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Share of pixels between codewords</source>
        <translation>Anteil der Pixel zwischen Codewörtern</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Seam measure</source>
        <translation>Nahtmaß</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Count: {} pairs cannot be made; choose 1 or more.</source>
        <translation>Anzahl: {} Paare lassen sich nicht erzeugen; 1 oder mehr wählen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>{} {}, synthetic</source>
        <translation>{} {}, synthetisch</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Generate image–mask pairs</source>
        <translation>Bild-Masken-Paare erzeugen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Makes new image–mask pairs with a diffusion model of both, as further training data for segmentation; or images for a land cover that you give as the mask. The pairs are plausible, not observed; their tags and the index say so.</source>
        <translation>Erzeugt neue Bild-Masken-Paare mit einem Diffusionsmodell für beides, als weitere Trainingsdaten für die Segmentierung; oder Bilder zu einer Landbedeckung, die als Maske angegeben wird. Die Paare sind plausibel, nicht beobachtet; ihre Tags und das Verzeichnis sagen es.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>diffusion</source>
        <translation>Diffusion</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>segmentation</source>
        <translation>Segmentierung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>training data</source>
        <translation>Trainingsdaten</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>augmentation</source>
        <translation>Augmentierung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>A second model that makes the pairs twice as fine; it must have been trained with the first.</source>
        <translation>Ein zweites Modell, das die Paare doppelt so fein macht; es muss mit dem ersten trainiert worden sein.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>A model file of your own, in place of the list.</source>
        <translation>Eine eigene Modelldatei anstelle der Liste.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>How many pairs. What they take at most is compared with the room on the disk before any work is done.</source>
        <translation>Wie viele Paare. Was sie höchstens belegen, wird vor aller Arbeit mit dem Platz auf dem Datenträger verglichen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Chooses the pairs. The same seed gives the same ones, and more of them with a higher count.</source>
        <translation>Bestimmt die Paare. Derselbe Startwert ergibt dieselben, und mit höherer Anzahl weitere.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>How noise becomes data. dpmsolver++: good in some 20 steps. ddim: some 50 to 100. ddpm: the model&apos;s own way, best with all its steps (mostly 1000).</source>
        <translation>Wie aus Rauschen Daten werden. dpmsolver++: gut mit etwa 20 Schritten. ddim: etwa 50 bis 100. ddpm: der eigene Weg des Modells, am besten mit allen seinen Schritten (meist 1000).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>How often the model is asked for each sample: more take longer and are mostly better.</source>
        <translation>Wie oft das Modell je Stichprobe befragt wird: mehr dauert länger und ist meist besser.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>With a land cover given: after how many steps a sample is noised again by as many, so that the image comes to agree with the mask (RePaint). 1 resampling: never again.</source>
        <translation>Mit angegebener Landbedeckung: nach wie vielen Schritten eine Stichprobe um ebenso viele wieder verrauscht wird, damit das Bild zur Maske passt (RePaint). 1 Wiederholung: nie wieder.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>With a land cover given: how often these steps are done, so that the image comes to agree with the mask (RePaint). 1 resampling: never again.</source>
        <translation>Mit angegebener Landbedeckung: wie oft diese Schritte ausgeführt werden, damit das Bild zur Maske passt (RePaint). 1 Wiederholung: nie wieder.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>geotiff: GeoTIFFs in images/ and masks/, masks with the classes&apos; colours; png: PNGs likewise; loveda: as LoveDA, in Train/Rural/images_png and masks_png, classes from 1 (torchgeo); mmseg: img_dir/train and ann_dir/train, classes from 0 (MMSegmentation, segmentation-models-pytorch).</source>
        <translation>geotiff: GeoTIFFs in images/ und masks/, Masken mit den Farben der Klassen; png: ebenso als PNG; loveda: wie LoveDA, in Train/Rural/images_png und masks_png, Klassen ab 1 (torchgeo); mmseg: img_dir/train und ann_dir/train, Klassen ab 0 (MMSegmentation, segmentation-models-pytorch).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Where the pairs are laid on the map, side by side from its upper left corner; left empty, they have no place. With a land cover: the part of it to work on.</source>
        <translation>Wo die Paare auf der Karte liegen, nebeneinander ab der oberen linken Ecke; leer: sie haben keinen Ort. Mit einer Landbedeckung: der zu bearbeitende Teil davon.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>That of pairs with an extent; left empty, the extent&apos;s own. Pairs for a land cover have the land cover&apos;s.</source>
        <translation>Das der Paare mit einer Ausdehnung; leer: das der Ausdehnung. Paare zu einer Landbedeckung haben deren KBS.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Raster of class codes. Where it is given, it is the mask of every pair, at the model&apos;s resolution, and the model makes images for it; larger ones than the model&apos;s tile in overlapping tiles.</source>
        <translation>Raster mit Klassencodes. Wo es angegeben ist, ist es die Maske jedes Paars, in der Auflösung des Modells, und das Modell erzeugt Bilder dazu; größere als die Kachel des Modells in überlappenden Kacheln.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>How many samples go through the model together: more are quicker on a GPU, and need more memory. The pairs are the same, but for rounding.</source>
        <translation>Wie viele Stichproben zusammen durch das Modell gehen: mehr sind auf einer GPU schneller und brauchen mehr Speicher. Die Paare sind bis auf Rundung dieselben.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>How many of the first pairs become layers, with the classes&apos; colours.</source>
        <translation>Wie viele der ersten Paare zu Layern werden, mit den Farben der Klassen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>An empty or a new folder: images, masks, index.json and index.csv, STAC items, and a contact sheet.</source>
        <translation>Ein leerer oder ein neuer Ordner: Bilder, Masken, index.json und index.csv, STAC-Items und ein Kontaktbogen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/land_cover_parameters.py"/>
        <source>Land cover band</source>
        <translation>Kanal der Landbedeckung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/land_cover_parameters.py"/>
        <source>Legend of the land cover</source>
        <translation>Legende der Landbedeckung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/land_cover_parameters.py"/>
        <source>Legend file</source>
        <translation>Legendendatei</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/land_cover_parameters.py"/>
        <source>Ground resolution [m]</source>
        <translation>Bodenauflösung [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/land_cover_parameters.py"/>
        <source>Real image before</source>
        <translation>Echtes Bild vorher</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>Card (JSON)</source>
        <translation>Model Card (JSON)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>Models can run here</source>
        <translation>Modelle können hier laufen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>Model info</source>
        <translation>Modellinformation</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>Checks a model file (whole, unchanged, self-contained) and shows its card: what it makes, of which classes and bands, what it was trained on, its licence and its figures. Also says whether models can run here.</source>
        <translation>Prüft eine Modelldatei (ganz, unverändert, eigenständig) und zeigt ihre Model Card: was das Modell erzeugt, aus welchen Klassen und Kanälen, womit es trainiert wurde, seine Lizenz und seine Kennzahlen. Sagt auch, ob Modelle hier laufen können.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>model card</source>
        <translation>Model Card</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>The card as a page to keep.</source>
        <translation>Die Model Card als Seite zum Aufheben.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Super-resolution</source>
        <translation>Superauflösung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Translation</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>{} file</source>
        <translation>{}: Datei</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Tile size [pixels]</source>
        <translation>Kachelgröße [Pixel]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>{} file: {} does not exist; choose an .onnx file.</source>
        <translation>Datei für {}: {} existiert nicht; eine .onnx-Datei wählen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>{}: choose one of the list, or give a model file.</source>
        <translation>{}: eines aus der Liste wählen oder eine Modelldatei angeben.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/pair_parameters.py"/>
        <source>Sampler</source>
        <translation>Sampler</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/pair_parameters.py"/>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/pair_parameters.py"/>
        <source>Jump length</source>
        <translation>Sprunglänge</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/pair_parameters.py"/>
        <source>Resamplings</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/provider.py"/>
        <source>RS Synth: imagery of scenarios</source>
        <translation>RS Synth: Bilder von Szenarien</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Pairs with a change</source>
        <translation>Paare mit einer Änderung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Pairs without change</source>
        <translation>Paare ohne Änderung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Numbers for which no scenario was found</source>
        <translation>Nummern, für die kein Szenario gefunden wurde</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Scenarios drawn again</source>
        <translation>Neu gezogene Szenarien</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Change data set of random scenarios</source>
        <translation>Änderungsdatensatz aus Zufallsszenarien</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Makes training data for change detection out of one scene: random floods and conversions within ranges that you give, shown before and after by a model, with exact labels, and pairs that look different though nothing changed. Cut into chips and split by blocks of ground. The imagery is plausible, not observed; its tags and the index say so.</source>
        <translation>Erzeugt Trainingsdaten für die Änderungserkennung aus einer einzigen Szene: zufällige Überflutungen und Umwandlungen innerhalb angegebener Bereiche, vorher und nachher von einem Modell gezeigt, mit exakten Labels, und Paare, die verschieden aussehen, obwohl sich nichts geändert hat. In Chips geschnitten und nach Geländeblöcken geteilt. Die Bilder sind plausibel, nicht beobachtet; ihre Tags und das Verzeichnis sagen es.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Heights of the ground, for floods. Feet and scale and offset tags are understood; heights count as metres otherwise. Without it there are conversions only.</source>
        <translation>Höhen des Geländes, für Überflutungen. Fuß sowie Skalierungs- und Offset-Angaben werden verstanden; sonst gelten Höhen als Meter. Ohne sie gibt es nur Umwandlungen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>What the model sees beside the land cover, if that is not the DEM above; as in the flood scenario.</source>
        <translation>Was das Modell neben der Landbedeckung sieht, falls es nicht das DGM oben ist; wie im Überflutungsszenario.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How many pairs, those without change among them; at most 100,000. Each is the whole scene, and gives many chips.</source>
        <translation>Wie viele Paare, darunter die ohne Änderung; höchstens 100.000. Jedes ist die ganze Szene und ergibt viele Chips.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>floods: existing water rises, dams close valleys, hollows and low ground fill. conversions: one class becomes another, in patches. mixed: both. What is not possible in the scene is left out, and said.</source>
        <translation>floods: vorhandenes Wasser steigt, Dämme schließen Täler, Mulden und tiefe Lagen füllen sich. conversions: eine Klasse wird zu einer anderen, in Flecken. mixed: beides. Was in der Szene nicht möglich ist, wird ausgelassen und genannt.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How much of the scene a scenario changes; others are drawn again. From the lowest to the highest.</source>
        <translation>Wie viel der Szene ein Szenario ändert; andere werden neu gezogen. Vom kleinsten zum größten Wert.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How far existing water rises over its own level. From the lowest to the highest.</source>
        <translation>Wie weit vorhandenes Wasser über seinen eigenen Pegel steigt. Vom kleinsten zum größten Wert.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How deep the water stands at a dam across a valley. From the lowest to the highest.</source>
        <translation>Wie tief das Wasser an einem Damm quer durch ein Tal steht. Vom kleinsten zum größten Wert.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How much of a class is converted, within the area of a conversion. From the lowest to the highest.</source>
        <translation>Wie viel einer Klasse umgewandelt wird, innerhalb des Gebiets einer Umwandlung. Vom kleinsten zum größten Wert.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>JSON, in which everything may be left out; it goes before the ranges above. For example {&quot;weights&quot;: {&quot;rise&quot;: 1, &quot;reservoir&quot;: 2, &quot;basin&quot;: 1, &quot;level&quot;: 0, &quot;convert&quot;: 3, &quot;mixed&quot;: 1}, &quot;basin_m&quot;: [1, 10], &quot;level_m&quot;: [1100, 1200], &quot;area&quot;: [10, 60], &quot;everywhere&quot;: 0.1, &quot;conversions&quot;: [{&quot;source&quot;: &quot;forest&quot;, &quot;target&quot;: &quot;farmland&quot;, &quot;weight&quot;: 2}], &quot;negatives&quot;: {&quot;noise&quot;: 1, &quot;translation&quot;: 1, &quot;light&quot;: 1}, &quot;light&quot;: 20}: how often each kind of scenario, depth of basins, absolute water levels in metres, size of a conversion&apos;s area in percent of the scene&apos;s shorter side, share of the conversions without an area, conversions by role, how often each kind of pair without change, and by how many percent light changes there.</source>
        <translation>JSON, in dem alles weggelassen werden kann; es geht den Bereichen oben vor. Zum Beispiel {&quot;weights&quot;: {&quot;rise&quot;: 1, &quot;reservoir&quot;: 2, &quot;basin&quot;: 1, &quot;level&quot;: 0, &quot;convert&quot;: 3, &quot;mixed&quot;: 1}, &quot;basin_m&quot;: [1, 10], &quot;level_m&quot;: [1100, 1200], &quot;area&quot;: [10, 60], &quot;everywhere&quot;: 0.1, &quot;conversions&quot;: [{&quot;source&quot;: &quot;forest&quot;, &quot;target&quot;: &quot;farmland&quot;, &quot;weight&quot;: 2}], &quot;negatives&quot;: {&quot;noise&quot;: 1, &quot;translation&quot;: 1, &quot;light&quot;: 1}, &quot;light&quot;: 20}: wie oft jede Art von Szenario, Tiefe der Becken, absolute Wasserstände in Metern, Größe des Gebiets einer Umwandlung in Prozent der kürzeren Seite der Szene, Anteil der Umwandlungen ohne Gebiet, Umwandlungen nach Rolle, wie oft jede Art von Paar ohne Änderung, und um wie viel Prozent sich dort das Licht ändert.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>An image of the same place in the model&apos;s bands and numbers. The pairs are then real before, and real after but for what changed, on the pixels of this image. Left empty, both are synthetic.</source>
        <translation>Ein Bild desselben Ortes in den Kanälen und Werten des Modells. Die Paare sind dann vorher echt und nachher echt bis auf das Geänderte, auf den Pixeln dieses Bildes. Leer: beide sind synthetisch.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>With a real image: how wide the seam between real and synthetic pixels is.</source>
        <translation>Mit einem echten Bild: wie breit die Naht zwischen echten und synthetischen Pixeln ist.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Share of the pairs in which nothing changes, though they look different: other noise or another style of the model, a translation to another season or style, other light. A detector must learn to ignore these.</source>
        <translation>Anteil der Paare, in denen sich nichts ändert, obwohl sie verschieden aussehen: anderes Rauschen oder ein anderer Stil des Modells, eine Übersetzung in eine andere Jahreszeit oder einen anderen Stil, anderes Licht. Ein Detektor muss lernen, diese zu übergehen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How far the image after may be shifted against its labels, which stay in place; drawn for each pair.</source>
        <translation>Wie weit das Bild nachher gegen seine Labels, die an ihrem Platz bleiben, verschoben sein kann; für jedes Paar gezogen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>By how much the gain of each band of the image after may differ, and its offset by half as much of the band&apos;s mean; drawn for each pair.</source>
        <translation>Um wie viel die Verstärkung jedes Kanals des Bildes nachher abweichen kann, und sein Offset um halb so viel des Kanalmittels; für jedes Paar gezogen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Makes a new image before for each pair, with other noise, in place of one for all; takes about twice as long.</source>
        <translation>Erzeugt für jedes Paar ein neues Bild vorher, mit anderem Rauschen, statt eines für alle; dauert etwa doppelt so lang.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Gives pairs without change another season or style. It must take and make images as the model makes them.</source>
        <translation>Gibt Paaren ohne Änderung eine andere Jahreszeit oder einen anderen Stil. Es muss Bilder annehmen und erzeugen, wie das Modell sie erzeugt.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Chooses everything. Pair number 7 of a seed is the same, however many pairs there are.</source>
        <translation>Bestimmt alles. Paar Nummer 7 eines Startwerts ist dasselbe, wie viele Paare es auch sind.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Pixel size of the result, in metres. Left empty, the ground sample distance the model was trained at, or the pixels of the real image.</source>
        <translation>Pixelgröße des Ergebnisses in Metern. Leer: die Bodenauflösung, mit der das Modell trainiert wurde, oder die Pixel des echten Bildes.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Count of pairs</source>
        <translation>Anzahl der Paare</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Changed share [%]</source>
        <translation>Geänderter Anteil [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Rise of water [m]</source>
        <translation>Anstieg des Wassers [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Depth at dams [m]</source>
        <translation>Tiefe an Dämmen [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Converted share [%]</source>
        <translation>Umgewandelter Anteil [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Further ranges</source>
        <translation>Weitere Bereiche</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Scenarios: choose at least one of {}, and no others.</source>
        <translation>Szenarien: mindestens eines von {} wählen, und keine anderen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>{}: give two numbers, as in 1,5.</source>
        <translation>{}: zwei Zahlen angeben, etwa 1,5.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Pairs without change [%]</source>
        <translation>Paare ohne Änderung [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Registration jitter [pixels]</source>
        <translation>Zufälliger Lageversatz [Pixel]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Radiometric jitter [%]</source>
        <translation>Zufällige radiometrische Abweichung [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Another texture for each pair</source>
        <translation>Andere Textur für jedes Paar</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Spread of samples</source>
        <translation>Streuung der Stichproben</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Synthesize imagery</source>
        <translation>Bilder synthetisieren</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Synthesis</source>
        <translation>Synthese</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Makes georeferenced imagery of a land cover, real or edited, with a generative model and the rasters it asks for (for most models a DEM). The imagery is plausible, not observed; its tags say so.</source>
        <translation>Erzeugt georeferenzierte Bilder einer Landbedeckung, echt oder bearbeitet, mit einem generativen Modell und den Rastern, die es verlangt (meist ein DGM). Die Bilder sind plausibel, nicht beobachtet; ihre Tags sagen es.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>generate</source>
        <translation>erzeugen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>gan</source>
        <translation>GAN</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>onnx</source>
        <translation>ONNX</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>landsat</source>
        <translation>Landsat</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>deep learning</source>
        <translation>Deep Learning</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>sar</source>
        <translation>SAR</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>The rasters the model asks for, usually a DEM; their bands in the order of the model&apos;s card.</source>
        <translation>Die Raster, die das Modell verlangt, meist ein DGM; ihre Kanäle in der Reihenfolge der Model Card.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>A model that comes with the plugin, or one that you added in the model manager. The model info algorithm shows what it was trained on.</source>
        <translation>Ein mitgeliefertes Modell oder eines, das in der Modellverwaltung hinzugefügt wurde. Der Algorithmus Modellinformation zeigt, womit es trainiert wurde.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Your own model, in place of the list: an ONNX file with an RS Synth model card.</source>
        <translation>Ein eigenes Modell anstelle der Liste: eine ONNX-Datei mit einer Model Card von RS Synth.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Pixel size of the result, in metres. Left empty, the ground sample distance the model was trained at.</source>
        <translation>Pixelgröße des Ergebnisses in Metern. Leer: die Bodenauflösung, mit der das Modell trainiert wurde.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Chooses the fine texture. The same seed gives the same picture, before and after a scenario alike.</source>
        <translation>Bestimmt die feine Textur. Derselbe Startwert ergibt dasselbe Bild, vor und nach einem Szenario.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>For models trained on several seasons, places or sensors: the name of one, as the model info algorithm lists them. Left empty, the model&apos;s first.</source>
        <translation>Für Modelle, die mit mehreren Jahreszeiten, Orten oder Sensoren trainiert wurden: der Name eines davon, wie ihn der Algorithmus Modellinformation nennt. Leer: der erste des Modells.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>auto takes the GPU where onnxruntime has one, else the CPU; the log says which it was.</source>
        <translation>auto nimmt die GPU, wo onnxruntime eine hat, sonst die CPU; das Protokoll sagt, welche es war.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>How much is computed at a time. It changes memory and speed, never the result.</source>
        <translation>Wie viel auf einmal berechnet wird. Ändert Speicherbedarf und Geschwindigkeit, nie das Ergebnis.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>How many pictures of the scene the spread is taken from, with this seed, the next one, and so on. The run takes as many times longer. For models with noise.</source>
        <translation>Aus wie vielen Bildern der Szene die Streuung bestimmt wird, mit diesem Startwert, dem nächsten und so weiter. Der Lauf dauert ebenso viele Male länger. Für Modelle mit Rauschen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>The imagery, in the bands and units of the model&apos;s card; of several samples, that of the seed.</source>
        <translation>Das Bild in den Kanälen und Einheiten der Model Card; von mehreren Stichproben die des Startwerts.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>The standard deviation of the samples (with n − 1) at each pixel, band by band, in the image&apos;s units: large where the model invents, 0 where every seed shows the same. Takes two samples or more.</source>
        <translation>Die Standardabweichung der Stichproben (mit n − 1) an jedem Pixel, Kanal für Kanal, in den Einheiten des Bildes: groß, wo das Modell erfindet, 0, wo jeder Startwert dasselbe zeigt. Braucht zwei oder mehr Stichproben.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Reference image</source>
        <translation>Referenzbild</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Scaling of values</source>
        <translation>Skalierung der Werte</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Translated image</source>
        <translation>Übersetztes Bild</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Where it ran</source>
        <translation>Wo es lief</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Seconds for the translation</source>
        <translation>Sekunden für die Übersetzung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Correlation of edges before and after</source>
        <translation>Korrelation der Kanten vorher und nachher</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Share of pixels of the same class before and after</source>
        <translation>Anteil der Pixel gleicher Klasse vorher und nachher</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Mean IoU of classes before and after</source>
        <translation>Mittlere IoU der Klassen vorher und nachher</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Reference image: histogram matching needs one; choose a raster.</source>
        <translation>Referenzbild: die Histogrammanpassung braucht eines; ein Raster wählen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Segmentation model: {} does not exist; choose an .onnx file.</source>
        <translation>Segmentierungsmodell: {} existiert nicht; eine .onnx-Datei wählen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Reference image: a model does not take one, so it is not used.</source>
        <translation>Referenzbild: ein Modell nimmt keines, daher wird es nicht benutzt.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Translate image</source>
        <translation>Bild übersetzen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Shows an image in another season, style or sensor, with what it shows kept in place: with a model, or, as baselines without training, by gray world or histogram matching. For example to make two dates comparable before change detection. Says how far the image&apos;s edges were kept.</source>
        <translation>Zeigt ein Bild in einer anderen Jahreszeit, einem anderen Stil oder Sensor, wobei das Gezeigte an seinem Ort bleibt: mit einem Modell oder, als Vergleichsverfahren ohne Training, mit Gray World oder Histogrammanpassung. Zum Beispiel, um zwei Zeitpunkte vor einer Änderungserkennung vergleichbar zu machen. Sagt, wie gut die Kanten des Bildes erhalten blieben.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>season</source>
        <translation>Jahreszeit</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>sensor</source>
        <translation>Sensor</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>domain adaptation</source>
        <translation>Domänenanpassung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>histogram matching</source>
        <translation>Histogrammanpassung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>normalisation</source>
        <translation>Normalisierung</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>What is translated: any number of bands of 8 or 16 bits or floats. Its grid, nodata and alpha band are kept.</source>
        <translation>Was übersetzt wird: beliebig viele Kanäle mit 8 oder 16 Bit oder Gleitkommazahlen. Gitter, Nodata und Alphakanal bleiben erhalten.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>model: the chosen translation model. gray_world: one factor for each band, so that its mean becomes that of the reference, or gray without one. histogram_matching: the distribution of each band becomes that of the reference.</source>
        <translation>model: das gewählte Übersetzungsmodell. gray_world: ein Faktor je Kanal, sodass dessen Mittelwert der der Referenz wird, oder grau ohne eine. histogram_matching: die Verteilung jedes Kanals wird die der Referenz.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>What the baselines make the image look like: an image of the same bands, of any place, resolution and pixel type. Models do not take one.</source>
        <translation>Wem die Vergleichsverfahren das Bild ähnlich machen: ein Bild mit denselben Kanälen, von beliebigem Ort, beliebiger Auflösung und beliebigem Pixeltyp. Modelle nehmen keines.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Which bands of the image are used, by number or name, in the order that the model asks for: 3,2,1 or red,green,blue. Left empty, those whose names are the model&apos;s, else the first ones; for the baselines all.</source>
        <translation>Welche Kanäle des Bildes benutzt werden, nach Nummer oder Name, in der Reihenfolge, die das Modell verlangt: 3,2,1 oder red,green,blue. Leer: die, deren Namen die des Modells sind, sonst die ersten; für die Vergleichsverfahren alle.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>What the model gets of an image whose values are not those of its training (16 bits for a model of 8, say). check: such an image is refused, with the figures. as_is: its values unchanged. stretch: its lowest to highest value over the model&apos;s range, one line for all bands.</source>
        <translation>Was das Modell von einem Bild bekommt, dessen Werte nicht die seines Trainings sind (etwa 16 Bit für ein Modell mit 8). check: ein solches Bild wird mit den Zahlen abgelehnt. as_is: seine Werte unverändert. stretch: sein kleinster bis größter Wert auf den Bereich des Modells, eine Gerade für alle Kanäle.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>The part to work on; left empty, the whole image.</source>
        <translation>Der zu bearbeitende Teil; leer: das ganze Bild.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Pixel size of the result, in metres. Left empty, the image&apos;s own pixels, which then are not resampled.</source>
        <translation>Pixelgröße des Ergebnisses in Metern. Leer: die eigenen Pixel des Bildes, die dann nicht neu abgetastet werden.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>A model of task segmentation, to see whether it finds the same classes before and after.</source>
        <translation>Ein Modell der Aufgabe Segmentierung, um zu sehen, ob es vorher und nachher dieselben Klassen findet.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>The translation, on the image&apos;s grid: in the bands and the pixel type of the model&apos;s card; of the baselines in those of the image.</source>
        <translation>Die Übersetzung auf dem Gitter des Bildes: in den Kanälen und dem Pixeltyp der Model Card; bei den Vergleichsverfahren in denen des Bildes.</translation>
    </message>
</context>
</TS>
