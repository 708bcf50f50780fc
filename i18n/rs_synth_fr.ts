<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>RSSynth</name>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>What is at {} is larger than {}: check the address.</source>
        <translation>Ce qui se trouve à {} dépasse {} : vérifier l&apos;adresse.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>{} cannot be written, or another QGIS is downloading it now: wait for that one.</source>
        <translation>{} ne peut pas être écrit, ou un autre QGIS est en train de le télécharger : attendre celui-ci.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>What {} gave is damaged or was tampered with (its SHA-256 is not the catalogue&apos;s), and was thrown away: try again, or load the catalogue anew.</source>
        <translation>Ce que {} a fourni est endommagé ou falsifié (son SHA-256 n&apos;est pas celui du catalogue) et a été jeté : réessayer, ou recharger le catalogue.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>{} cannot be written ({}): make room on that disk and see that you may write there.</source>
        <translation>{} ne peut pas être écrit ({}) : libérer de la place sur ce disque et vérifier le droit d&apos;y écrire.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>{} kB</source>
        <translation>{} ko</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>{} MB</source>
        <translation>{} Mo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>{} has room for {} only, the file has {} to come: make room on that disk.</source>
        <translation>{} n&apos;a de place que pour {}, et il reste {} du fichier à venir : libérer de la place sur ce disque.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>{} broke off after {} of {}: download again to go on from there.</source>
        <translation>{} s&apos;est interrompu après {} sur {} : télécharger de nouveau pour reprendre de là.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>What {} gives has another size than the {} of the catalogue, and is not taken: load the catalogue anew, or tell its maker.</source>
        <translation>Ce que fournit {} n&apos;a pas la taille de {} du catalogue et n&apos;est pas accepté : recharger le catalogue, ou prévenir son auteur.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} leads to an address without encryption, which is not followed.</source>
        <translation>{} mène à une adresse sans chiffrement, qui n&apos;est pas suivie.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} leads to another host, {}: go on only if you trust it.</source>
        <translation>{} mène à un autre hôte, {} : ne continuer que s&apos;il est digne de confiance.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} leads from one address to the next without end; tell its owner.</source>
        <translation>{} mène sans fin d&apos;une adresse à la suivante ; prévenir son propriétaire.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} did not answer in time: try again later, or allow more time in Settings, Options, Network.</source>
        <translation>{} n&apos;a pas répondu à temps : réessayer plus tard, ou accorder plus de temps dans Préférences, Options, Réseau.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>The proxy {} does not let the request to {} through ({}): check it in Settings, Options, Network.</source>
        <translation>Le proxy {} ne laisse pas passer la requête vers {} ({}) : le vérifier dans Préférences, Options, Réseau.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} does not have the file (HTTP {}): check the address, or load the catalogue anew.</source>
        <translation>{} n&apos;a pas le fichier (HTTP {}) : vérifier l&apos;adresse, ou recharger le catalogue.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} does not give the file to you (HTTP {}): it asks for a login, or a proxy forbids it.</source>
        <translation>{} ne vous donne pas le fichier (HTTP {}) : une authentification est demandée, ou un proxy l&apos;interdit.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} cannot give the file now (HTTP {}): try again later.</source>
        <translation>{} ne peut pas donner le fichier maintenant (HTTP {}) : réessayer plus tard.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} is not found: check the address and that this machine is online.</source>
        <translation>{} est introuvable : vérifier l&apos;adresse et que cette machine est en ligne.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} refuses the connection: check the address, or try again later.</source>
        <translation>{} refuse la connexion : vérifier l&apos;adresse, ou réessayer plus tard.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} has no certificate that QGIS trusts: see Settings, Options, Authentication.</source>
        <translation>{} n&apos;a pas de certificat auquel QGIS fait confiance : voir Préférences, Options, Authentification.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>The connection to {} broke off ({}): try again.</source>
        <translation>La connexion à {} s&apos;est interrompue ({}) : réessayer.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/models.py"/>
        <source>The file of {} holds another model, {}: tell the maker of the catalogue.</source>
        <translation>Le fichier de {} contient un autre modèle, {} : prévenir l&apos;auteur du catalogue.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The package index was not reached: check the network connection, and the proxy in Settings, Options, Network.</source>
        <translation>L&apos;index de paquets n&apos;a pas été atteint : vérifier la connexion au réseau, et le proxy dans Préférences, Options, Réseau.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The proxy let nothing through: check its address, user name and password in Settings, Options, Network.</source>
        <translation>Le proxy n&apos;a rien laissé passer : vérifier son adresse, le nom d&apos;utilisateur et le mot de passe dans Préférences, Options, Réseau.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>pip cannot use a SOCKS proxy here: choose an HTTP proxy in Settings, Options, Network, or install with qpip (see the user guide).</source>
        <translation>pip ne peut pas utiliser ici un proxy SOCKS : choisir un proxy HTTP dans Préférences, Options, Réseau, ou installer avec qpip (voir le guide de l&apos;utilisateur).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The package index showed a certificate that is not trusted: add your organisation&apos;s authority in Settings, Options, Authentication, Manage Certificates.</source>
        <translation>L&apos;index de paquets a présenté un certificat qui n&apos;est pas de confiance : ajouter l&apos;autorité de votre organisation dans Préférences, Options, Authentification, Gestion des certificats.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The package index refused ({}): try again later, or check the index in pip&apos;s settings.</source>
        <translation>L&apos;index de paquets a refusé ({}) : réessayer plus tard, ou vérifier l&apos;index dans les réglages de pip.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The disk of {} is full: make room, then install again.</source>
        <translation>Le disque de {} est plein : libérer de la place, puis réinstaller.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>{} cannot be written: check its permissions, then install again.</source>
        <translation>{} ne peut pas être écrit : vérifier ses permissions, puis réinstaller.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>What came from the package index was incomplete or damaged ({}): install again.</source>
        <translation>Ce qui est venu de l&apos;index de paquets était incomplet ou endommagé ({}) : réinstaller.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The package index has no onnxruntime for this Python and system ({}): update QGIS, or check the index in pip&apos;s settings.</source>
        <translation>L&apos;index de paquets n&apos;a pas d&apos;onnxruntime pour ce Python et ce système ({}) : mettre QGIS à jour, ou vérifier l&apos;index dans les réglages de pip.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>pip failed ({}): what it said stands above.</source>
        <translation>pip a échoué ({}) : ce qu&apos;il a dit se trouve ci-dessus.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>The disk of {} has {} MiB free, and {} are needed: make room, then install again.</source>
        <translation>Le disque de {} a {} Mio libres, et il en faut {} : libérer de la place, puis réinstaller.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>{} cannot be written ({}): check its permissions and the disk.</source>
        <translation>{} ne peut pas être écrit ({}) : vérifier ses permissions et le disque.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>The pip of {} does not run ({}): repair it, or install with qpip (see the user guide).</source>
        <translation>Le pip de {} ne fonctionne pas ({}) : le réparer, ou installer avec qpip (voir le guide de l&apos;utilisateur).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>Trying whether it loads …</source>
        <translation>Essai de chargement …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>The onnxruntime that was installed does not load here ({}): choose another kind.</source>
        <translation>L&apos;onnxruntime installé ne se charge pas ici ({}) : choisir une autre variante.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>The onnxruntime that was installed would use numpy {}, and QGIS has {}: nothing was kept.</source>
        <translation>L&apos;onnxruntime installé utiliserait numpy {}, et QGIS a {} : rien n&apos;a été gardé.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>onnxruntime {} was installed in {}.</source>
        <translation>onnxruntime {} a été installé dans {}.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>The installation was cancelled; nothing was changed.</source>
        <translation>L&apos;installation a été annulée ; rien n&apos;a été changé.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>{} could not be started ({}).</source>
        <translation>{} n&apos;a pas pu être lancé ({}).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Models need the Python package onnxruntime, which is missing.</source>
        <translation>Les modèles ont besoin du paquet Python onnxruntime, qui manque.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Install it in QGIS with Plugins, RS Synth, Runtime for models.</source>
        <translation>L&apos;installer dans QGIS par Extensions, RS Synth, Moteur d&apos;exécution des modèles.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Install the runtime …</source>
        <translation>Installer le moteur …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Floods and conversions work without it.</source>
        <translation>Inondations et conversions fonctionnent sans lui.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>There is no model for this yet.</source>
        <translation>Il n&apos;y a pas encore de modèle pour cela.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Give a model file, or add one in QGIS with Plugins, RS Synth, Models.</source>
        <translation>Donner un fichier de modèle, ou en ajouter un dans QGIS par Extensions, RS Synth, Modèles.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Models …</source>
        <translation>Modèles …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Give a model file, or add one to the list.</source>
        <translation>Donner un fichier de modèle, ou en ajouter un à la liste.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>A STAC item collection with the MLM extension, as JSON, over https.</source>
        <translation>Une collection d&apos;items STAC avec l&apos;extension MLM, en JSON, par https.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>&amp;Load</source>
        <translation>C&amp;harger</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Asks the address for its list. Nothing is asked for before.</source>
        <translation>Demande sa liste à l&apos;adresse. Rien n&apos;est demandé avant.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>&amp;Catalogue</source>
        <translation>&amp;Catalogue</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Models of the catalogue</source>
        <translation>Modèles du catalogue</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>What has arrived is kept: a later download goes on from there.</source>
        <translation>Ce qui est arrivé est gardé : un téléchargement ultérieur reprend de là.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>RS Synth: models</source>
        <translation>RS Synth : modèles</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Loading the catalogue …</source>
        <translation>Chargement du catalogue …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Catalogue of models</source>
        <translation>Catalogue de modèles</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Go on?</source>
        <translation>Continuer ?</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>{} m</source>
        <translation>{} m</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>{} models for RS Synth, {} of other programs left out.</source>
        <translation>{} modèles pour RS Synth, {} d&apos;autres programmes laissés de côté.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>{} models.</source>
        <translation>{} modèles.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>&amp;Download</source>
        <translation>&amp;Télécharger</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Load a catalogue to see its models.</source>
        <translation>Charger un catalogue pour voir ses modèles.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Comes with the plugin</source>
        <translation>Fourni avec l&apos;extension</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>&amp;Replace {} by {} ({})</source>
        <translation>&amp;Remplacer {} par {} ({})</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>&amp;Download ({})</source>
        <translation>&amp;Télécharger ({})</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Preview of {}</source>
        <translation>Aperçu de {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Download of {}</source>
        <translation>Téléchargement de {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Downloading {} …</source>
        <translation>Téléchargement de {} …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>{} is here: the algorithms and the panel offer it now.</source>
        <translation>{} est arrivé : les algorithmes et le panneau le proposent désormais.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>The download was cancelled; it can go on later.</source>
        <translation>Le téléchargement a été annulé ; il pourra reprendre plus tard.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/charts.py"/>
        <source>Classes hit</source>
        <translation>Classes touchées</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/charts.py"/>
        <source>other</source>
        <translation>autres</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/charts.py"/>
        <source>Flooded area against level</source>
        <translation>Surface inondée selon le niveau</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/charts.py"/>
        <source>Newly flooded area against the level; click to go to a level.</source>
        <translation>Nouvelle surface inondée selon le niveau ; cliquer pour régler un niveau.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Composite with the real image</source>
        <translation>Incrustation dans l&apos;image réelle</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>The image after the scenario.</source>
        <translation>L&apos;image après le scénario.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>1 where the scenario changed something.</source>
        <translation>1 là où le scénario a changé quelque chose.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Pixels of the soft seam between the two.</source>
        <translation>Largeur, en pixels, du raccord progressif entre les deux.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Make the &amp;composite</source>
        <translation>&amp;Créer l&apos;incrustation</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>The imagery of the tab Layers, with the changes in it.</source>
        <translation>L&apos;image de l&apos;onglet Couches, avec les changements.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Synthetic</source>
        <translation>Synthétique</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Change mask</source>
        <translation>Masque de changement</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Feather</source>
        <translation>Bord progressif</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Imagery</source>
        <translation>Imagerie</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>{}: choose a raster layer.</source>
        <translation>{} : choisir une couche raster.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Composite</source>
        <translation>Incrustation</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>What is converted: every class of this kind.</source>
        <translation>Ce qui est converti : toutes les classes de cette catégorie.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>What it becomes. The legend must have a class of this kind.</source>
        <translation>Ce que cela devient. La légende doit avoir une classe de cette catégorie.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>How much of the ground that qualifies is converted, in contiguous patches.</source>
        <translation>Part du terrain concerné qui est convertie, en taches d&apos;un seul tenant.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Chooses the patches where the share is below 100 %.</source>
        <translation>Détermine les taches quand la part est inférieure à 100 %.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Draw</source>
        <translation>Dessiner</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Draw a polygon: left clicks, then a right click or Enter.</source>
        <translation>Dessiner un polygone : clics gauches, puis clic droit ou Entrée.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Selected</source>
        <translation>Sélection</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Take the selected polygons of all layers.</source>
        <translation>Prendre les polygones sélectionnés de toutes les couches.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Without polygons the conversion works everywhere.</source>
        <translation>Sans polygone, la conversion s&apos;applique partout.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>&amp;From</source>
        <translation>&amp;De</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>&amp;To</source>
        <translation>&amp;En</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>S&amp;hare</source>
        <translation>Par&amp;t</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>See&amp;d</source>
        <translation>&amp;Graine</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Inside</source>
        <translation>Dans</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>everywhere</source>
        <translation>partout</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>{} polygon(s)</source>
        <translation>{} polygone(s)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>No polygon is selected: select some with QGIS&apos;s selection tools, or draw one.</source>
        <translation>Aucun polygone n&apos;est sélectionné : en sélectionner avec les outils de QGIS, ou en dessiner un.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>change a conversion</source>
        <translation>modifier une conversion</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/dock.py"/>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/dock.py"/>
        <source>Edits</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/dock.py"/>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/dock.py"/>
        <source>DEM</source>
        <translation>MNT</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/dock.py"/>
        <source>Heights of {}</source>
        <translation>Altitudes de {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Edits from first to last; each sees what those above it made. The tick switches one.</source>
        <translation>Modifications de la première à la dernière ; chacune voit ce qu&apos;ont fait celles du dessus. La coche active ou désactive.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Add a flood</source>
        <translation>Ajouter une inondation</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Add a conversion</source>
        <translation>Ajouter une conversion</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Remove the edit</source>
        <translation>Supprimer la modification</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Move it up: earlier</source>
        <translation>Monter : plus tôt</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Move it down: later</source>
        <translation>Descendre : plus tard</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Redo</source>
        <translation>Refaire</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>add an edit</source>
        <translation>ajouter une modification</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>remove an edit</source>
        <translation>supprimer une modification</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>move an edit</source>
        <translation>déplacer une modification</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>switch an edit</source>
        <translation>activer ou désactiver une modification</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Water</source>
        <translation>Eau</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Wetland</source>
        <translation>Zone humide</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Mangrove</source>
        <translation>Arbustes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Forest</source>
        <translation>Forêt</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Shrubland</source>
        <translation>Végétation arbustive</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Savanna</source>
        <translation>Savane</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Grassland</source>
        <translation>Prairie</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Moss and lichen</source>
        <translation>Mousses et lichens</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Farmland</source>
        <translation>Cultures</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Orchard, vineyard</source>
        <translation>Verger, vignoble</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Built-up</source>
        <translation>Bâti</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Building</source>
        <translation>Bâtiment</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Paved ground</source>
        <translation>Sol revêtu</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Road</source>
        <translation>Route</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Railway</source>
        <translation>Voie ferrée</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Airport, port</source>
        <translation>Aéroport, port</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Quarry, dump, building site</source>
        <translation>Carrière, décharge, chantier</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Urban park</source>
        <translation>Parc urbain</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Bare ground</source>
        <translation>Sol nu</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Snow and ice</source>
        <translation>Neige et glace</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Flood: water rises by {}</source>
        <translation>Inondation : l&apos;eau monte de {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Flood to {}, plain</source>
        <translation>Inondation à {}, simple</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Flood to {}, with dams</source>
        <translation>Inondation à {}, avec barrages</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Flood to {}</source>
        <translation>Inondation à {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>, in polygons</source>
        <translation>, dans des polygones</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Show the flood on the map</source>
        <translation>Afficher l&apos;inondation sur la carte</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Draws the flooded ground over the map while the level moves.</source>
        <translation>Dessine le terrain inondé sur la carte pendant que le niveau bouge.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Newly flooded</source>
        <translation>Nouvellement inondé</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Ground that was no water before, at the screen&apos;s resolution.</source>
        <translation>Terrain qui n&apos;était pas de l&apos;eau avant, à la résolution de l&apos;écran.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Water added</source>
        <translation>Eau ajoutée</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Over flooded ground and over water that rose.</source>
        <translation>Sur le terrain inondé et sur les eaux qui ont monté.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Greatest depth</source>
        <translation>Plus grande profondeur</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Of the water added.</source>
        <translation>De l&apos;eau ajoutée.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>change a flood</source>
        <translation>modifier une inondation</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/first_start.py"/>
        <source>Opens the window that installs onnxruntime into your profile.</source>
        <translation>Ouvre la fenêtre qui installe onnxruntime dans votre profil.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/first_start.py"/>
        <source>Opens the list of models, to add one.</source>
        <translation>Ouvre la liste des modèles, pour en ajouter un.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Absolute level</source>
        <translation>Niveau absolu</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Rise over existing water</source>
        <translation>Montée au-dessus de l&apos;eau existante</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>A height above the DEM&apos;s zero, or how much each water body rises over its own level.</source>
        <translation>Une altitude au-dessus du zéro du MNT, ou la montée de chaque plan d&apos;eau au-dessus de son propre niveau.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Connected</source>
        <translation>Connectée</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Plain threshold</source>
        <translation>Seuil simple</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Connected: only ground that the water reaches. Plain: all ground below the level.</source>
        <translation>Connectée : seulement le terrain que l&apos;eau atteint. Simple : tout le terrain sous le niveau.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Existing water</source>
        <translation>Eau existante</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>The land cover&apos;s water spreads. Switch it off to fill a reservoir from a seed.</source>
        <translation>L&apos;eau de l&apos;occupation du sol se répand. À désactiver pour remplir un réservoir depuis un point de départ.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Edge (sea)</source>
        <translation>Bord (mer)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Water enters from beyond the edge of the land cover.</source>
        <translation>L&apos;eau entre par-delà le bord de l&apos;occupation du sol.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Click on map</source>
        <translation>Cliquer sur la carte</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Click places from which water spreads; a right click or Escape ends it.</source>
        <translation>Cliquer les lieux d&apos;où l&apos;eau se répand ; un clic droit ou Échap termine.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Draw a dam or dike: left clicks, then a right click or Enter.</source>
        <translation>Dessiner un barrage ou une digue : clics gauches, puis clic droit ou Entrée.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Height of the top of all barriers of this flood; 9999 holds any level.</source>
        <translation>Altitude de la crête de tous les ouvrages de cette inondation ; 9999 retient tout niveau.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Plain threshold: pixels of erosion that clean up the mask; 0 for none.</source>
        <translation>Seuil simple : pixels d&apos;érosion qui nettoient le masque ; 0 pour aucun.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>&amp;Water</source>
        <translation>&amp;Eau</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>From</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Seeds</source>
        <translation>Sources</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Dams</source>
        <translation>Barrages</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>&amp;Crest</source>
        <translation>C&amp;rête</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>&amp;Erosion</source>
        <translation>Ér&amp;osion</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Remove them all.</source>
        <translation>Les supprimer tous.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/frames.py"/>
        <source>Frame</source>
        <translation>Image</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/frames.py"/>
        <source>ffmpeg could not make {}: {}</source>
        <translation>ffmpeg n&apos;a pas pu créer {} : {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/height_range.py"/>
        <source>{} has no height: check its nodata value.</source>
        <translation>{} n&apos;a pas d&apos;altitude : vérifier sa valeur nodata.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Show imagery of the scenario on the map</source>
        <translation>Afficher l&apos;imagerie du scénario sur la carte</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Made by the model in the background, for what the map shows.</source>
        <translation>Créée par le modèle en arrière-plan, pour ce que montre la carte.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Zoom to what can be shown</source>
        <translation>Zoomer sur ce qui peut être affiché</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>The middle of the map, at the model&apos;s resolution.</source>
        <translation>Le milieu de la carte, à la résolution du modèle.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>What to compare with in place of the map: the real image, or a result of a run.</source>
        <translation>À quoi comparer, au lieu de la carte : l&apos;image réelle ou un résultat d&apos;exécution.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Swipe</source>
        <translation>Balayage</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Only right of a divider; drag it on the map, or move the slider.</source>
        <translation>Seulement à droite d&apos;un séparateur ; le glisser sur la carte ou déplacer le curseur.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Divider</source>
        <translation>Séparateur</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Opacity</source>
        <translation>Opacité</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Blink</source>
        <translation>Clignotement</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>On and off again, to see what changed.</source>
        <translation>Alternativement affiché et masqué, pour voir ce qui a changé.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>&amp;With</source>
        <translation>&amp;Avec</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>&amp;Divider</source>
        <translation>&amp;Séparateur</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>&amp;Opacity</source>
        <translation>&amp;Opacité</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Models on this computer</source>
        <translation>Modèles sur cet ordinateur</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>&amp;Add from file …</source>
        <translation>&amp;Ajouter depuis un fichier …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Checks an .onnx file with a model card, and copies it into your profile.</source>
        <translation>Vérifie un fichier .onnx avec fiche de modèle, et le copie dans votre profil.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Deletes the model from your profile; those of the plugin stay.</source>
        <translation>Supprime le modèle de votre profil ; ceux de l&apos;extension restent.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>in your profile</source>
        <translation>dans votre profil</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>included</source>
        <translation>fourni</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Checking {} …</source>
        <translation>Vérification de {} …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Replace it?</source>
        <translation>Le remplacer ?</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>{} was added.</source>
        <translation>{} a été ajouté.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Adding {}</source>
        <translation>Ajout de {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Model file</source>
        <translation>Fichier de modèle</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>RS Synth models (*.onnx)</source>
        <translation>Modèles RS Synth (*.onnx)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Delete the model {} from your profile?</source>
        <translation>Supprimer le modèle {} de votre profil ?</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>{} was removed.</source>
        <translation>{} a été supprimé.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>There is no model yet: add one from a file, or get one in the tab Download.</source>
        <translation>Il n&apos;y a pas encore de modèle : en ajouter un depuis un fichier, ou en prendre un dans l&apos;onglet Téléchargement.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Card of {}</source>
        <translation>Fiche de {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Previews of models</source>
        <translation>Aperçus des modèles</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/jobs.py"/>
        <source>Too little memory: zoom in, choose a smaller extent, or close other programs.</source>
        <translation>Mémoire insuffisante : zoomer, choisir une emprise plus petite ou fermer d&apos;autres programmes.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/jobs.py"/>
        <source>Unexpected error ({}): {}</source>
        <translation>Erreur inattendue ({}) : {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Raster of class codes.</source>
        <translation>Raster de codes de classes.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Heights of the ground that floods.</source>
        <translation>Altitudes du terrain à inonder.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>What the model sees beside the land cover, as bands of one raster; empty: the DEM.</source>
        <translation>Ce que le modèle voit en plus de l&apos;occupation du sol, comme bandes d&apos;un raster ; vide : le MNT.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>A real image, to compare and to composite with; may stay empty.</source>
        <translation>Une image réelle, pour comparer et pour l&apos;incrustation ; peut rester vide.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>The model that makes imagery: one of the list, or a file.</source>
        <translation>Le modèle qui crée l&apos;imagerie : un de la liste, ou un fichier.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Choose a model file (.onnx).</source>
        <translation>Choisir un fichier de modèle (.onnx).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Manage</source>
        <translation>Gérer</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Opens the list of models, to see their cards, and to add and remove some.</source>
        <translation>Ouvre la liste des modèles, pour voir leurs fiches, en ajouter et en supprimer.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>What the codes mean: guessed from codes and colours, or chosen here.</source>
        <translation>Ce que signifient les codes : deviné d&apos;après codes et couleurs, ou choisi ici.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Load a legend from a CSV or JSON file.</source>
        <translation>Charger une légende depuis un fichier CSV ou JSON.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Guess</source>
        <translation>Deviner</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Look at the land cover&apos;s codes and colours again.</source>
        <translation>Réexaminer les codes et les couleurs de l&apos;occupation du sol.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>&amp;Land cover</source>
        <translation>&amp;Occupation du sol</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>&amp;DEM</source>
        <translation>&amp;MNT</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>&amp;Auxiliary</source>
        <translation>&amp;Auxiliaires</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>&amp;Imagery</source>
        <translation>&amp;Imagerie</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>&amp;Model</source>
        <translation>Mo&amp;dèle</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Le&amp;gend</source>
        <translation>&amp;Légende</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>(no model)</source>
        <translation>(aucun modèle)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>A layer of the scenario was removed from the project: choose another one.</source>
        <translation>Une couche du scénario a été supprimée du projet : en choisir une autre.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Land cover</source>
        <translation>Occupation du sol</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Legend of {}</source>
        <translation>Légende de {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>The legend cannot be told from the codes: choose it, or give each class its role in the table.</source>
        <translation>Les codes ne permettent pas de reconnaître la légende : la choisir, ou donner à chaque classe son rôle dans le tableau.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Legends (*.csv *.json)</source>
        <translation>Légendes (*.csv *.json)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Looking for onnxruntime</source>
        <translation>Recherche d&apos;onnxruntime</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Imagery is made with onnxruntime, which is not installed yet.</source>
        <translation>L&apos;imagerie est créée avec onnxruntime, qui n&apos;est pas encore installé.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>No model is chosen: choose an .onnx file to see imagery.</source>
        <translation>Aucun modèle choisi : choisir un fichier .onnx pour voir l&apos;imagerie.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_guess.py"/>
        <source>Class {}</source>
        <translation>Classe {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_guess.py"/>
        <source>Own legend</source>
        <translation>Légende propre</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>What each code means. The role decides which edits reach a class and which of the model&apos;s it becomes.</source>
        <translation>Ce que signifie chaque code. Le rôle décide quelles modifications touchent une classe et quelle classe du modèle elle devient.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>Double click, or press Enter, to choose another colour.</source>
        <translation>Double-cliquer, ou appuyer sur Entrée, pour choisir une autre couleur.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>(none)</source>
        <translation>(aucun)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>Colour of the class</source>
        <translation>Couleur de la classe</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>{}, changed</source>
        <translation>{}, modifiée</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source>Water level</source>
        <translation>Niveau de l&apos;eau</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source>Drag to raise and lower the water; arrow keys and Page Up/Down work too.</source>
        <translation>Glisser pour monter et baisser l&apos;eau ; les flèches et Page préc./suiv. fonctionnent aussi.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source>The same as a number, in metres.</source>
        <translation>La même valeur en chiffres, en mètres.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source>The slider&apos;s lowest level: raise it for finer steps.</source>
        <translation>Le niveau le plus bas du curseur : l&apos;augmenter pour des pas plus fins.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source>The slider&apos;s highest level: lower it for finer steps.</source>
        <translation>Le niveau le plus haut du curseur : le diminuer pour des pas plus fins.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_flood.py"/>
        <source>Flood on the map</source>
        <translation>Inondation sur la carte</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_flood.py"/>
        <source>DEM: choose the heights of the ground that floods (tab Layers).</source>
        <translation>MNT : choisir les altitudes du terrain à inonder (onglet Couches).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>Making imagery …</source>
        <translation>Création de l&apos;imagerie …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>Imagery on the map</source>
        <translation>Imagerie sur la carte</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>Model: choose one to see imagery (tab Layers).</source>
        <translation>Modèle : en choisir un pour voir l&apos;imagerie (onglet Couches).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>The project has no CRS: set one (Project &gt; Properties &gt; CRS).</source>
        <translation>Le projet n&apos;a pas de SCR : en définir un (Projet &gt; Propriétés &gt; SCR).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>Synthetic · {} · {} s</source>
        <translation>Synthétique · {} · {} s</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>{} tiles made on {} in {} s.</source>
        <translation>{} tuiles créées sur {} en {} s.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>{} of {} tiles made on {} in {} s; the others had not changed.</source>
        <translation>{} tuiles sur {} créées sur {} en {} s ; les autres n&apos;avaient pas changé.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_manager.py"/>
        <source>Download</source>
        <translation>Téléchargement</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Measured</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Trained on</source>
        <translation>Entraîné sur</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>{} from {}</source>
        <translation>{} depuis {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Pixel</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 du fichier</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>This is what the catalogue says. Figures, classes and limits stand in the model&apos;s card, shown once it is here.</source>
        <translation>C&apos;est ce que dit le catalogue. Chiffres, classes et limites figurent dans la fiche du modèle, montrée une fois qu&apos;il est là.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>land cover to imagery</source>
        <translation>occupation du sol vers imagerie</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>imagery to imagery of another look</source>
        <translation>imagerie vers imagerie d&apos;un autre aspect</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>image-mask pairs</source>
        <translation>paires image–masque</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>imagery to classes</source>
        <translation>imagerie vers classes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Attribution</source>
        <translation>Attribution</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Styles</source>
        <translation>Styles</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Made</source>
        <translation>Créé</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>SHA-256 of the graph</source>
        <translation>SHA-256 du graphe</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Trained at {} m a pixel: much finer or coarser inputs are unlike anything it saw.</source>
        <translation>Entraîné à {} m par pixel : des entrées bien plus fines ou plus grossières ne ressemblent à rien de ce qu&apos;il a vu.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>{} between {} and {} {}.</source>
        <translation>{} entre {} et {} {}.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Never seen, and refused: {}.</source>
        <translation>Jamais vu, et refusé : {}.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Rarely seen, and warned of: {}.</source>
        <translation>Rarement vu, et signalé : {}.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Its result depends on the tile: seams are blended, not absent.</source>
        <translation>Son résultat dépend de la tuile : les raccords sont fondus, non absents.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>What it makes is synthetic: plausible, not observed.</source>
        <translation>Ce qu&apos;il crée est synthétique : plausible, non observé.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/places.py"/>
        <source>What was drawn cannot be brought to {}: zoom to the layers, or change the project&apos;s CRS.</source>
        <translation>Le dessin ne peut pas être reprojeté vers {} : zoomer sur les couches ou changer le SCR du projet.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>There is nothing to run: add an edit, or choose a model.</source>
        <translation>Il n&apos;y a rien à exécuter : ajouter une modification ou choisir un modèle.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>Auxiliary rasters</source>
        <translation>Rasters auxiliaires</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>Water depth [m]</source>
        <translation>Profondeur d&apos;eau [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>After (synthetic)</source>
        <translation>Après (synthétique)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>Before (synthetic)</source>
        <translation>Avant (synthétique)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>A flood among several edits cannot be shown with auxiliary rasters of their own: leave them empty to use the DEM, or switch all but the flood off.</source>
        <translation>Une inondation parmi plusieurs modifications ne peut pas être affichée avec des rasters auxiliaires propres : les laisser vides pour utiliser le MNT, ou désactiver tout sauf l&apos;inondation.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>Scenario (synthetic)</source>
        <translation>Scénario (synthétique)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>{}: choose a raster layer (tab Layers).</source>
        <translation>{} : choisir une couche raster (onglet Couches).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>The map shows nothing of the land cover: zoom to it.</source>
        <translation>La carte ne montre rien de l&apos;occupation du sol : zoomer dessus.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>A preview needs a closer view: the model {} was trained at {} m a pixel.</source>
        <translation>L&apos;aperçu demande une vue plus rapprochée : le modèle {} a été entraîné à {} m par pixel.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>The land cover is large: the preview&apos;s edits see the map and a quarter of it on each side. A run sees all of it.</source>
        <translation>L&apos;occupation du sol est grande : les modifications de l&apos;aperçu voient la carte et un quart de plus de chaque côté. Une exécution voit tout.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>The map</source>
        <translation>La carte</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>The land cover</source>
        <translation>L&apos;occupation du sol</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>Auxiliary rasters: the model {} asks for {} band(s), given were {}.</source>
        <translation>Rasters auxiliaires : le modèle {} demande {} bande(s), {} fournie(s).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>All of the land cover</source>
        <translation>Toute l&apos;occupation du sol</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>What the map shows</source>
        <translation>Ce que montre la carte</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Drawn rectangle</source>
        <translation>Rectangle dessiné</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>The part to work on. A flood sees only the water of that part.</source>
        <translation>La partie à traiter. Une inondation ne voit que l&apos;eau de cette partie.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Drag a rectangle on the map.</source>
        <translation>Tracer un rectangle sur la carte.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Make imagery</source>
        <translation>Créer l&apos;imagerie</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>With the chosen model; without, only maps of the edits are made.</source>
        <translation>Avec le modèle choisi ; sans lui, seules les cartes des modifications sont créées.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>[temporary folder]</source>
        <translation>[dossier temporaire]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Where the results go; temporary ones vanish with QGIS.</source>
        <translation>Où vont les résultats ; les temporaires disparaissent avec QGIS.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>&amp;Run</source>
        <translation>E&amp;xécuter</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Make the scenario at full resolution, in the background.</source>
        <translation>Créer le scénario à pleine résolution, en arrière-plan.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>End the run; the steps that are done stay.</source>
        <translation>Arrêter l&apos;exécution ; les étapes terminées restent.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Copy as qgis_process command</source>
        <translation>Copier comme commande qgis_process</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>What Run does, for a terminal or a script.</source>
        <translation>Ce que fait Exécuter, pour un terminal ou un script.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Copy as Python</source>
        <translation>Copier comme Python</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>What Run does, for QGIS&apos;s Python console or a script.</source>
        <translation>Ce que fait Exécuter, pour la console Python de QGIS ou un script.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Save scenario …</source>
        <translation>Enregistrer le scénario …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Write the list of edits to a JSON file.</source>
        <translation>Écrire la liste des modifications dans un fichier JSON.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Load scenario …</source>
        <translation>Charger un scénario …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Read the list of edits from a JSON file.</source>
        <translation>Lire la liste des modifications depuis un fichier JSON.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>&amp;Part</source>
        <translation>&amp;Partie</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>&amp;Folder</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>No edits</source>
        <translation>Aucune modification</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Draw a rectangle first, or choose another part.</source>
        <translation>Dessiner d&apos;abord un rectangle, ou choisir une autre partie.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>The run was cancelled.</source>
        <translation>L&apos;exécution a été annulée.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>The scenario is ready.</source>
        <translation>Le scénario est prêt.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Zoom to the results</source>
        <translation>Zoomer sur les résultats</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Some layers are read otherwise than their files say: the copy works in this project only.</source>
        <translation>Certaines couches sont lues autrement que ne le disent leurs fichiers : la copie ne fonctionne que dans ce projet.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Copied. Files that the commands use and write are in {}.</source>
        <translation>Copié. Les fichiers que les commandes lisent et écrivent sont dans {}.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Save scenario</source>
        <translation>Enregistrer le scénario</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Scenarios (*.json)</source>
        <translation>Scénarios (*.json)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Load scenario</source>
        <translation>Charger un scénario</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>load a scenario</source>
        <translation>charger un scénario</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runner.py"/>
        <source>{} failed.</source>
        <translation>{} a échoué.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runner.py"/>
        <source>{} could not be opened.</source>
        <translation>{} n&apos;a pas pu être ouvert.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runner.py"/>
        <source>Synthetic: made by RS Synth</source>
        <translation>Synthétique : créé par RS Synth</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>RS Synth: runtime for models</source>
        <translation>RS Synth : moteur d&apos;exécution des modèles</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Models run with onnxruntime, on your own machine. It is installed into a folder of its own in your QGIS profile: QGIS and its Python stay as they are. Nothing is downloaded before you press Install.</source>
        <translation>Les modèles tournent avec onnxruntime, sur votre propre machine. Il est installé dans un dossier à part de votre profil QGIS : QGIS et son Python restent tels quels. Rien n&apos;est téléchargé avant que vous appuyiez sur Installer.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Looking for onnxruntime …</source>
        <translation>Recherche d&apos;onnxruntime …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Looking for QGIS&apos;s Python …</source>
        <translation>Recherche du Python de QGIS …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>What models can run on. The first of the list fits this machine best.</source>
        <translation>Ce sur quoi les modèles peuvent tourner. Le premier de la liste convient le mieux à cette machine.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>&amp;Install</source>
        <translation>&amp;Installer</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Download onnxruntime with pip, and put it into the profile.</source>
        <translation>Télécharger onnxruntime avec pip, et le placer dans le profil.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>&amp;Test</source>
        <translation>&amp;Tester</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Run the model that comes with the plugin: on which device, and how fast?</source>
        <translation>Faire tourner le modèle fourni avec l&apos;extension : sur quel processeur, et à quelle vitesse ?</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>&amp;Uninstall</source>
        <translation>&amp;Désinstaller</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Remove what was installed here, for every QGIS of this profile.</source>
        <translation>Supprimer ce qui a été installé ici, pour tous les QGIS de ce profil.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Stop the installation; what was there before stays.</source>
        <translation>Arrêter l&apos;installation ; ce qui existait avant reste.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Now:</source>
        <translation>Actuellement :</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Python:</source>
        <translation>Python :</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>&amp;Kind:</source>
        <translation>&amp;Variante :</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>onnxruntime is not installed yet: press Install.</source>
        <translation>onnxruntime n&apos;est pas encore installé : appuyer sur Installer.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>onnxruntime {} is ready.</source>
        <translation>onnxruntime {} est prêt.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>It comes from {}; the one that was installed here ({}) is used after QGIS is started again.</source>
        <translation>Il vient de {} ; celui qui a été installé ici ({}) sera utilisé après un redémarrage de QGIS.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>{} is used after QGIS is started again.</source>
        <translation>{} sera utilisé après un redémarrage de QGIS.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Kind: {}.</source>
        <translation>Variante : {}.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>It comes from {}.</source>
        <translation>Il vient de {}.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>QGIS&apos;s Python was not found as a program: install with qpip (see the user guide).</source>
        <translation>Le Python de QGIS n&apos;a pas été trouvé comme programme : installer avec qpip (voir le guide de l&apos;utilisateur).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>{} has no pip: install it (on Debian and Ubuntu: sudo apt install python3-pip), then open this window again.</source>
        <translation>{} n&apos;a pas pip : l&apos;installer (sous Debian et Ubuntu : sudo apt install python3-pip), puis rouvrir cette fenêtre.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>{} MiB so far</source>
        <translation>{} Mio jusqu&apos;ici</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Remove the runtime from this profile? Models cannot run until it is installed again.</source>
        <translation>Supprimer le moteur d&apos;exécution de ce profil ? Les modèles ne pourront pas tourner avant qu&apos;il soit réinstallé.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>The runtime was removed; nothing of it is left.</source>
        <translation>Le moteur d&apos;exécution a été supprimé ; il n&apos;en reste rien.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>The runtime is in use, and is not used any more: its files go when QGIS starts again.</source>
        <translation>Le moteur d&apos;exécution est en cours d&apos;utilisation et ne servira plus : ses fichiers partiront au prochain démarrage de QGIS.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>There is no model to test with: install the plugin again.</source>
        <translation>Il n&apos;y a aucun modèle à tester : réinstaller l&apos;extension.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Test of the runtime</source>
        <translation>Test du moteur d&apos;exécution</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>{} ran on {}: {} megapixels per second.</source>
        <translation>{} a tourné sur {} : {} mégapixels par seconde.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>CPU: works everywhere</source>
        <translation>CPU : fonctionne partout</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>NVIDIA GPU with CUDA 12: a download of gigabytes</source>
        <translation>GPU NVIDIA avec CUDA 12 : un téléchargement de plusieurs gigaoctets</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>NVIDIA GPU with CUDA 13: a download of gigabytes</source>
        <translation>GPU NVIDIA avec CUDA 13 : un téléchargement de plusieurs gigaoctets</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>GPU by DirectML: any graphics card on Windows</source>
        <translation>GPU par DirectML : toute carte graphique sous Windows</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/scenario_file.py"/>
        <source>Scenario</source>
        <translation>Scénario</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/scenario_file.py"/>
        <source>“off” must be a list of numbers of edits, from 0.</source>
        <translation>« off » doit être une liste de numéros de modifications, à partir de 0.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series.py"/>
        <source>A series needs a flood: choose one in the list of edits, and switch it on.</source>
        <translation>Une série a besoin d&apos;une inondation : en choisir une dans la liste des modifications et l&apos;activer.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Level of the first frame.</source>
        <translation>Niveau de la première image.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Level of the last frame.</source>
        <translation>Niveau de la dernière image.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>How many frames.</source>
        <translation>Nombre d&apos;images.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Make the &amp;series</source>
        <translation>Créer la &amp;série</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>One layer a level, each with its day, to be played in the Temporal Controller.</source>
        <translation>Une couche par niveau, chacune avec son jour, à jouer dans le contrôleur temporel.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>End the series; the frames that are done stay.</source>
        <translation>Arrêter la série ; les images terminées restent.</translation>
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
        <translation>Une image animée. Nécessite le paquet Python Pillow.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>A film. Needs ffmpeg on the path.</source>
        <translation>Un film. Nécessite ffmpeg dans le chemin de recherche.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Save &amp;frames</source>
        <translation>Enregistrer les i&amp;mages</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>What the map shows, once for each level, as PNG files beside the results.</source>
        <translation>Ce que montre la carte, une fois par niveau, en fichiers PNG à côté des résultats.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>To</source>
        <translation>Jusqu&apos;à</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Frames</source>
        <translation>Images</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Series of levels</source>
        <translation>Série de niveaux</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>The series is ready: play it in the Temporal Controller, or save its frames.</source>
        <translation>La série est prête : la jouer dans le contrôleur temporel, ou enregistrer ses images.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>No frame could be drawn: the layers of the series are gone.</source>
        <translation>Aucune image n&apos;a pu être dessinée : les couches de la série ont disparu.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>{} frames are in {}.</source>
        <translation>{} images sont dans {}.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Animation</source>
        <translation>Animation</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>{} is ready.</source>
        <translation>{} est prêt.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/setup_actions.py"/>
        <source>Runtime for models …</source>
        <translation>Moteur d&apos;exécution des modèles …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/setup_actions.py"/>
        <source>Install, test or remove onnxruntime, with which models run.</source>
        <translation>Installer, tester ou supprimer onnxruntime, avec lequel tournent les modèles.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/setup_actions.py"/>
        <source>See, add and remove models.</source>
        <translation>Voir, ajouter et supprimer des modèles.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/shell.py"/>
        <source>RS Synth: scenarios</source>
        <translation>RS Synth : scénarios</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/shell.py"/>
        <source>Show or hide the scenario panel: floods and land-use change, live.</source>
        <translation>Afficher ou masquer le panneau des scénarios : inondations et changements d&apos;occupation du sol, en direct.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/sources.py"/>
        <source>Land cover: choose a raster of class codes (tab Layers).</source>
        <translation>Occupation du sol : choisir un raster de codes de classes (onglet Couches).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/state.py"/>
        <source>The legend</source>
        <translation>La légende</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/state.py"/>
        <source>The scenario that the project holds is damaged ({}): start a new one.</source>
        <translation>Le scénario contenu dans le projet est endommagé ({}) : en commencer un nouveau.</translation>
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
        <translation>{} millions de m³</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/text.py"/>
        <source>{} m³</source>
        <translation>{} m³</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/view_grids.py"/>
        <source>The map shows nothing of the chosen layers: zoom to one of them.</source>
        <translation>La carte ne montre rien des couches choisies : zoomer sur l&apos;une d&apos;elles.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/view_grids.py"/>
        <source>{} do not overlap: check their CRS, or choose layers of one place.</source>
        <translation>{} ne se recouvrent pas : vérifier leur SCR, ou choisir des couches du même lieu.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Synthetic image</source>
        <translation>Image synthétique</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Real image</source>
        <translation>Image réelle</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Stretch of the real image</source>
        <translation>Étirement de l&apos;image réelle</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Segmentation model</source>
        <translation>Modèle de segmentation</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>HTML files (*.html)</source>
        <translation>Fichiers HTML (*.html)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>JSON files (*.json)</source>
        <translation>Fichiers JSON (*.json)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Pixels compared</source>
        <translation>Pixels comparés</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Mean IoU, synthetic and real image</source>
        <translation>IoU moyenne, images synthétique et réelle</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share of the same class, synthetic and real image</source>
        <translation>Part de même classe, images synthétique et réelle</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Mean IoU, synthetic image and land cover</source>
        <translation>IoU moyenne, image synthétique et occupation du sol</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share of the same class, synthetic image and land cover</source>
        <translation>Part de même classe, image synthétique et occupation du sol</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Mean IoU, real image and land cover</source>
        <translation>IoU moyenne, image réelle et occupation du sol</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share of the same class, real image and land cover</source>
        <translation>Part de même classe, image réelle et occupation du sol</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Distance of colours, share of the range</source>
        <translation>Distance des couleurs, part de la plage</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Distance of gradients, share of the range</source>
        <translation>Distance des gradients, part de la plage</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Distance of spectra, log10 power</source>
        <translation>Distance des spectres, log10 de la puissance</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Fine texture, synthetic minus real, log10 power</source>
        <translation>Texture fine, synthétique moins réelle, log10 de la puissance</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Difference across tile borders ÷ beside them</source>
        <translation>Différence à travers les bords de tuiles ÷ à côté</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Difference across the strongest line ÷ beside it</source>
        <translation>Différence à travers la ligne la plus forte ÷ à côté</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Distance of backscatter [dB]</source>
        <translation>Distance de la rétrodiffusion [dB]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Looks of the real image</source>
        <translation>Nombre de vues de l&apos;image réelle</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Looks of the synthetic image</source>
        <translation>Nombre de vues de l&apos;image synthétique</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share seen as water of the ground that must be water</source>
        <translation>Part vue comme eau du terrain qui doit être de l&apos;eau</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share seen as water of the ground that cannot be water</source>
        <translation>Part vue comme eau du terrain qui ne peut pas être de l&apos;eau</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share of the water seen that lies where it cannot be</source>
        <translation>Part de l&apos;eau vue qui se trouve là où il ne peut y en avoir</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Model that made the image</source>
        <translation>Modèle qui a créé l&apos;image</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>{}: {} does not exist; choose an .onnx file.</source>
        <translation>{} : {} n&apos;existe pas ; choisir un fichier .onnx.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Flood depth</source>
        <translation>Profondeur d&apos;inondation</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Flood mask</source>
        <translation>Masque d&apos;inondation</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>{}: the raster cannot be opened; check that the file exists.</source>
        <translation>{} : le raster ne peut pas être ouvert ; vérifier que le fichier existe.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Stretch of the real image: {} is not of 8 bits, so nobody knows what to stretch to; give a segmentation model whose card says it, or convert the real image first.</source>
        <translation>Étirement de l&apos;image réelle : {} n&apos;est pas en 8 bits, on ne sait donc pas vers quoi étirer ; donner un modèle de segmentation dont la fiche le dit, ou convertir d&apos;abord l&apos;image réelle.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Assess synthetic image</source>
        <translation>Évaluer une image synthétique</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Measures a synthetic image against a real one of the same ground: whether a segmentation model sees the same classes, distances of colours and texture, seams between tiles, for SAR the speckle; after a flood, whether water is where it must be and nowhere where it cannot be. Writes a report with plots and pictures, and the figures for batches. Whatever is left out is not measured; a real image, or a land cover or a flood with a segmentation model, is needed.</source>
        <translation>Mesure une image synthétique par rapport à une image réelle du même terrain : si un modèle de segmentation voit les mêmes classes, les distances de couleurs et de texture, les raccords entre tuiles, pour le SAR le chatoiement (speckle) ; après une inondation, si l&apos;eau est là où elle doit être et nulle part où elle ne peut être. Écrit un rapport avec graphiques et images, et les chiffres pour les traitements par lots. Ce qui est omis n&apos;est pas mesuré ; il faut une image réelle, ou une occupation du sol ou une inondation avec un modèle de segmentation.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>quality</source>
        <translation>qualité</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>evaluation</source>
        <translation>évaluation</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>iou</source>
        <translation>IoU</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>spectrum</source>
        <translation>spectre</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>seams</source>
        <translation>raccords</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>speckle</source>
        <translation>chatoiement</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>report</source>
        <translation>rapport</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>validation</source>
        <translation>validation</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>What is assessed. All is measured on its pixels, in its numbers.</source>
        <translation>Ce qui est évalué. Tout est mesuré sur ses pixels, dans ses valeurs.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>An image of the same ground, of the same bands in the same order; on another grid, it is resampled, which smooths it.</source>
        <translation>Une image du même terrain, des mêmes bandes dans le même ordre ; sur une autre grille, elle est rééchantillonnée, ce qui la lisse.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>How its numbers become those of the synthetic image, where they are others: low:high for each band (or once for all), separated by commas, and after a semicolon the gamma. For the sample&apos;s Landsat image and zion-landsat8-fusion: 5600:20600, 6300:18800, 7450:17500; 0.65</source>
        <translation>Comment ses valeurs deviennent celles de l&apos;image synthétique, si elles diffèrent : low:high pour chaque bande (ou une fois pour toutes), séparés par des virgules, et après un point-virgule le gamma. Pour l&apos;image Landsat de l&apos;exemple et zion-landsat8-fusion : 5600:20600, 6300:18800, 7450:17500; 0.65</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Raster of class codes. What the image is to show: classes are compared with it, and distances are told by class. Of a flooded image the land cover before, where the flood is given below, for then its ground is left out of the comparison; else the flooded one.</source>
        <translation>Raster de codes de classes. Ce que l&apos;image doit montrer : les classes lui sont comparées, et les distances sont données par classe. Pour une image inondée, l&apos;occupation du sol d&apos;avant si l&apos;inondation est donnée ci-dessous, car son terrain est alors exclu de la comparaison ; sinon, celle inondée.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>A model of task segmentation, trained on real images of these bands: it says which class each pixel looks like. For zion-landsat8-fusion: zion-landsat8-land-cover.onnx of the project&apos;s models.</source>
        <translation>Un modèle de tâche segmentation, entraîné sur des images réelles de ces bandes : il dit à quelle classe chaque pixel ressemble. Pour zion-landsat8-fusion : zion-landsat8-land-cover.onnx parmi les modèles du projet.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Depth of the new water that the synthetic image shows, no data where dry, as the flood algorithms write it. Barriers of its scenario, which the file carries, count.</source>
        <translation>Profondeur de la nouvelle eau que montre l&apos;image synthétique, sans données là où c&apos;est sec, telle que les algorithmes d&apos;inondation l&apos;écrivent. Les ouvrages de son scénario, que le fichier contient, comptent.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>1 where there is new water, 0 elsewhere; in place of the depth, or beside it, to leave out what is no data.</source>
        <translation>1 là où il y a de la nouvelle eau, 0 ailleurs ; au lieu de la profondeur, ou avec elle, pour exclure ce qui est sans données.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Heights of the ground that the flood was made with.</source>
        <translation>Altitudes du terrain avec lesquelles l&apos;inondation a été créée.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>The ground may be so much higher or lower than the DEM says: what lies within that of the water&apos;s surface may be water or not. Must be water: flooded and deeper than this. Cannot be: ground that the water does not reach, even if the ground were so much lower.</source>
        <translation>Le terrain peut être d&apos;autant plus haut ou plus bas que ne le dit le MNT : ce qui se trouve à moins de cela de la surface de l&apos;eau peut être de l&apos;eau ou non. Doit être de l&apos;eau : inondé et plus profond que cela. Ne peut pas l&apos;être : terrain que l&apos;eau n&apos;atteint pas, même s&apos;il était d&apos;autant plus bas.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Which of its bands correspond to those of the synthetic image, by number or name: 4,3,2 or red,green,blue. Left empty, all.</source>
        <translation>Lesquelles de ses bandes correspondent à celles de l&apos;image synthétique, par numéro ou par nom : 4,3,2 ou red,green,blue. Vide : toutes.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Whether speckle is measured. auto: where the unit of all bands is dB.</source>
        <translation>Si le chatoiement est mesuré. auto : là où l&apos;unité de toutes les bandes est le dB.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>To know where its tiles meet. Without it, and without a tile step, only the strongest line is told.</source>
        <translation>Pour savoir où ses tuiles se rejoignent. Sans lui, et sans pas des tuiles, seule la ligne la plus forte est indiquée.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>The tile size parameter of the run that made the image.</source>
        <translation>Le paramètre de taille de tuile de l&apos;exécution qui a créé l&apos;image.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Pixels from one tile&apos;s beginning to the next, where the image was made by other programs.</source>
        <translation>Pixels du début d&apos;une tuile à la suivante, si l&apos;image a été créée par d&apos;autres programmes.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>The part to work on; left empty, all of the synthetic image.</source>
        <translation>La partie à traiter ; vide : toute l&apos;image synthétique.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>A page with plots and pictures.</source>
        <translation>Une page avec graphiques et images.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>All figures, for programs.</source>
        <translation>Tous les chiffres, pour les programmes.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>Flood depth [m]</source>
        <translation>Profondeur d&apos;inondation [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>Uncertainty of the DEM [m]</source>
        <translation>Incertitude du MNT [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>Bands of the real image</source>
        <translation>Bandes de l&apos;image réelle</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>SAR in dB</source>
        <translation>SAR en dB</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>Tile size it was made with [pixels]</source>
        <translation>Taille de tuile à la création [pixels]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>Tile step [pixels]</source>
        <translation>Pas des tuiles [pixels]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/auxiliary.py"/>
        <source>Auxiliary rasters: “{}” is no raster that can be opened.</source>
        <translation>Rasters auxiliaires : « {} » n&apos;est pas un raster qui peut être ouvert.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/auxiliary.py"/>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/auxiliary.py"/>
        <source>Auxiliary rasters: the model {} asks for {} band(s) ({}), given were {}.</source>
        <translation>Rasters auxiliaires : le modèle {} demande {} bande(s) ({}), {} fournie(s).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/base.py"/>
        <source>{} and {} are the same file; give each its own.</source>
        <translation>{} et {} sont le même fichier ; donner à chacun le sien.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/base.py"/>
        <source>Too little memory: choose a smaller tile size or extent, or close other programs.</source>
        <translation>Mémoire insuffisante : choisir une taille de tuile ou une emprise plus petite, ou fermer d&apos;autres programmes.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Image before</source>
        <translation>Image avant</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Image after</source>
        <translation>Image après</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Land cover before</source>
        <translation>Occupation du sol avant</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Land cover after</source>
        <translation>Occupation du sol après</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Image after is used</source>
        <translation>Utilisation de l&apos;image après</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Feather [pixels]</source>
        <translation>Bord progressif [pixels]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Bands</source>
        <translation>Bandes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips to load</source>
        <translation>Imagettes à charger</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips</source>
        <translation>Imagettes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips for training</source>
        <translation>Imagettes d&apos;entraînement</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips for validation</source>
        <translation>Imagettes de validation</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips for test</source>
        <translation>Imagettes de test</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Changed share of all known pixels</source>
        <translation>Part changée de tous les pixels connus</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Seconds</source>
        <translation>Secondes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips per second</source>
        <translation>Imagettes par seconde</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Change data set</source>
        <translation>Jeu de données de changements</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Makes training data for change detection out of an image before and an image after: chips with exact labels, split into training, validation and test by blocks of ground, in the layouts that the tools for change detection read. The images may be synthetic, real, or real with synthetic pixels where it changed; their tags and the index say which.</source>
        <translation>Crée des données d&apos;entraînement pour la détection de changements à partir d&apos;une image avant et d&apos;une image après : imagettes aux étiquettes exactes, réparties en entraînement, validation et test par blocs de terrain, dans les structures que lisent les outils de détection de changements. Les images peuvent être synthétiques, réelles, ou réelles avec des pixels synthétiques là où il y a eu changement ; leurs balises et l&apos;index disent lesquelles.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>change detection</source>
        <translation>détection de changements</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>chips</source>
        <translation>imagettes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>tiles</source>
        <translation>tuiles</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>labels</source>
        <translation>étiquettes</translation>
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
        <translation>de-vers</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>transition matrix</source>
        <translation>matrice de transition</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>The chips keep its pixels; all else is aligned to them.</source>
        <translation>Les imagettes gardent ses pixels ; tout le reste est aligné dessus.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>The same ground, with the same bands in the same order and the same numbers.</source>
        <translation>Le même terrain, avec les mêmes bandes dans le même ordre et les mêmes valeurs.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Raster of class codes of the ground before.</source>
        <translation>Raster de codes de classes du terrain avant.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Raster of class codes of the ground after, in the same legend. What differs has changed.</source>
        <translation>Raster de codes de classes du terrain après, dans la même légende. Ce qui diffère a changé.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Where there are no land covers: 1 (changed), 0 (not), 255 or no data (unknown). The labels then say where it changed, but not from what to what.</source>
        <translation>S&apos;il n&apos;y a pas d&apos;occupations du sol : 1 (changé), 0 (non), 255 ou sans données (inconnu). Les étiquettes disent alors où il y a eu changement, mais pas de quoi vers quoi.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>as_given: as it is; composite: only where the ground changed, and the image before everywhere else, for a real image before and a synthetic one after.</source>
        <translation>as_given : telle quelle ; composite : seulement là où le terrain a changé, et l&apos;image avant partout ailleurs, pour une image avant réelle et une image après synthétique.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Of a composite: how wide the seam between real and synthetic pixels is.</source>
        <translation>Pour une incrustation : largeur du raccord entre pixels réels et synthétiques.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Which bands of both images are used, by number or name, for example 4, 3, 2. Left empty, all of them. Formats of 8-bit pictures show the first three as red, green and blue.</source>
        <translation>Les bandes des deux images à utiliser, par numéro ou par nom, par exemple 4, 3, 2. Vide : toutes. Les formats d&apos;images 8 bits montrent les trois premières en rouge, vert et bleu.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Names the chips; letters, digits, “_” and “-”. Left empty, after the image before.</source>
        <translation>Nomme les imagettes ; lettres, chiffres, « _ » et « - ». Vide : d&apos;après l&apos;image avant.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chooses which blocks are for what, and which unchanged chips are kept.</source>
        <translation>Détermine quels blocs servent à quoi, et quelles imagettes inchangées sont gardées.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>geotiff: train/, val/ and test/ with before/, after/, mask/, from_to/, classes_before/, classes_after/: GeoTIFF with all bands, and STAC items; levir-cd: A/, B/, label/ (0 and 255) and list/: 8-bit PNG (torchgeo, BIT, ChangeFormer, Open-CD); oscd: folders of Onera Satellite Change Detection: a GeoTIFF for each band, labels 0 and 255 (torchgeo); second: train/, val/ and test/ with im1/, im2/, label1/, label2/: 8-bit PNG, classes 1…K where changed, else 0.</source>
        <translation>geotiff : train/, val/ et test/ avec before/, after/, mask/, from_to/, classes_before/, classes_after/ : GeoTIFF avec toutes les bandes, et items STAC ; levir-cd : A/, B/, label/ (0 et 255) et list/ : PNG 8 bits (torchgeo, BIT, ChangeFormer, Open-CD) ; oscd : dossiers d&apos;Onera Satellite Change Detection : un GeoTIFF par bande, étiquettes 0 et 255 (torchgeo) ; second : train/, val/ et test/ avec im1/, im2/, label1/, label2/ : PNG 8 bits, classes 1…K là où changé, sinon 0.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Side of a chip: the squares that detectors learn from, mostly 256.</source>
        <translation>Côté d&apos;une imagette : les carrés à partir desquels les détecteurs apprennent, le plus souvent 256.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>From one chip to the next; less than the chip size makes chips overlap. Left empty, they lie side by side.</source>
        <translation>D&apos;une imagette à la suivante ; moins que la taille d&apos;imagette les fait se recouvrir. Vide : elles sont côte à côte.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips in which less changed are left out. 0 keeps every chip, also those without any change.</source>
        <translation>Les imagettes où moins a changé sont écartées. 0 garde toutes les imagettes, y compris celles sans aucun changement.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>How many of the chips without any change are kept; they teach a detector what is no change.</source>
        <translation>Combien d&apos;imagettes sans aucun changement sont gardées ; elles apprennent à un détecteur ce qui n&apos;est pas un changement.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips with more pixels without image or label are left out.</source>
        <translation>Les imagettes avec plus de pixels sans image ou sans étiquette sont écartées.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Share of the blocks of ground, in relation to the other two. A block belongs to one part as a whole, in all pairs of a place, and chips of two parts never touch.</source>
        <translation>Part des blocs de terrain, par rapport aux deux autres. Un bloc appartient en entier à une partie, dans toutes les paires d&apos;un lieu, et les imagettes de deux parties ne se touchent jamais.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Side of the blocks of ground of the split, in chips. Larger ones set the parts further apart; smaller ones fill the shares better.</source>
        <translation>Côté des blocs de terrain de la répartition, en imagettes. Plus grands, ils éloignent davantage les parties ; plus petits, ils respectent mieux les parts.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>At each edge of a block, left to no chip.</source>
        <translation>À chaque bord d&apos;un bloc, laissé à aucune imagette.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>ground: the origin of the CRS, so that every run over the same ground splits it alike; scene: the upper left corner of the image, which wastes less of a small one.</source>
        <translation>ground : l&apos;origine du SCR, pour que toute exécution sur le même terrain le répartisse de même ; scene : le coin supérieur gauche de l&apos;image, ce qui gaspille moins d&apos;une petite.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>For formats of 8-bit pictures: the numbers that become 0 and 255, for example “0, 3000”; the same for all chips and bands. Left empty, bytes stay as they are, and other types are stretched from the 1st to the 99th percentile of the first pair, band by band; the index says how.</source>
        <translation>Pour les formats d&apos;images 8 bits : les valeurs qui deviennent 0 et 255, par exemple « 0, 3000 » ; les mêmes pour toutes les imagettes et bandes. Vide : les octets restent tels quels, et les autres types sont étirés du 1er au 99e centile de la première paire, bande par bande ; l&apos;index dit comment.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>An empty or a new folder: chips, index.json and index.csv, tables of what changed into what, and a contact sheet.</source>
        <translation>Un dossier vide ou nouveau : imagettes, index.json et index.csv, tableaux de ce qui est devenu quoi, et une planche-contact.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>How many of the first chips become layers.</source>
        <translation>Combien des premières imagettes deviennent des couches.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Chip size [pixels]</source>
        <translation>Taille d&apos;imagette [pixels]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Stride [pixels]</source>
        <translation>Pas [pixels]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Minimum change [%]</source>
        <translation>Changement minimal [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Unchanged chips to keep [%]</source>
        <translation>Imagettes inchangées à garder [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Most unknown pixels [%]</source>
        <translation>Pixels inconnus au plus [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Block size [chips]</source>
        <translation>Taille de bloc [imagettes]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Gap [pixels]</source>
        <translation>Écart [pixels]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Blocks begin at</source>
        <translation>Les blocs commencent à</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Stretch to 8 bits</source>
        <translation>Étirement vers 8 bits</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Output folder</source>
        <translation>Répertoire de sortie</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Stretch: “{}” is not two numbers; write for example “0, 3000”.</source>
        <translation>Étirement : « {} » n&apos;est pas deux nombres ; écrire par exemple « 0, 3000 ».</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>changed</source>
        <translation>changé</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Classes before</source>
        <translation>Classes avant</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Classes after</source>
        <translation>Classes après</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>From class codes</source>
        <translation>Des codes de classes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>To class code</source>
        <translation>Vers le code de classe</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Inside polygons</source>
        <translation>Dans des polygones</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Share [%]</source>
        <translation>Part [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Converted land cover</source>
        <translation>Occupation du sol convertie</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Converted area [km²]</source>
        <translation>Surface convertie [km²]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Converted: {:.3f} km²</source>
        <translation>Converti : {:.3f} km²</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>From class codes: “{}” is no list of whole numbers; write, for example, 41,42,43.</source>
        <translation>Des codes de classes : « {} » n&apos;est pas une liste de nombres entiers ; écrire par exemple 41,42,43.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Say what is converted and what it becomes, each as a kind or as class codes.</source>
        <translation>Indiquer ce qui est converti et ce que cela devient, chacun par une catégorie ou par des codes de classes.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Convert land cover</source>
        <translation>Convertir l&apos;occupation du sol</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Turns one class of a land cover into another, everywhere or inside polygons, all of it or a share taken as contiguous patches. Needs no model.</source>
        <translation>Transforme une classe d&apos;une occupation du sol en une autre, partout ou dans des polygones, en totalité ou pour une part prise en taches d&apos;un seul tenant. Ne nécessite aucun modèle.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>land use</source>
        <translation>usage du sol</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>change</source>
        <translation>changement</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>conversion</source>
        <translation>conversion</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>deforestation</source>
        <translation>déforestation</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>urbanisation</source>
        <translation>urbanisation</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>scenario</source>
        <translation>scénario</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>What is converted: every class of this kind. Codes, where given, go before it.</source>
        <translation>Ce qui est converti : toutes les classes de cette catégorie. Les codes, s&apos;ils sont donnés, l&apos;emportent.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Class codes of the land cover that are converted, separated by commas, in place of a kind.</source>
        <translation>Codes des classes de l&apos;occupation du sol à convertir, séparés par des virgules, au lieu d&apos;une catégorie.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>What it becomes. Where the legend has several classes of this kind, give the code instead.</source>
        <translation>Ce que cela devient. Si la légende a plusieurs classes de cette catégorie, donner plutôt le code.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>The class code it becomes, in place of a kind.</source>
        <translation>Le code de classe que cela devient, au lieu d&apos;une catégorie.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Only inside these; left empty, everywhere.</source>
        <translation>Seulement à l&apos;intérieur de ceux-ci ; vide : partout.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Chooses the patches when the share is below 100 %.</source>
        <translation>Détermine les taches quand la part est inférieure à 100 %.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>The edited land cover, in its own codes.</source>
        <translation>L&apos;occupation du sol modifiée, dans ses propres codes.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>1 where the class changed, 0 elsewhere, 255 no data.</source>
        <translation>1 là où la classe a changé, 0 ailleurs, 255 sans données.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Flooded land cover</source>
        <translation>Occupation du sol inondée</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>DEM with water surface</source>
        <translation>MNT avec surface de l&apos;eau</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Water depth</source>
        <translation>Profondeur d&apos;eau</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Newly flooded area [km²]</source>
        <translation>Nouvelle surface inondée [km²]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Greatest depth [m]</source>
        <translation>Plus grande profondeur [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Volume of the new water [m³]</source>
        <translation>Volume de la nouvelle eau [m³]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>flooded</source>
        <translation>inondé</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Newly flooded: {:.3f} km²</source>
        <translation>Nouvellement inondé : {:.3f} km²</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Flood land cover</source>
        <translation>Inonder l&apos;occupation du sol</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Raises the water in a land cover over a DEM: to a level, or by a rise over each existing water body, to all ground below it or only to ground that the water reaches. Dams and dikes hold it. Needs no model.</source>
        <translation>Fait monter l&apos;eau dans une occupation du sol au-dessus d&apos;un MNT : à un niveau, ou d&apos;une montée au-dessus de chaque plan d&apos;eau existant, sur tout le terrain situé dessous ou seulement sur celui que l&apos;eau atteint. Barrages et digues la retiennent. Ne nécessite aucun modèle.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>flood</source>
        <translation>crue</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>inundation</source>
        <translation>inondation</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>water level</source>
        <translation>niveau d&apos;eau</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>reservoir</source>
        <translation>réservoir</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>dam</source>
        <translation>barrage</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>dike</source>
        <translation>digue</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>sea level</source>
        <translation>niveau de la mer</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>depth</source>
        <translation>profondeur</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>The band with the class codes.</source>
        <translation>La bande des codes de classes.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>What the codes mean. auto looks at the codes and colours that occur and says which legend it took, or asks where several fit. The others: corine3: CORINE Land Cover, level 3; corine3_grid: CORINE Land Cover, level 3, grid codes 1–44; dfc2020: DFC2020 (simplified IGBP); dubai: Aerial imagery of Dubai (Humans in the Loop); dynamicworld: Dynamic World; geonrw: GeoNRW; igbp: IGBP (MODIS MCD12Q1); nlcd: NLCD (USA); nlcd8: NLCD, 8 groups (spDataLarge); openearthmap: OpenEarthMap; worldcover: ESA WorldCover.</source>
        <translation>Ce que signifient les codes. auto examine les codes et les couleurs présents et dit quelle légende il a prise, ou demande quand plusieurs conviennent. Les autres : corine3: CORINE Land Cover, niveau 3; corine3_grid: CORINE Land Cover, niveau 3, codes de grille 1–44; dfc2020: DFC2020 (IGBP simplifiée); dubai: imagerie aérienne de Dubaï (Humans in the Loop); dynamicworld: Dynamic World; geonrw: GeoNRW; igbp: IGBP (MODIS MCD12Q1); nlcd: NLCD (États-Unis); nlcd8: NLCD, 8 groupes (spDataLarge); openearthmap: OpenEarthMap; worldcover: ESA WorldCover.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Your own legend, in place of the list: CSV with the columns code, name, color, role and, to tell which of several classes of one role edits write, default (yes), or JSON.</source>
        <translation>Une légende propre, au lieu de la liste : CSV avec les colonnes code, name, color, role et, pour dire laquelle de plusieurs classes d&apos;un même rôle les modifications écrivent, default (yes), ou JSON.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Heights of the ground. Feet and scale and offset tags are understood; heights count as metres otherwise.</source>
        <translation>Altitudes du terrain. Les pieds et les balises d&apos;échelle et de décalage sont compris ; sinon les altitudes sont en mètres.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Height of the water surface, in metres (also for a DEM in feet) above the DEM&apos;s own zero. Give this or the rise, not both.</source>
        <translation>Altitude de la surface de l&apos;eau, en mètres (même pour un MNT en pieds), au-dessus du zéro du MNT. Donner ce niveau ou la montée, pas les deux.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>How much each existing water body rises over its own level (the median of the DEM over it). Where two meet, the higher one counts. Give this or the level, not both.</source>
        <translation>Montée de chaque plan d&apos;eau existant au-dessus de son propre niveau (la médiane du MNT sur celui-ci). Où deux se rencontrent, la plus haute compte. Donner la montée ou le niveau, pas les deux.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>connected: only ground that the water reaches, over ground below its level, from existing water, from seed points or from the raster&apos;s edge. plain: all ground below the level, as in Baier et al. (2021), cleaned up by erosion.</source>
        <translation>connected : seulement le terrain que l&apos;eau atteint, par du terrain sous son niveau, depuis l&apos;eau existante, des points de départ ou le bord du raster. plain : tout le terrain sous le niveau, comme dans Baier et al. (2021), nettoyé par érosion.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Connected method: the land cover&apos;s water spreads. Switch it off to fill a reservoir from a seed point: existing water lies on both sides of a dam.</source>
        <translation>Méthode connected : l&apos;eau de l&apos;occupation du sol se répand. À désactiver pour remplir un réservoir depuis un point de départ : il y a de l&apos;eau des deux côtés d&apos;un barrage.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Connected method: water enters from beyond the edge of the extent.</source>
        <translation>Méthode connected : l&apos;eau entre par-delà le bord de l&apos;emprise.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Connected method: a place from which water spreads, for example just upstream of a dam. It must lie below the level.</source>
        <translation>Méthode connected : un lieu d&apos;où l&apos;eau se répand, par exemple juste en amont d&apos;un barrage. Il doit se trouver sous le niveau.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Connected method: several places from which water spreads.</source>
        <translation>Méthode connected : plusieurs lieux d&apos;où l&apos;eau se répand.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Connected method: lines that hold the water as long as their crest is not below its level.</source>
        <translation>Méthode connected : lignes qui retiennent l&apos;eau tant que leur crête n&apos;est pas sous son niveau.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Height of the top of dams and dikes, in metres (also for a DEM in feet) above the DEM&apos;s zero. Left empty, they hold any level.</source>
        <translation>Altitude de la crête des barrages et digues, en mètres (même pour un MNT en pieds), au-dessus du zéro du MNT. Vide : ils retiennent tout niveau.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>A field of the barrier layer with each line&apos;s own crest height in metres; it goes before the single value.</source>
        <translation>Un champ de la couche d&apos;ouvrages avec l&apos;altitude de crête propre à chaque ligne, en mètres ; il l&apos;emporte sur la valeur unique.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Plain method: how many pixels of morphological erosion clean up the mask; 0 for none.</source>
        <translation>Méthode plain : nombre de pixels d&apos;érosion morphologique qui nettoient le masque ; 0 pour aucun.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>The part to work on; left empty, the whole land cover.</source>
        <translation>La partie à traiter ; vide : toute l&apos;occupation du sol.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Pixel size of the result, in metres. Left empty, the land cover&apos;s own pixels.</source>
        <translation>Taille de pixel du résultat, en mètres. Vide : les pixels de l&apos;occupation du sol.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>The land cover with the new water, in its own codes.</source>
        <translation>L&apos;occupation du sol avec la nouvelle eau, dans ses propres codes.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Heights in metres; where there is new water, its surface.</source>
        <translation>Altitudes en mètres ; là où il y a de la nouvelle eau, sa surface.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Depth of the new water in metres; no data where there is none.</source>
        <translation>Profondeur de la nouvelle eau en mètres ; sans données là où il n&apos;y en a pas.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>1 where there is new water, 0 elsewhere, 255 no data.</source>
        <translation>1 là où il y a de la nouvelle eau, 0 ailleurs, 255 sans données.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Water level [m]</source>
        <translation>Niveau de l&apos;eau [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Rise over existing water [m]</source>
        <translation>Montée au-dessus de l&apos;eau existante [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Water comes from existing water</source>
        <translation>L&apos;eau vient de l&apos;eau existante</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Water comes from the raster&apos;s edge (sea)</source>
        <translation>L&apos;eau vient du bord du raster (mer)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Seed point</source>
        <translation>Point de départ</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Seed points (layer)</source>
        <translation>Points de départ (couche)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Dams and dikes</source>
        <translation>Barrages et digues</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Crest height of the barriers [m]</source>
        <translation>Altitude de crête des ouvrages [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Crest height field</source>
        <translation>Champ de l&apos;altitude de crête</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Erosion [pixels]</source>
        <translation>Érosion [pixels]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Give either a water level or a rise over existing water, and leave the other empty.</source>
        <translation>Donner soit un niveau d&apos;eau, soit une montée au-dessus de l&apos;eau existante, et laisser l&apos;autre vide.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>A rise spreads from existing water: choose the connected method with water coming from existing water.</source>
        <translation>Une montée se répand depuis l&apos;eau existante : choisir la méthode connected avec l&apos;eau venant de l&apos;eau existante.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>The plain method knows no {}: choose the connected method, or leave them empty.</source>
        <translation>La méthode plain ne connaît pas {} : choisir la méthode connected, ou laisser ces paramètres vides.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>A rise starts from existing water alone: leave seed points and the raster&apos;s edge out, or give a level.</source>
        <translation>Une montée part de l&apos;eau existante seule : omettre les points de départ et le bord du raster, ou donner un niveau.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Say where the water comes from: existing water, seed points, or the raster&apos;s edge.</source>
        <translation>Indiquer d&apos;où vient l&apos;eau : eau existante, points de départ ou bord du raster.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Seed points</source>
        <translation>Points de départ</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>After the flood (synthetic)</source>
        <translation>Après l&apos;inondation (synthétique)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Where the model ran</source>
        <translation>Où le modèle a tourné</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Seconds for the imagery</source>
        <translation>Secondes pour l&apos;imagerie</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Megapixels per second</source>
        <translation>Mégapixels par seconde</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Flood scenario</source>
        <translation>Scénario d&apos;inondation</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Raises the water in a valley and shows it: imagery before and after, the mask of what changed, the depth. One seed serves both images, so dry land keeps its look. The imagery is plausible, not observed; its tags say so.</source>
        <translation>Fait monter l&apos;eau dans une vallée et la montre : imagerie avant et après, masque de ce qui a changé, profondeur. Une même graine sert aux deux images, si bien que la terre ferme garde son aspect. L&apos;imagerie est plausible, non observée ; ses balises le disent.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>what if</source>
        <translation>et si</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>synthesis</source>
        <translation>synthèse</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>after</source>
        <translation>après</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Heights of the ground that floods. Feet and scale and offset tags are understood; heights count as metres otherwise.</source>
        <translation>Altitudes du terrain à inonder. Les pieds et les balises d&apos;échelle et de décalage sont compris ; sinon les altitudes sont en mètres.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>What the model sees beside the land cover, if that is not the DEM above (for example a surface model with trees and buildings); bands in the order of the model&apos;s card. Where the flood puts water, heights become its surface, and any other band (SAR, say) what its card gives for water; a model whose card does not is refused.</source>
        <translation>Ce que le modèle voit en plus de l&apos;occupation du sol, si ce n&apos;est pas le MNT ci-dessus (par exemple un modèle de surface avec arbres et bâtiments) ; bandes dans l&apos;ordre de la fiche du modèle. Là où l&apos;inondation met de l&apos;eau, les altitudes deviennent sa surface, et toute autre bande (SAR, par exemple) ce que la fiche donne pour l&apos;eau ; un modèle dont la fiche ne le donne pas est refusé.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Imagery of the land cover as it is.</source>
        <translation>Imagerie de l&apos;occupation du sol telle quelle.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Imagery with the water raised.</source>
        <translation>Imagerie avec l&apos;eau montée.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>The land cover with the new water.</source>
        <translation>L&apos;occupation du sol avec la nouvelle eau.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>The scenario as JSON, to keep with the results.</source>
        <translation>Le scénario en JSON, à garder avec les résultats.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Extent</source>
        <translation>Emprise</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>CRS</source>
        <translation>SCR</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Samples at once</source>
        <translation>Échantillons à la fois</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Pairs to load</source>
        <translation>Paires à charger</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Pairs</source>
        <translation>Paires</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Samples without numbers, left out</source>
        <translation>Échantillons sans valeurs numériques, écartés</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Share of pixels between codewords</source>
        <translation>Part des pixels entre mots de code</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Seam measure</source>
        <translation>Mesure des raccords</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Count: {} pairs cannot be made; choose 1 or more.</source>
        <translation>Nombre : {} paires ne peuvent pas être créées ; choisir 1 ou plus.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>{} {}, synthetic</source>
        <translation>{} {}, synthétique</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Generate image–mask pairs</source>
        <translation>Générer des paires image–masque</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Makes new image–mask pairs with a diffusion model of both, as further training data for segmentation; or images for a land cover that you give as the mask. The pairs are plausible, not observed; their tags and the index say so.</source>
        <translation>Crée de nouvelles paires image–masque avec un modèle de diffusion des deux, comme données d&apos;entraînement supplémentaires pour la segmentation ; ou des images pour une occupation du sol donnée comme masque. Les paires sont plausibles, non observées ; leurs balises et l&apos;index le disent.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>diffusion</source>
        <translation>diffusion</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>data set</source>
        <translation>jeu de données</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>segmentation</source>
        <translation>segmentation</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>training data</source>
        <translation>données d&apos;entraînement</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>augmentation</source>
        <translation>augmentation</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>A second model that makes the pairs twice as fine; it must have been trained with the first.</source>
        <translation>Un second modèle qui rend les paires deux fois plus fines ; il doit avoir été entraîné avec le premier.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>A model file of your own, in place of the list.</source>
        <translation>Un fichier de modèle propre, au lieu de la liste.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>How many pairs. What they take at most is compared with the room on the disk before any work is done.</source>
        <translation>Nombre de paires. Ce qu&apos;elles occupent au plus est comparé à la place sur le disque avant tout travail.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Chooses the pairs. The same seed gives the same ones, and more of them with a higher count.</source>
        <translation>Détermine les paires. La même graine donne les mêmes, et un nombre plus élevé en donne davantage.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>How noise becomes data. dpmsolver++: good in some 20 steps. ddim: some 50 to 100. ddpm: the model&apos;s own way, best with all its steps (mostly 1000).</source>
        <translation>Comment le bruit devient données. dpmsolver++ : bon en une vingtaine d&apos;étapes. ddim : environ 50 à 100. ddpm : la façon propre du modèle, au mieux avec toutes ses étapes (le plus souvent 1000).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>How often the model is asked for each sample: more take longer and are mostly better.</source>
        <translation>Combien de fois le modèle est interrogé par échantillon : davantage prend plus de temps et est le plus souvent meilleur.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>With a land cover given: after how many steps a sample is noised again by as many, so that the image comes to agree with the mask (RePaint). 1 resampling: never again.</source>
        <translation>Avec une occupation du sol donnée : après combien d&apos;étapes un échantillon est rebruité d&apos;autant, pour que l&apos;image s&apos;accorde au masque (RePaint). 1 rééchantillonnage : jamais.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>With a land cover given: how often these steps are done, so that the image comes to agree with the mask (RePaint). 1 resampling: never again.</source>
        <translation>Avec une occupation du sol donnée : combien de fois ces étapes sont faites, pour que l&apos;image s&apos;accorde au masque (RePaint). 1 rééchantillonnage : jamais.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>geotiff: GeoTIFFs in images/ and masks/, masks with the classes&apos; colours; png: PNGs likewise; loveda: as LoveDA, in Train/Rural/images_png and masks_png, classes from 1 (torchgeo); mmseg: img_dir/train and ann_dir/train, classes from 0 (MMSegmentation, segmentation-models-pytorch).</source>
        <translation>geotiff : GeoTIFF dans images/ et masks/, masques aux couleurs des classes ; png : de même en PNG ; loveda : comme LoveDA, dans Train/Rural/images_png et masks_png, classes à partir de 1 (torchgeo) ; mmseg : img_dir/train et ann_dir/train, classes à partir de 0 (MMSegmentation, segmentation-models-pytorch).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Where the pairs are laid on the map, side by side from its upper left corner; left empty, they have no place. With a land cover: the part of it to work on.</source>
        <translation>Où les paires sont posées sur la carte, côte à côte depuis le coin supérieur gauche ; vide : elles n&apos;ont pas de lieu. Avec une occupation du sol : sa partie à traiter.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>That of pairs with an extent; left empty, the extent&apos;s own. Pairs for a land cover have the land cover&apos;s.</source>
        <translation>Celui des paires avec une emprise ; vide : celui de l&apos;emprise. Les paires pour une occupation du sol ont le sien.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Raster of class codes. Where it is given, it is the mask of every pair, at the model&apos;s resolution, and the model makes images for it; larger ones than the model&apos;s tile in overlapping tiles.</source>
        <translation>Raster de codes de classes. S&apos;il est donné, c&apos;est le masque de chaque paire, à la résolution du modèle, et le modèle crée des images pour lui ; s&apos;il dépasse la tuile du modèle, en tuiles qui se recouvrent.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>How many samples go through the model together: more are quicker on a GPU, and need more memory. The pairs are the same, but for rounding.</source>
        <translation>Combien d&apos;échantillons passent ensemble dans le modèle : plus il y en a, plus un GPU va vite, et plus il faut de mémoire. Les paires sont les mêmes, aux arrondis près.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>How many of the first pairs become layers, with the classes&apos; colours.</source>
        <translation>Combien des premières paires deviennent des couches, aux couleurs des classes.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>An empty or a new folder: images, masks, index.json and index.csv, STAC items, and a contact sheet.</source>
        <translation>Un dossier vide ou nouveau : images, masques, index.json et index.csv, items STAC et une planche-contact.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/land_cover_parameters.py"/>
        <source>Land cover band</source>
        <translation>Bande de l&apos;occupation du sol</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/land_cover_parameters.py"/>
        <source>Legend of the land cover</source>
        <translation>Légende de l&apos;occupation du sol</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/land_cover_parameters.py"/>
        <source>Legend file</source>
        <translation>Fichier de légende</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/land_cover_parameters.py"/>
        <source>Ground resolution [m]</source>
        <translation>Résolution au sol [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/land_cover_parameters.py"/>
        <source>Real image before</source>
        <translation>Image réelle avant</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>Card (JSON)</source>
        <translation>Fiche (JSON)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>Models can run here</source>
        <translation>Des modèles peuvent tourner ici</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>Model info</source>
        <translation>Informations sur un modèle</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>Checks a model file (whole, unchanged, self-contained) and shows its card: what it makes, of which classes and bands, what it was trained on, its licence and its figures. Also says whether models can run here.</source>
        <translation>Vérifie un fichier de modèle (entier, inchangé, autonome) et montre sa fiche : ce qu&apos;il crée, à partir de quelles classes et bandes, sur quoi il a été entraîné, sa licence et ses chiffres. Dit aussi si des modèles peuvent tourner ici.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>model card</source>
        <translation>fiche de modèle</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>licence</source>
        <translation>licence</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>classes</source>
        <translation>classes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>The card as a page to keep.</source>
        <translation>La fiche sous forme de page à conserver.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Style</source>
        <translation>Style</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Super-resolution</source>
        <translation>Super-résolution</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>{} file</source>
        <translation>{} : fichier</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Device</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Tile size [pixels]</source>
        <translation>Taille de tuile [pixels]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>{} file: {} does not exist; choose an .onnx file.</source>
        <translation>Fichier pour {} : {} n&apos;existe pas ; choisir un fichier .onnx.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>{}: choose one of the list, or give a model file.</source>
        <translation>{} : choisir dans la liste, ou donner un fichier de modèle.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/pair_parameters.py"/>
        <source>Sampler</source>
        <translation>Échantillonneur</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/pair_parameters.py"/>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/pair_parameters.py"/>
        <source>Jump length</source>
        <translation>Longueur de saut</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/pair_parameters.py"/>
        <source>Resamplings</source>
        <translation>Rééchantillonnages</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/provider.py"/>
        <source>RS Synth: imagery of scenarios</source>
        <translation>RS Synth : imagerie de scénarios</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Pairs with a change</source>
        <translation>Paires avec un changement</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Pairs without change</source>
        <translation>Paires sans changement</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Numbers for which no scenario was found</source>
        <translation>Numéros pour lesquels aucun scénario n&apos;a été trouvé</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Scenarios drawn again</source>
        <translation>Scénarios tirés à nouveau</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Change data set of random scenarios</source>
        <translation>Jeu de données de changements par scénarios aléatoires</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Makes training data for change detection out of one scene: random floods and conversions within ranges that you give, shown before and after by a model, with exact labels, and pairs that look different though nothing changed. Cut into chips and split by blocks of ground. The imagery is plausible, not observed; its tags and the index say so.</source>
        <translation>Crée des données d&apos;entraînement pour la détection de changements à partir d&apos;une seule scène : inondations et conversions aléatoires dans des plages données, montrées avant et après par un modèle, avec des étiquettes exactes, et des paires qui ont un aspect différent bien que rien n&apos;ait changé. Découpées en imagettes et réparties par blocs de terrain. L&apos;imagerie est plausible, non observée ; ses balises et l&apos;index le disent.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Heights of the ground, for floods. Feet and scale and offset tags are understood; heights count as metres otherwise. Without it there are conversions only.</source>
        <translation>Altitudes du terrain, pour les inondations. Les pieds et les balises d&apos;échelle et de décalage sont compris ; sinon les altitudes sont en mètres. Sans elles, il n&apos;y a que des conversions.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>What the model sees beside the land cover, if that is not the DEM above; as in the flood scenario.</source>
        <translation>Ce que le modèle voit en plus de l&apos;occupation du sol, si ce n&apos;est pas le MNT ci-dessus ; comme dans le scénario d&apos;inondation.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How many pairs, those without change among them; at most 100,000. Each is the whole scene, and gives many chips.</source>
        <translation>Nombre de paires, celles sans changement comprises ; au plus 100 000. Chacune est la scène entière et donne de nombreuses imagettes.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>floods: existing water rises, dams close valleys, hollows and low ground fill. conversions: one class becomes another, in patches. mixed: both. What is not possible in the scene is left out, and said.</source>
        <translation>floods : l&apos;eau existante monte, des barrages ferment des vallées, des creux et des terrains bas se remplissent. conversions : une classe devient une autre, en taches. mixed : les deux. Ce qui n&apos;est pas possible dans la scène est omis, et signalé.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How much of the scene a scenario changes; others are drawn again. From the lowest to the highest.</source>
        <translation>Part de la scène qu&apos;un scénario change ; les autres sont tirés à nouveau. De la plus petite à la plus grande valeur.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How far existing water rises over its own level. From the lowest to the highest.</source>
        <translation>Montée de l&apos;eau existante au-dessus de son propre niveau. De la plus petite à la plus grande valeur.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How deep the water stands at a dam across a valley. From the lowest to the highest.</source>
        <translation>Profondeur de l&apos;eau à un barrage en travers d&apos;une vallée. De la plus petite à la plus grande valeur.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How much of a class is converted, within the area of a conversion. From the lowest to the highest.</source>
        <translation>Part d&apos;une classe qui est convertie, dans la zone d&apos;une conversion. De la plus petite à la plus grande valeur.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>JSON, in which everything may be left out; it goes before the ranges above. For example {&quot;weights&quot;: {&quot;rise&quot;: 1, &quot;reservoir&quot;: 2, &quot;basin&quot;: 1, &quot;level&quot;: 0, &quot;convert&quot;: 3, &quot;mixed&quot;: 1}, &quot;basin_m&quot;: [1, 10], &quot;level_m&quot;: [1100, 1200], &quot;area&quot;: [10, 60], &quot;everywhere&quot;: 0.1, &quot;conversions&quot;: [{&quot;source&quot;: &quot;forest&quot;, &quot;target&quot;: &quot;farmland&quot;, &quot;weight&quot;: 2}], &quot;negatives&quot;: {&quot;noise&quot;: 1, &quot;translation&quot;: 1, &quot;light&quot;: 1}, &quot;light&quot;: 20}: how often each kind of scenario, depth of basins, absolute water levels in metres, size of a conversion&apos;s area in percent of the scene&apos;s shorter side, share of the conversions without an area, conversions by role, how often each kind of pair without change, and by how many percent light changes there.</source>
        <translation>JSON, dans lequel tout peut être omis ; il l&apos;emporte sur les plages ci-dessus. Par exemple {&quot;weights&quot;: {&quot;rise&quot;: 1, &quot;reservoir&quot;: 2, &quot;basin&quot;: 1, &quot;level&quot;: 0, &quot;convert&quot;: 3, &quot;mixed&quot;: 1}, &quot;basin_m&quot;: [1, 10], &quot;level_m&quot;: [1100, 1200], &quot;area&quot;: [10, 60], &quot;everywhere&quot;: 0.1, &quot;conversions&quot;: [{&quot;source&quot;: &quot;forest&quot;, &quot;target&quot;: &quot;farmland&quot;, &quot;weight&quot;: 2}], &quot;negatives&quot;: {&quot;noise&quot;: 1, &quot;translation&quot;: 1, &quot;light&quot;: 1}, &quot;light&quot;: 20} : fréquence de chaque sorte de scénario, profondeur des bassins, niveaux d&apos;eau absolus en mètres, taille de la zone d&apos;une conversion en pour cent du petit côté de la scène, part des conversions sans zone, conversions par rôle, fréquence de chaque sorte de paire sans changement, et de combien de pour cent la lumière y change.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>An image of the same place in the model&apos;s bands and numbers. The pairs are then real before, and real after but for what changed, on the pixels of this image. Left empty, both are synthetic.</source>
        <translation>Une image du même lieu dans les bandes et les valeurs du modèle. Les paires sont alors réelles avant, et réelles après sauf ce qui a changé, sur les pixels de cette image. Vide : les deux sont synthétiques.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>With a real image: how wide the seam between real and synthetic pixels is.</source>
        <translation>Avec une image réelle : largeur du raccord entre pixels réels et synthétiques.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Share of the pairs in which nothing changes, though they look different: other noise or another style of the model, a translation to another season or style, other light. A detector must learn to ignore these.</source>
        <translation>Part des paires où rien ne change, bien que leur aspect diffère : autre bruit ou autre style du modèle, traduction vers une autre saison ou un autre style, autre lumière. Un détecteur doit apprendre à les ignorer.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How far the image after may be shifted against its labels, which stay in place; drawn for each pair.</source>
        <translation>De combien l&apos;image après peut être décalée par rapport à ses étiquettes, qui restent en place ; tiré pour chaque paire.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>By how much the gain of each band of the image after may differ, and its offset by half as much of the band&apos;s mean; drawn for each pair.</source>
        <translation>De combien le gain de chaque bande de l&apos;image après peut différer, et son décalage de la moitié autant de la moyenne de la bande ; tiré pour chaque paire.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Makes a new image before for each pair, with other noise, in place of one for all; takes about twice as long.</source>
        <translation>Crée pour chaque paire une nouvelle image avant, avec un autre bruit, au lieu d&apos;une seule pour toutes ; prend environ deux fois plus de temps.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Gives pairs without change another season or style. It must take and make images as the model makes them.</source>
        <translation>Donne aux paires sans changement une autre saison ou un autre style. Il doit prendre et créer des images telles que le modèle les crée.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Chooses everything. Pair number 7 of a seed is the same, however many pairs there are.</source>
        <translation>Détermine tout. La paire numéro 7 d&apos;une graine est la même, quel que soit le nombre de paires.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Pixel size of the result, in metres. Left empty, the ground sample distance the model was trained at, or the pixels of the real image.</source>
        <translation>Taille de pixel du résultat, en mètres. Vide : la distance d&apos;échantillonnage au sol à laquelle le modèle a été entraîné, ou les pixels de l&apos;image réelle.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Count of pairs</source>
        <translation>Nombre de paires</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Scenarios</source>
        <translation>Scénarios</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Changed share [%]</source>
        <translation>Part changée [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Rise of water [m]</source>
        <translation>Montée de l&apos;eau [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Depth at dams [m]</source>
        <translation>Profondeur aux barrages [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Converted share [%]</source>
        <translation>Part convertie [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Further ranges</source>
        <translation>Autres plages</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Scenarios: choose at least one of {}, and no others.</source>
        <translation>Scénarios : choisir au moins un parmi {}, et aucun autre.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>{}: give two numbers, as in 1,5.</source>
        <translation>{} : donner deux nombres, comme 1,5.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Pairs without change [%]</source>
        <translation>Paires sans changement [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Registration jitter [pixels]</source>
        <translation>Décalage aléatoire de recalage [pixels]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Radiometric jitter [%]</source>
        <translation>Variation radiométrique aléatoire [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Another texture for each pair</source>
        <translation>Une autre texture pour chaque paire</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Samples</source>
        <translation>Échantillons</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Spread of samples</source>
        <translation>Dispersion des échantillons</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Synthesize imagery</source>
        <translation>Synthétiser l&apos;imagerie</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Synthesis</source>
        <translation>Synthèse</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Makes georeferenced imagery of a land cover, real or edited, with a generative model and the rasters it asks for (for most models a DEM). The imagery is plausible, not observed; its tags say so.</source>
        <translation>Crée l&apos;imagerie géoréférencée d&apos;une occupation du sol, réelle ou modifiée, avec un modèle génératif et les rasters qu&apos;il demande (le plus souvent un MNT). L&apos;imagerie est plausible, non observée ; ses balises le disent.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>generate</source>
        <translation>générer</translation>
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
        <translation>image</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>landsat</source>
        <translation>Landsat</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>deep learning</source>
        <translation>apprentissage profond</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>sar</source>
        <translation>SAR</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>The rasters the model asks for, usually a DEM; their bands in the order of the model&apos;s card.</source>
        <translation>Les rasters que le modèle demande, en général un MNT ; leurs bandes dans l&apos;ordre de la fiche du modèle.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>A model that comes with the plugin, or one that you added in the model manager. The model info algorithm shows what it was trained on.</source>
        <translation>Un modèle fourni avec l&apos;extension, ou ajouté dans le gestionnaire de modèles. L&apos;algorithme Informations sur un modèle montre sur quoi il a été entraîné.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Your own model, in place of the list: an ONNX file with an RS Synth model card.</source>
        <translation>Un modèle propre, au lieu de la liste : un fichier ONNX avec une fiche de modèle RS Synth.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Pixel size of the result, in metres. Left empty, the ground sample distance the model was trained at.</source>
        <translation>Taille de pixel du résultat, en mètres. Vide : la distance d&apos;échantillonnage au sol à laquelle le modèle a été entraîné.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Chooses the fine texture. The same seed gives the same picture, before and after a scenario alike.</source>
        <translation>Détermine la texture fine. La même graine donne la même image, avant comme après un scénario.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>For models trained on several seasons, places or sensors: the name of one, as the model info algorithm lists them. Left empty, the model&apos;s first.</source>
        <translation>Pour les modèles entraînés sur plusieurs saisons, lieux ou capteurs : le nom de l&apos;un d&apos;eux, tel que l&apos;algorithme Informations sur un modèle le donne. Vide : le premier du modèle.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>auto takes the GPU where onnxruntime has one, else the CPU; the log says which it was.</source>
        <translation>auto prend le GPU là où onnxruntime en a un, sinon le CPU ; le journal dit lequel.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>How much is computed at a time. It changes memory and speed, never the result.</source>
        <translation>Quantité calculée à la fois. Change la mémoire et la vitesse, jamais le résultat.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>How many pictures of the scene the spread is taken from, with this seed, the next one, and so on. The run takes as many times longer. For models with noise.</source>
        <translation>Nombre d&apos;images de la scène dont la dispersion est tirée, avec cette graine, la suivante, et ainsi de suite. L&apos;exécution dure autant de fois plus longtemps. Pour les modèles avec bruit.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>The imagery, in the bands and units of the model&apos;s card; of several samples, that of the seed.</source>
        <translation>L&apos;imagerie, dans les bandes et unités de la fiche du modèle ; de plusieurs échantillons, celui de la graine.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>The standard deviation of the samples (with n − 1) at each pixel, band by band, in the image&apos;s units: large where the model invents, 0 where every seed shows the same. Takes two samples or more.</source>
        <translation>L&apos;écart-type des échantillons (avec n − 1) en chaque pixel, bande par bande, dans les unités de l&apos;image : grand là où le modèle invente, 0 là où toutes les graines montrent la même chose. Demande deux échantillons ou plus.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Reference image</source>
        <translation>Image de référence</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Scaling of values</source>
        <translation>Mise à l&apos;échelle des valeurs</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Translated image</source>
        <translation>Image traduite</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Where it ran</source>
        <translation>Où le calcul a tourné</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Seconds for the translation</source>
        <translation>Secondes pour la traduction</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Correlation of edges before and after</source>
        <translation>Corrélation des contours avant et après</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Share of pixels of the same class before and after</source>
        <translation>Part des pixels de même classe avant et après</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Mean IoU of classes before and after</source>
        <translation>IoU moyenne des classes avant et après</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Reference image: histogram matching needs one; choose a raster.</source>
        <translation>Image de référence : la correspondance d&apos;histogrammes en demande une ; choisir un raster.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Segmentation model: {} does not exist; choose an .onnx file.</source>
        <translation>Modèle de segmentation : {} n&apos;existe pas ; choisir un fichier .onnx.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Reference image: a model does not take one, so it is not used.</source>
        <translation>Image de référence : un modèle n&apos;en prend pas, elle n&apos;est donc pas utilisée.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Translate image</source>
        <translation>Traduire une image</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Shows an image in another season, style or sensor, with what it shows kept in place: with a model, or, as baselines without training, by gray world or histogram matching. For example to make two dates comparable before change detection. Says how far the image&apos;s edges were kept.</source>
        <translation>Montre une image dans une autre saison, un autre style ou un autre capteur, ce qu&apos;elle montre restant en place : avec un modèle ou, comme méthodes de base sans entraînement, par gray world ou correspondance d&apos;histogrammes. Par exemple pour rendre deux dates comparables avant une détection de changements. Dit dans quelle mesure les contours de l&apos;image ont été conservés.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>season</source>
        <translation>saison</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>style</source>
        <translation>style</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>sensor</source>
        <translation>capteur</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>domain adaptation</source>
        <translation>adaptation de domaine</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>histogram matching</source>
        <translation>correspondance d&apos;histogrammes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>normalisation</source>
        <translation>normalisation</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>What is translated: any number of bands of 8 or 16 bits or floats. Its grid, nodata and alpha band are kept.</source>
        <translation>Ce qui est traduit : un nombre quelconque de bandes de 8 ou 16 bits ou à virgule flottante. La grille, la valeur nodata et la bande alpha sont conservées.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>model: the chosen translation model. gray_world: one factor for each band, so that its mean becomes that of the reference, or gray without one. histogram_matching: the distribution of each band becomes that of the reference.</source>
        <translation>model : le modèle de traduction choisi. gray_world : un facteur par bande, pour que sa moyenne devienne celle de la référence, ou le gris sans référence. histogram_matching : la distribution de chaque bande devient celle de la référence.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>What the baselines make the image look like: an image of the same bands, of any place, resolution and pixel type. Models do not take one.</source>
        <translation>À quoi les méthodes de base font ressembler l&apos;image : une image des mêmes bandes, de tout lieu, résolution et type de pixel. Les modèles n&apos;en prennent pas.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Which bands of the image are used, by number or name, in the order that the model asks for: 3,2,1 or red,green,blue. Left empty, those whose names are the model&apos;s, else the first ones; for the baselines all.</source>
        <translation>Les bandes de l&apos;image à utiliser, par numéro ou par nom, dans l&apos;ordre que demande le modèle : 3,2,1 ou red,green,blue. Vide : celles qui portent les noms du modèle, sinon les premières ; toutes pour les méthodes de base.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>What the model gets of an image whose values are not those of its training (16 bits for a model of 8, say). check: such an image is refused, with the figures. as_is: its values unchanged. stretch: its lowest to highest value over the model&apos;s range, one line for all bands.</source>
        <translation>Ce que le modèle reçoit d&apos;une image dont les valeurs ne sont pas celles de son entraînement (16 bits pour un modèle de 8, par exemple). check : une telle image est refusée, chiffres à l&apos;appui. as_is : ses valeurs inchangées. stretch : de sa plus petite à sa plus grande valeur sur la plage du modèle, une même droite pour toutes les bandes.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>The part to work on; left empty, the whole image.</source>
        <translation>La partie à traiter ; vide : toute l&apos;image.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Pixel size of the result, in metres. Left empty, the image&apos;s own pixels, which then are not resampled.</source>
        <translation>Taille de pixel du résultat, en mètres. Vide : les pixels de l&apos;image, qui ne sont alors pas rééchantillonnés.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>A model of task segmentation, to see whether it finds the same classes before and after.</source>
        <translation>Un modèle de tâche segmentation, pour voir s&apos;il trouve les mêmes classes avant et après.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>The translation, on the image&apos;s grid: in the bands and the pixel type of the model&apos;s card; of the baselines in those of the image.</source>
        <translation>La traduction, sur la grille de l&apos;image : dans les bandes et le type de pixel de la fiche du modèle ; pour les méthodes de base, dans ceux de l&apos;image.</translation>
    </message>
</context>
</TS>
