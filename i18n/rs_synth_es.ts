<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>RSSynth</name>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>What is at {} is larger than {}: check the address.</source>
        <translation>Lo que hay en {} es mayor que {}: compruebe la dirección.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>{} cannot be written, or another QGIS is downloading it now: wait for that one.</source>
        <translation>{} no se puede escribir, u otro QGIS lo está descargando ahora: espere a que termine.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>What {} gave is damaged or was tampered with (its SHA-256 is not the catalogue&apos;s), and was thrown away: try again, or load the catalogue anew.</source>
        <translation>Lo que dio {} está dañado o fue manipulado (su SHA-256 no es el del catálogo) y se desechó: inténtelo de nuevo o vuelva a cargar el catálogo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>{} cannot be written ({}): make room on that disk and see that you may write there.</source>
        <translation>{} no se puede escribir ({}): libere espacio en ese disco y compruebe que tiene permiso de escritura.</translation>
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
        <translation>{} solo tiene espacio para {}, y del archivo faltan {}: libere espacio en ese disco.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>{} broke off after {} of {}: download again to go on from there.</source>
        <translation>{} se interrumpió tras {} de {}: descargue de nuevo para continuar desde ahí.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>What {} gives has another size than the {} of the catalogue, and is not taken: load the catalogue anew, or tell its maker.</source>
        <translation>Lo que da {} tiene otro tamaño que los {} del catálogo y no se acepta: vuelva a cargar el catálogo o avise a su autor.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} leads to an address without encryption, which is not followed.</source>
        <translation>{} lleva a una dirección sin cifrado, que no se sigue.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} leads to another host, {}: go on only if you trust it.</source>
        <translation>{} lleva a otro servidor, {}: continúe solo si confía en él.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} leads from one address to the next without end; tell its owner.</source>
        <translation>{} lleva sin fin de una dirección a la siguiente; avise a su propietario.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} did not answer in time: try again later, or allow more time in Settings, Options, Network.</source>
        <translation>{} no respondió a tiempo: inténtelo más tarde o conceda más tiempo en Configuración, Opciones, Red.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>The proxy {} does not let the request to {} through ({}): check it in Settings, Options, Network.</source>
        <translation>El proxy {} no deja pasar la petición a {} ({}): compruébelo en Configuración, Opciones, Red.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} does not have the file (HTTP {}): check the address, or load the catalogue anew.</source>
        <translation>{} no tiene el archivo (HTTP {}): compruebe la dirección o vuelva a cargar el catálogo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} does not give the file to you (HTTP {}): it asks for a login, or a proxy forbids it.</source>
        <translation>{} no le da el archivo (HTTP {}): pide iniciar sesión, o un proxy lo prohíbe.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} cannot give the file now (HTTP {}): try again later.</source>
        <translation>{} no puede dar el archivo ahora (HTTP {}): inténtelo más tarde.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} is not found: check the address and that this machine is online.</source>
        <translation>{} no se encuentra: compruebe la dirección y que este equipo esté en línea.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} refuses the connection: check the address, or try again later.</source>
        <translation>{} rechaza la conexión: compruebe la dirección o inténtelo más tarde.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} has no certificate that QGIS trusts: see Settings, Options, Authentication.</source>
        <translation>{} no tiene un certificado en el que QGIS confíe: vea Configuración, Opciones, Autenticación.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>The connection to {} broke off ({}): try again.</source>
        <translation>La conexión con {} se interrumpió ({}): inténtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/models.py"/>
        <source>The file of {} holds another model, {}: tell the maker of the catalogue.</source>
        <translation>El archivo de {} contiene otro modelo, {}: avise al autor del catálogo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The package index was not reached: check the network connection, and the proxy in Settings, Options, Network.</source>
        <translation>No se llegó al índice de paquetes: compruebe la conexión de red, y el proxy en Configuración, Opciones, Red.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The proxy let nothing through: check its address, user name and password in Settings, Options, Network.</source>
        <translation>El proxy no dejó pasar nada: compruebe su dirección, usuario y contraseña en Configuración, Opciones, Red.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>pip cannot use a SOCKS proxy here: choose an HTTP proxy in Settings, Options, Network, or install with qpip (see the user guide).</source>
        <translation>pip no puede usar aquí un proxy SOCKS: elija un proxy HTTP en Configuración, Opciones, Red, o instale con qpip (vea la guía del usuario).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The package index showed a certificate that is not trusted: add your organisation&apos;s authority in Settings, Options, Authentication, Manage Certificates.</source>
        <translation>El índice de paquetes mostró un certificado que no es de confianza: añada la autoridad de su organización en Configuración, Opciones, Autenticación, Administrar certificados.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The package index refused ({}): try again later, or check the index in pip&apos;s settings.</source>
        <translation>El índice de paquetes rechazó la petición ({}): inténtelo más tarde o compruebe el índice en la configuración de pip.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The disk of {} is full: make room, then install again.</source>
        <translation>El disco de {} está lleno: libere espacio y vuelva a instalar.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>{} cannot be written: check its permissions, then install again.</source>
        <translation>{} no se puede escribir: compruebe sus permisos y vuelva a instalar.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>What came from the package index was incomplete or damaged ({}): install again.</source>
        <translation>Lo que llegó del índice de paquetes estaba incompleto o dañado ({}): vuelva a instalar.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The package index has no onnxruntime for this Python and system ({}): update QGIS, or check the index in pip&apos;s settings.</source>
        <translation>El índice de paquetes no tiene onnxruntime para este Python y sistema ({}): actualice QGIS o compruebe el índice en la configuración de pip.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>pip failed ({}): what it said stands above.</source>
        <translation>pip falló ({}): lo que dijo está más arriba.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>The disk of {} has {} MiB free, and {} are needed: make room, then install again.</source>
        <translation>El disco de {} tiene {} MiB libres y se necesitan {}: libere espacio y vuelva a instalar.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>{} cannot be written ({}): check its permissions and the disk.</source>
        <translation>{} no se puede escribir ({}): compruebe sus permisos y el disco.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>The pip of {} does not run ({}): repair it, or install with qpip (see the user guide).</source>
        <translation>El pip de {} no funciona ({}): repárelo o instale con qpip (vea la guía del usuario).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>Trying whether it loads …</source>
        <translation>Probando si se carga …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>The onnxruntime that was installed does not load here ({}): choose another kind.</source>
        <translation>El onnxruntime instalado no se carga aquí ({}): elija otra variante.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>The onnxruntime that was installed would use numpy {}, and QGIS has {}: nothing was kept.</source>
        <translation>El onnxruntime instalado usaría numpy {}, y QGIS tiene {}: no se conservó nada.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>onnxruntime {} was installed in {}.</source>
        <translation>onnxruntime {} se instaló en {}.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>The installation was cancelled; nothing was changed.</source>
        <translation>La instalación fue cancelada; no se cambió nada.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>{} could not be started ({}).</source>
        <translation>{} no se pudo iniciar ({}).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Models need the Python package onnxruntime, which is missing.</source>
        <translation>Los modelos necesitan el paquete de Python onnxruntime, que falta.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Install it in QGIS with Plugins, RS Synth, Runtime for models.</source>
        <translation>Instálelo en QGIS con Complementos, RS Synth, Motor de ejecución de modelos.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Install the runtime …</source>
        <translation>Instalar el motor …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Floods and conversions work without it.</source>
        <translation>Las inundaciones y conversiones funcionan sin él.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>There is no model for this yet.</source>
        <translation>Aún no hay ningún modelo para esto.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Give a model file, or add one in QGIS with Plugins, RS Synth, Models.</source>
        <translation>Dé un archivo de modelo, o añada uno en QGIS con Complementos, RS Synth, Modelos.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Models …</source>
        <translation>Modelos …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Give a model file, or add one to the list.</source>
        <translation>Dé un archivo de modelo, o añada uno a la lista.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>A STAC item collection with the MLM extension, as JSON, over https.</source>
        <translation>Una colección de ítems STAC con la extensión MLM, como JSON, por https.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>&amp;Load</source>
        <translation>Car&amp;gar</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Asks the address for its list. Nothing is asked for before.</source>
        <translation>Pide su lista a la dirección. Antes no se pide nada.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>&amp;Catalogue</source>
        <translation>&amp;Catálogo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Models of the catalogue</source>
        <translation>Modelos del catálogo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>What has arrived is kept: a later download goes on from there.</source>
        <translation>Lo que ha llegado se conserva: una descarga posterior continúa desde ahí.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>RS Synth: models</source>
        <translation>RS Synth: modelos</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Loading the catalogue …</source>
        <translation>Cargando el catálogo …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Catalogue of models</source>
        <translation>Catálogo de modelos</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Go on?</source>
        <translation>¿Continuar?</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>{} m</source>
        <translation>{} m</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>{} models for RS Synth, {} of other programs left out.</source>
        <translation>{} modelos para RS Synth, {} de otros programas omitidos.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>{} models.</source>
        <translation>{} modelos.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>&amp;Download</source>
        <translation>&amp;Descargar</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Load a catalogue to see its models.</source>
        <translation>Cargue un catálogo para ver sus modelos.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Comes with the plugin</source>
        <translation>Incluido en el complemento</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>On this computer</source>
        <translation>En este equipo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>&amp;Replace {} by {} ({})</source>
        <translation>&amp;Reemplazar {} por {} ({})</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>&amp;Download ({})</source>
        <translation>&amp;Descargar ({})</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Preview of {}</source>
        <translation>Vista previa de {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Download of {}</source>
        <translation>Descarga de {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Downloading {} …</source>
        <translation>Descargando {} …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>{} is here: the algorithms and the panel offer it now.</source>
        <translation>{} está aquí: los algoritmos y el panel ya lo ofrecen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>The download was cancelled; it can go on later.</source>
        <translation>La descarga fue cancelada; puede continuar más tarde.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/charts.py"/>
        <source>Classes hit</source>
        <translation>Clases afectadas</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/charts.py"/>
        <source>other</source>
        <translation>otras</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/charts.py"/>
        <source>Flooded area against level</source>
        <translation>Superficie inundada según el nivel</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/charts.py"/>
        <source>Newly flooded area against the level; click to go to a level.</source>
        <translation>Nueva superficie inundada según el nivel; haga clic para fijar un nivel.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Composite with the real image</source>
        <translation>Composición con la imagen real</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>The image after the scenario.</source>
        <translation>La imagen después del escenario.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>1 where the scenario changed something.</source>
        <translation>1 donde el escenario cambió algo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Pixels of the soft seam between the two.</source>
        <translation>Ancho, en píxeles, de la transición suave entre ambas.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Make the &amp;composite</source>
        <translation>Crear la &amp;composición</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>The imagery of the tab Layers, with the changes in it.</source>
        <translation>La imagen de la pestaña Capas, con los cambios en ella.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Synthetic</source>
        <translation>Sintética</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Change mask</source>
        <translation>Máscara de cambios</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Feather</source>
        <translation>Difuminado</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Imagery</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>{}: choose a raster layer.</source>
        <translation>{}: elija una capa ráster.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Composite</source>
        <translation>Composición</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>What is converted: every class of this kind.</source>
        <translation>Lo que se convierte: todas las clases de este tipo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>What it becomes. The legend must have a class of this kind.</source>
        <translation>En qué se convierte. La leyenda debe tener una clase de este tipo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>How much of the ground that qualifies is converted, in contiguous patches.</source>
        <translation>Qué parte del terreno que cumple se convierte, en manchas contiguas.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Chooses the patches where the share is below 100 %.</source>
        <translation>Determina las manchas cuando la proporción es inferior al 100 %.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Draw</source>
        <translation>Dibujar</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Draw a polygon: left clicks, then a right click or Enter.</source>
        <translation>Dibujar un polígono: clics izquierdos y luego clic derecho o Intro.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Selected</source>
        <translation>Selección</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Take the selected polygons of all layers.</source>
        <translation>Tomar los polígonos seleccionados de todas las capas.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Without polygons the conversion works everywhere.</source>
        <translation>Sin polígonos, la conversión actúa en todas partes.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>&amp;From</source>
        <translation>&amp;De</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>&amp;To</source>
        <translation>&amp;A</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>S&amp;hare</source>
        <translation>&amp;Proporción</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>See&amp;d</source>
        <translation>&amp;Semilla</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Inside</source>
        <translation>Dentro de</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>everywhere</source>
        <translation>en todas partes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>{} polygon(s)</source>
        <translation>{} polígono(s)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>No polygon is selected: select some with QGIS&apos;s selection tools, or draw one.</source>
        <translation>No hay ningún polígono seleccionado: seleccione alguno con las herramientas de QGIS o dibuje uno.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>change a conversion</source>
        <translation>cambiar una conversión</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/dock.py"/>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/dock.py"/>
        <source>Edits</source>
        <translation>Ediciones</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/dock.py"/>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/dock.py"/>
        <source>DEM</source>
        <translation>MDT</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/dock.py"/>
        <source>Heights of {}</source>
        <translation>Alturas de {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Edits from first to last; each sees what those above it made. The tick switches one.</source>
        <translation>Ediciones de la primera a la última; cada una ve lo que hicieron las de arriba. La casilla la activa o desactiva.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Add a flood</source>
        <translation>Añadir una inundación</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Add a conversion</source>
        <translation>Añadir una conversión</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Remove the edit</source>
        <translation>Eliminar la edición</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Move it up: earlier</source>
        <translation>Subir: antes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Move it down: later</source>
        <translation>Bajar: después</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>add an edit</source>
        <translation>añadir una edición</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>remove an edit</source>
        <translation>eliminar una edición</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>move an edit</source>
        <translation>mover una edición</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>switch an edit</source>
        <translation>activar o desactivar una edición</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Water</source>
        <translation>Agua</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Wetland</source>
        <translation>Humedal</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Mangrove</source>
        <translation>Manglar</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Forest</source>
        <translation>Bosque</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Shrubland</source>
        <translation>Matorral</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Savanna</source>
        <translation>Sabana</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Grassland</source>
        <translation>Pastizal</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Moss and lichen</source>
        <translation>Musgos y líquenes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Farmland</source>
        <translation>Cultivos</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Orchard, vineyard</source>
        <translation>Frutales, viñedo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Built-up</source>
        <translation>Edificado</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Building</source>
        <translation>Edificio</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Paved ground</source>
        <translation>Suelo pavimentado</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Road</source>
        <translation>Carretera</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Railway</source>
        <translation>Ferrocarril</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Airport, port</source>
        <translation>Aeropuerto, puerto</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Quarry, dump, building site</source>
        <translation>Cantera, vertedero, obra</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Urban park</source>
        <translation>Parque urbano</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Bare ground</source>
        <translation>Suelo desnudo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Snow and ice</source>
        <translation>Nieve y hielo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Flood: water rises by {}</source>
        <translation>Inundación: el agua sube {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Flood to {}, plain</source>
        <translation>Inundación hasta {}, simple</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Flood to {}, with dams</source>
        <translation>Inundación hasta {}, con presas</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Flood to {}</source>
        <translation>Inundación hasta {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>, in polygons</source>
        <translation>, en polígonos</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Show the flood on the map</source>
        <translation>Mostrar la inundación en el mapa</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Draws the flooded ground over the map while the level moves.</source>
        <translation>Dibuja el terreno inundado sobre el mapa mientras se mueve el nivel.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Newly flooded</source>
        <translation>Nueva inundación</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Ground that was no water before, at the screen&apos;s resolution.</source>
        <translation>Terreno que antes no era agua, a la resolución de la pantalla.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Water added</source>
        <translation>Agua añadida</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Over flooded ground and over water that rose.</source>
        <translation>Sobre el terreno inundado y sobre las aguas que subieron.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Greatest depth</source>
        <translation>Profundidad máxima</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Of the water added.</source>
        <translation>Del agua añadida.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>change a flood</source>
        <translation>cambiar una inundación</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/first_start.py"/>
        <source>Opens the window that installs onnxruntime into your profile.</source>
        <translation>Abre la ventana que instala onnxruntime en su perfil.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/first_start.py"/>
        <source>Opens the list of models, to add one.</source>
        <translation>Abre la lista de modelos, para añadir uno.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Absolute level</source>
        <translation>Nivel absoluto</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Rise over existing water</source>
        <translation>Subida sobre el agua existente</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>A height above the DEM&apos;s zero, or how much each water body rises over its own level.</source>
        <translation>Una altura sobre el cero del MDT, o cuánto sube cada masa de agua sobre su propio nivel.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Connected</source>
        <translation>Conectada</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Plain threshold</source>
        <translation>Umbral simple</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Connected: only ground that the water reaches. Plain: all ground below the level.</source>
        <translation>Conectada: solo el terreno al que llega el agua. Simple: todo el terreno por debajo del nivel.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Existing water</source>
        <translation>Agua existente</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>The land cover&apos;s water spreads. Switch it off to fill a reservoir from a seed.</source>
        <translation>El agua de la cobertura del suelo se extiende. Desactívelo para llenar un embalse desde un punto de inicio.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Edge (sea)</source>
        <translation>Borde (mar)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Water enters from beyond the edge of the land cover.</source>
        <translation>El agua entra desde más allá del borde de la cobertura del suelo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Click on map</source>
        <translation>Clic en el mapa</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Click places from which water spreads; a right click or Escape ends it.</source>
        <translation>Haga clic en los lugares desde los que se extiende el agua; un clic derecho o Esc termina.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Draw a dam or dike: left clicks, then a right click or Enter.</source>
        <translation>Dibujar una presa o un dique: clics izquierdos y luego clic derecho o Intro.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Height of the top of all barriers of this flood; 9999 holds any level.</source>
        <translation>Cota de coronación de todas las barreras de esta inundación; 9999 retiene cualquier nivel.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Plain threshold: pixels of erosion that clean up the mask; 0 for none.</source>
        <translation>Umbral simple: píxeles de erosión que limpian la máscara; 0 para ninguno.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>&amp;Water</source>
        <translation>&amp;Agua</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Seeds</source>
        <translation>Orígenes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Dams</source>
        <translation>Presas</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>&amp;Crest</source>
        <translation>&amp;Coronación</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>&amp;Erosion</source>
        <translation>&amp;Erosión</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Remove them all.</source>
        <translation>Eliminarlos todos.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/frames.py"/>
        <source>Frame</source>
        <translation>Fotograma</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/frames.py"/>
        <source>ffmpeg could not make {}: {}</source>
        <translation>ffmpeg no pudo crear {}: {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/height_range.py"/>
        <source>{} has no height: check its nodata value.</source>
        <translation>{} no tiene alturas: compruebe su valor nodata.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Show imagery of the scenario on the map</source>
        <translation>Mostrar la imagen del escenario en el mapa</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Made by the model in the background, for what the map shows.</source>
        <translation>Creada por el modelo en segundo plano, para lo que muestra el mapa.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Zoom to what can be shown</source>
        <translation>Zoom a lo que se puede mostrar</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>The middle of the map, at the model&apos;s resolution.</source>
        <translation>El centro del mapa, a la resolución del modelo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>What to compare with in place of the map: the real image, or a result of a run.</source>
        <translation>Con qué comparar en lugar del mapa: la imagen real o un resultado de una ejecución.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Swipe</source>
        <translation>Cortina</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Only right of a divider; drag it on the map, or move the slider.</source>
        <translation>Solo a la derecha de un divisor; arrástrelo en el mapa o mueva el deslizador.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Divider</source>
        <translation>Divisor</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Opacity</source>
        <translation>Opacidad</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Blink</source>
        <translation>Parpadeo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>On and off again, to see what changed.</source>
        <translation>Se muestra y se oculta alternativamente, para ver qué cambió.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>&amp;With</source>
        <translation>&amp;Con</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>&amp;Divider</source>
        <translation>&amp;Divisor</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>&amp;Opacity</source>
        <translation>&amp;Opacidad</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Models on this computer</source>
        <translation>Modelos en este equipo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>&amp;Add from file …</source>
        <translation>&amp;Añadir desde archivo …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Checks an .onnx file with a model card, and copies it into your profile.</source>
        <translation>Comprueba un archivo .onnx con ficha de modelo y lo copia en su perfil.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>&amp;Remove</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Deletes the model from your profile; those of the plugin stay.</source>
        <translation>Elimina el modelo de su perfil; los del complemento se quedan.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>in your profile</source>
        <translation>en su perfil</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>included</source>
        <translation>incluido</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Checking {} …</source>
        <translation>Comprobando {} …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Replace it?</source>
        <translation>¿Reemplazarlo?</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>{} was added.</source>
        <translation>{} se añadió.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Adding {}</source>
        <translation>Añadiendo {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Model file</source>
        <translation>Archivo de modelo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>RS Synth models (*.onnx)</source>
        <translation>Modelos de RS Synth (*.onnx)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Delete the model {} from your profile?</source>
        <translation>¿Eliminar el modelo {} de su perfil?</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>{} was removed.</source>
        <translation>{} se eliminó.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>There is no model yet: add one from a file, or get one in the tab Download.</source>
        <translation>Aún no hay ningún modelo: añada uno desde un archivo u obtenga uno en la pestaña Descarga.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Card of {}</source>
        <translation>Ficha de {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Previews of models</source>
        <translation>Vistas previas de los modelos</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/jobs.py"/>
        <source>Too little memory: zoom in, choose a smaller extent, or close other programs.</source>
        <translation>Memoria insuficiente: acerque el zoom, elija una extensión menor o cierre otros programas.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/jobs.py"/>
        <source>Unexpected error ({}): {}</source>
        <translation>Error inesperado ({}): {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Raster of class codes.</source>
        <translation>Ráster de códigos de clase.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Heights of the ground that floods.</source>
        <translation>Alturas del terreno que se inunda.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>What the model sees beside the land cover, as bands of one raster; empty: the DEM.</source>
        <translation>Lo que ve el modelo además de la cobertura del suelo, como bandas de un ráster; vacío: el MDT.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>A real image, to compare and to composite with; may stay empty.</source>
        <translation>Una imagen real, para comparar y componer; puede quedar vacía.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>The model that makes imagery: one of the list, or a file.</source>
        <translation>El modelo que crea la imagen: uno de la lista o un archivo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Choose a model file (.onnx).</source>
        <translation>Elija un archivo de modelo (.onnx).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Manage</source>
        <translation>Gestionar</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Opens the list of models, to see their cards, and to add and remove some.</source>
        <translation>Abre la lista de modelos, para ver sus fichas y añadir y eliminar algunos.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>What the codes mean: guessed from codes and colours, or chosen here.</source>
        <translation>Lo que significan los códigos: deducido de códigos y colores, o elegido aquí.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Load a legend from a CSV or JSON file.</source>
        <translation>Cargar una leyenda desde un archivo CSV o JSON.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Guess</source>
        <translation>Deducir</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Look at the land cover&apos;s codes and colours again.</source>
        <translation>Volver a examinar los códigos y colores de la cobertura del suelo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>&amp;Land cover</source>
        <translation>&amp;Cobertura del suelo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>&amp;DEM</source>
        <translation>&amp;MDT</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>&amp;Auxiliary</source>
        <translation>&amp;Auxiliares</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>&amp;Imagery</source>
        <translation>&amp;Imagen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>&amp;Model</source>
        <translation>M&amp;odelo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Le&amp;gend</source>
        <translation>&amp;Leyenda</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>(no model)</source>
        <translation>(ningún modelo)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>A layer of the scenario was removed from the project: choose another one.</source>
        <translation>Una capa del escenario fue eliminada del proyecto: elija otra.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Land cover</source>
        <translation>Cobertura del suelo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Legend of {}</source>
        <translation>Leyenda de {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>The legend cannot be told from the codes: choose it, or give each class its role in the table.</source>
        <translation>La leyenda no se puede reconocer por los códigos: elíjala, o dé a cada clase su función en la tabla.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Legend</source>
        <translation>Leyenda</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Legends (*.csv *.json)</source>
        <translation>Leyendas (*.csv *.json)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Looking for onnxruntime</source>
        <translation>Buscando onnxruntime</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Imagery is made with onnxruntime, which is not installed yet.</source>
        <translation>Las imágenes se crean con onnxruntime, que aún no está instalado.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>No model is chosen: choose an .onnx file to see imagery.</source>
        <translation>No hay ningún modelo elegido: elija un archivo .onnx para ver la imagen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_guess.py"/>
        <source>Class {}</source>
        <translation>Clase {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_guess.py"/>
        <source>Own legend</source>
        <translation>Leyenda propia</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>What each code means. The role decides which edits reach a class and which of the model&apos;s it becomes.</source>
        <translation>Lo que significa cada código. La función decide qué ediciones alcanzan una clase y en qué clase del modelo se convierte.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>Double click, or press Enter, to choose another colour.</source>
        <translation>Haga doble clic, o pulse Intro, para elegir otro color.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>(none)</source>
        <translation>(ninguna)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>Colour of the class</source>
        <translation>Color de la clase</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>{}, changed</source>
        <translation>{}, modificada</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source>Water level</source>
        <translation>Nivel del agua</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source>Drag to raise and lower the water; arrow keys and Page Up/Down work too.</source>
        <translation>Arrastre para subir y bajar el agua; también sirven las flechas y Re Pág/Av Pág.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source>The same as a number, in metres.</source>
        <translation>Lo mismo como número, en metros.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source>The slider&apos;s lowest level: raise it for finer steps.</source>
        <translation>El nivel más bajo del deslizador: súbalo para pasos más finos.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source>The slider&apos;s highest level: lower it for finer steps.</source>
        <translation>El nivel más alto del deslizador: bájelo para pasos más finos.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_flood.py"/>
        <source>Flood on the map</source>
        <translation>Inundación en el mapa</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_flood.py"/>
        <source>DEM: choose the heights of the ground that floods (tab Layers).</source>
        <translation>MDT: elija las alturas del terreno que se inunda (pestaña Capas).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>Making imagery …</source>
        <translation>Creando la imagen …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>Imagery on the map</source>
        <translation>Imagen en el mapa</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>Model: choose one to see imagery (tab Layers).</source>
        <translation>Modelo: elija uno para ver la imagen (pestaña Capas).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>The project has no CRS: set one (Project &gt; Properties &gt; CRS).</source>
        <translation>El proyecto no tiene SRC: defina uno (Proyecto &gt; Propiedades &gt; SRC).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>Synthetic · {} · {} s</source>
        <translation>Sintética · {} · {} s</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>{} tiles made on {} in {} s.</source>
        <translation>{} teselas creadas en {} en {} s.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>{} of {} tiles made on {} in {} s; the others had not changed.</source>
        <translation>{} de {} teselas creadas en {} en {} s; las demás no habían cambiado.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_manager.py"/>
        <source>Download</source>
        <translation>Descarga</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Trained on</source>
        <translation>Entrenado con</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>{} from {}</source>
        <translation>{} de {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Pixel</source>
        <translation>Píxel</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 del archivo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>This is what the catalogue says. Figures, classes and limits stand in the model&apos;s card, shown once it is here.</source>
        <translation>Esto es lo que dice el catálogo. Las cifras, clases y límites están en la ficha del modelo, que se muestra una vez que esté aquí.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>land cover to imagery</source>
        <translation>cobertura del suelo a imagen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>imagery to imagery of another look</source>
        <translation>imagen a imagen de otro aspecto</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>image-mask pairs</source>
        <translation>pares imagen–máscara</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>imagery to classes</source>
        <translation>imagen a clases</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Attribution</source>
        <translation>Atribución</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Direction</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Input</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Styles</source>
        <translation>Estilos</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Made</source>
        <translation>Creado</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>SHA-256 of the graph</source>
        <translation>SHA-256 del grafo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Trained at {} m a pixel: much finer or coarser inputs are unlike anything it saw.</source>
        <translation>Entrenado a {} m por píxel: entradas mucho más finas o gruesas no se parecen a nada de lo que vio.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>{} between {} and {} {}.</source>
        <translation>{} entre {} y {} {}.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Never seen, and refused: {}.</source>
        <translation>Nunca visto, y rechazado: {}.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Rarely seen, and warned of: {}.</source>
        <translation>Rara vez visto, y con aviso: {}.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Its result depends on the tile: seams are blended, not absent.</source>
        <translation>Su resultado depende de la tesela: las uniones se difuminan, no desaparecen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>What it makes is synthetic: plausible, not observed.</source>
        <translation>Lo que crea es sintético: plausible, no observado.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/places.py"/>
        <source>What was drawn cannot be brought to {}: zoom to the layers, or change the project&apos;s CRS.</source>
        <translation>Lo dibujado no se puede reproyectar a {}: haga zoom a las capas o cambie el SRC del proyecto.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>There is nothing to run: add an edit, or choose a model.</source>
        <translation>No hay nada que ejecutar: añada una edición o elija un modelo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>Auxiliary rasters</source>
        <translation>Rásteres auxiliares</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>Water depth [m]</source>
        <translation>Profundidad del agua [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>After (synthetic)</source>
        <translation>Después (sintética)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>Before (synthetic)</source>
        <translation>Antes (sintética)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>A flood among several edits cannot be shown with auxiliary rasters of their own: leave them empty to use the DEM, or switch all but the flood off.</source>
        <translation>Una inundación entre varias ediciones no se puede mostrar con rásteres auxiliares propios: déjelos vacíos para usar el MDT, o desactive todo menos la inundación.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>Scenario (synthetic)</source>
        <translation>Escenario (sintético)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>{}: choose a raster layer (tab Layers).</source>
        <translation>{}: elija una capa ráster (pestaña Capas).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>The map shows nothing of the land cover: zoom to it.</source>
        <translation>El mapa no muestra nada de la cobertura del suelo: haga zoom a ella.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>A preview needs a closer view: the model {} was trained at {} m a pixel.</source>
        <translation>La vista previa necesita un zoom más cercano: el modelo {} se entrenó a {} m por píxel.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>The land cover is large: the preview&apos;s edits see the map and a quarter of it on each side. A run sees all of it.</source>
        <translation>La cobertura del suelo es grande: las ediciones de la vista previa ven el mapa y un cuarto más a cada lado. Una ejecución la ve entera.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>The map</source>
        <translation>El mapa</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>The land cover</source>
        <translation>La cobertura del suelo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>Auxiliary rasters: the model {} asks for {} band(s), given were {}.</source>
        <translation>Rásteres auxiliares: el modelo {} pide {} banda(s), se dieron {}.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>All of the land cover</source>
        <translation>Toda la cobertura del suelo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>What the map shows</source>
        <translation>Lo que muestra el mapa</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Drawn rectangle</source>
        <translation>Rectángulo dibujado</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>The part to work on. A flood sees only the water of that part.</source>
        <translation>La parte en la que se trabaja. Una inundación ve solo el agua de esa parte.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Drag a rectangle on the map.</source>
        <translation>Arrastre un rectángulo en el mapa.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Make imagery</source>
        <translation>Crear imágenes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>With the chosen model; without, only maps of the edits are made.</source>
        <translation>Con el modelo elegido; sin él, solo se crean mapas de las ediciones.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>[temporary folder]</source>
        <translation>[carpeta temporal]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Where the results go; temporary ones vanish with QGIS.</source>
        <translation>Dónde van los resultados; los temporales desaparecen con QGIS.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>&amp;Run</source>
        <translation>&amp;Ejecutar</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Make the scenario at full resolution, in the background.</source>
        <translation>Crear el escenario a resolución completa, en segundo plano.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>End the run; the steps that are done stay.</source>
        <translation>Terminar la ejecución; los pasos hechos se conservan.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Copy as qgis_process command</source>
        <translation>Copiar como orden de qgis_process</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>What Run does, for a terminal or a script.</source>
        <translation>Lo que hace Ejecutar, para una terminal o un script.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Copy as Python</source>
        <translation>Copiar como Python</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>What Run does, for QGIS&apos;s Python console or a script.</source>
        <translation>Lo que hace Ejecutar, para la consola de Python de QGIS o un script.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Save scenario …</source>
        <translation>Guardar escenario …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Write the list of edits to a JSON file.</source>
        <translation>Escribir la lista de ediciones en un archivo JSON.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Load scenario …</source>
        <translation>Cargar escenario …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Read the list of edits from a JSON file.</source>
        <translation>Leer la lista de ediciones de un archivo JSON.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>&amp;Part</source>
        <translation>&amp;Parte</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>&amp;Folder</source>
        <translation>Carpe&amp;ta</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>No edits</source>
        <translation>Sin ediciones</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Draw a rectangle first, or choose another part.</source>
        <translation>Dibuje primero un rectángulo o elija otra parte.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>The run was cancelled.</source>
        <translation>La ejecución fue cancelada.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>The scenario is ready.</source>
        <translation>El escenario está listo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Zoom to the results</source>
        <translation>Zoom a los resultados</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Some layers are read otherwise than their files say: the copy works in this project only.</source>
        <translation>Algunas capas se leen de otro modo que lo que dicen sus archivos: la copia funciona solo en este proyecto.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Copied. Files that the commands use and write are in {}.</source>
        <translation>Copiado. Los archivos que las órdenes usan y escriben están en {}.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Save scenario</source>
        <translation>Guardar escenario</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Scenarios (*.json)</source>
        <translation>Escenarios (*.json)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Load scenario</source>
        <translation>Cargar escenario</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>load a scenario</source>
        <translation>cargar un escenario</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runner.py"/>
        <source>{} failed.</source>
        <translation>{} falló.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runner.py"/>
        <source>{} could not be opened.</source>
        <translation>{} no se pudo abrir.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runner.py"/>
        <source>Synthetic: made by RS Synth</source>
        <translation>Sintética: creada por RS Synth</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>RS Synth: runtime for models</source>
        <translation>RS Synth: motor de ejecución de modelos</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Models run with onnxruntime, on your own machine. It is installed into a folder of its own in your QGIS profile: QGIS and its Python stay as they are. Nothing is downloaded before you press Install.</source>
        <translation>Los modelos se ejecutan con onnxruntime, en su propio equipo. Se instala en una carpeta propia de su perfil de QGIS: QGIS y su Python quedan como están. No se descarga nada antes de que pulse Instalar.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Looking for onnxruntime …</source>
        <translation>Buscando onnxruntime …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Looking for QGIS&apos;s Python …</source>
        <translation>Buscando el Python de QGIS …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>What models can run on. The first of the list fits this machine best.</source>
        <translation>En qué pueden ejecutarse los modelos. El primero de la lista es el que mejor se adapta a este equipo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>&amp;Install</source>
        <translation>&amp;Instalar</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Download onnxruntime with pip, and put it into the profile.</source>
        <translation>Descargar onnxruntime con pip y ponerlo en el perfil.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>&amp;Test</source>
        <translation>&amp;Probar</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Run the model that comes with the plugin: on which device, and how fast?</source>
        <translation>Ejecutar el modelo incluido en el complemento: ¿en qué dispositivo y a qué velocidad?</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>&amp;Uninstall</source>
        <translation>&amp;Desinstalar</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Remove what was installed here, for every QGIS of this profile.</source>
        <translation>Eliminar lo que se instaló aquí, para todos los QGIS de este perfil.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Stop the installation; what was there before stays.</source>
        <translation>Detener la instalación; lo que había antes se queda.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Now:</source>
        <translation>Ahora:</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Python:</source>
        <translation>Python:</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>&amp;Kind:</source>
        <translation>&amp;Variante:</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>onnxruntime is not installed yet: press Install.</source>
        <translation>onnxruntime aún no está instalado: pulse Instalar.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>onnxruntime {} is ready.</source>
        <translation>onnxruntime {} está listo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>It comes from {}; the one that was installed here ({}) is used after QGIS is started again.</source>
        <translation>Viene de {}; el que se instaló aquí ({}) se usará después de reiniciar QGIS.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>{} is used after QGIS is started again.</source>
        <translation>{} se usará después de reiniciar QGIS.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Kind: {}.</source>
        <translation>Variante: {}.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>It comes from {}.</source>
        <translation>Viene de {}.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>QGIS&apos;s Python was not found as a program: install with qpip (see the user guide).</source>
        <translation>El Python de QGIS no se encontró como programa: instale con qpip (vea la guía del usuario).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>{} has no pip: install it (on Debian and Ubuntu: sudo apt install python3-pip), then open this window again.</source>
        <translation>{} no tiene pip: instálelo (en Debian y Ubuntu: sudo apt install python3-pip) y vuelva a abrir esta ventana.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>{} MiB so far</source>
        <translation>{} MiB hasta ahora</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Remove the runtime from this profile? Models cannot run until it is installed again.</source>
        <translation>¿Eliminar el motor de ejecución de este perfil? Los modelos no se podrán ejecutar hasta que se instale de nuevo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>The runtime was removed; nothing of it is left.</source>
        <translation>El motor de ejecución se eliminó; no queda nada de él.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>The runtime is in use, and is not used any more: its files go when QGIS starts again.</source>
        <translation>El motor de ejecución está en uso y ya no se usará más: sus archivos se irán cuando QGIS se inicie de nuevo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>There is no model to test with: install the plugin again.</source>
        <translation>No hay ningún modelo con que probar: vuelva a instalar el complemento.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Test of the runtime</source>
        <translation>Prueba del motor de ejecución</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>{} ran on {}: {} megapixels per second.</source>
        <translation>{} se ejecutó en {}: {} megapíxeles por segundo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>CPU: works everywhere</source>
        <translation>CPU: funciona en todas partes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>NVIDIA GPU with CUDA 12: a download of gigabytes</source>
        <translation>GPU NVIDIA con CUDA 12: una descarga de gigabytes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>NVIDIA GPU with CUDA 13: a download of gigabytes</source>
        <translation>GPU NVIDIA con CUDA 13: una descarga de gigabytes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>GPU by DirectML: any graphics card on Windows</source>
        <translation>GPU por DirectML: cualquier tarjeta gráfica en Windows</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/scenario_file.py"/>
        <source>Scenario</source>
        <translation>Escenario</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/scenario_file.py"/>
        <source>“off” must be a list of numbers of edits, from 0.</source>
        <translation>«off» debe ser una lista de números de ediciones, desde 0.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series.py"/>
        <source>A series needs a flood: choose one in the list of edits, and switch it on.</source>
        <translation>Una serie necesita una inundación: elija una en la lista de ediciones y actívela.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Level of the first frame.</source>
        <translation>Nivel del primer fotograma.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Level of the last frame.</source>
        <translation>Nivel del último fotograma.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>How many frames.</source>
        <translation>Número de fotogramas.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Make the &amp;series</source>
        <translation>Crear la &amp;serie</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>One layer a level, each with its day, to be played in the Temporal Controller.</source>
        <translation>Una capa por nivel, cada una con su día, para reproducir en el Controlador temporal.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>End the series; the frames that are done stay.</source>
        <translation>Terminar la serie; los fotogramas hechos se conservan.</translation>
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
        <translation>Una imagen animada. Necesita el paquete de Python Pillow.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>A film. Needs ffmpeg on the path.</source>
        <translation>Una película. Necesita ffmpeg en la ruta de búsqueda.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Save &amp;frames</source>
        <translation>&amp;Guardar fotogramas</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>What the map shows, once for each level, as PNG files beside the results.</source>
        <translation>Lo que muestra el mapa, una vez por nivel, como archivos PNG junto a los resultados.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Frames</source>
        <translation>Fotogramas</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Series of levels</source>
        <translation>Serie de niveles</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>The series is ready: play it in the Temporal Controller, or save its frames.</source>
        <translation>La serie está lista: reprodúzcala en el Controlador temporal o guarde sus fotogramas.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>No frame could be drawn: the layers of the series are gone.</source>
        <translation>No se pudo dibujar ningún fotograma: las capas de la serie ya no están.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>{} frames are in {}.</source>
        <translation>{} fotogramas están en {}.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Animation</source>
        <translation>Animación</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>{} is ready.</source>
        <translation>{} está listo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/setup_actions.py"/>
        <source>Runtime for models …</source>
        <translation>Motor de ejecución de modelos …</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/setup_actions.py"/>
        <source>Install, test or remove onnxruntime, with which models run.</source>
        <translation>Instalar, probar o eliminar onnxruntime, con el que se ejecutan los modelos.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/setup_actions.py"/>
        <source>See, add and remove models.</source>
        <translation>Ver, añadir y eliminar modelos.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/shell.py"/>
        <source>RS Synth: scenarios</source>
        <translation>RS Synth: escenarios</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/shell.py"/>
        <source>Show or hide the scenario panel: floods and land-use change, live.</source>
        <translation>Mostrar u ocultar el panel de escenarios: inundaciones y cambios de uso del suelo, en vivo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/sources.py"/>
        <source>Land cover: choose a raster of class codes (tab Layers).</source>
        <translation>Cobertura del suelo: elija un ráster de códigos de clase (pestaña Capas).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/state.py"/>
        <source>The legend</source>
        <translation>La leyenda</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/state.py"/>
        <source>The scenario that the project holds is damaged ({}): start a new one.</source>
        <translation>El escenario que contiene el proyecto está dañado ({}): empiece uno nuevo.</translation>
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
        <translation>{} millones de m³</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/text.py"/>
        <source>{} m³</source>
        <translation>{} m³</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/view_grids.py"/>
        <source>The map shows nothing of the chosen layers: zoom to one of them.</source>
        <translation>El mapa no muestra nada de las capas elegidas: haga zoom a una de ellas.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/view_grids.py"/>
        <source>{} do not overlap: check their CRS, or choose layers of one place.</source>
        <translation>{} no se superponen: compruebe su SRC o elija capas del mismo lugar.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Synthetic image</source>
        <translation>Imagen sintética</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Real image</source>
        <translation>Imagen real</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Stretch of the real image</source>
        <translation>Realce de la imagen real</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Segmentation model</source>
        <translation>Modelo de segmentación</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>HTML files (*.html)</source>
        <translation>Archivos HTML (*.html)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>JSON files (*.json)</source>
        <translation>Archivos JSON (*.json)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Pixels compared</source>
        <translation>Píxeles comparados</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Mean IoU, synthetic and real image</source>
        <translation>IoU media, imágenes sintética y real</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share of the same class, synthetic and real image</source>
        <translation>Proporción de la misma clase, imágenes sintética y real</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Mean IoU, synthetic image and land cover</source>
        <translation>IoU media, imagen sintética y cobertura del suelo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share of the same class, synthetic image and land cover</source>
        <translation>Proporción de la misma clase, imagen sintética y cobertura del suelo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Mean IoU, real image and land cover</source>
        <translation>IoU media, imagen real y cobertura del suelo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share of the same class, real image and land cover</source>
        <translation>Proporción de la misma clase, imagen real y cobertura del suelo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Distance of colours, share of the range</source>
        <translation>Distancia de colores, proporción del rango</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Distance of gradients, share of the range</source>
        <translation>Distancia de gradientes, proporción del rango</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Distance of spectra, log10 power</source>
        <translation>Distancia de espectros, log10 de la potencia</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Fine texture, synthetic minus real, log10 power</source>
        <translation>Textura fina, sintética menos real, log10 de la potencia</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Difference across tile borders ÷ beside them</source>
        <translation>Diferencia a través de los bordes de tesela ÷ junto a ellos</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Difference across the strongest line ÷ beside it</source>
        <translation>Diferencia a través de la línea más fuerte ÷ junto a ella</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Distance of backscatter [dB]</source>
        <translation>Distancia de retrodispersión [dB]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Looks of the real image</source>
        <translation>Número de vistas (looks) de la imagen real</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Looks of the synthetic image</source>
        <translation>Número de vistas (looks) de la imagen sintética</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share seen as water of the ground that must be water</source>
        <translation>Proporción vista como agua del terreno que debe ser agua</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share seen as water of the ground that cannot be water</source>
        <translation>Proporción vista como agua del terreno que no puede ser agua</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share of the water seen that lies where it cannot be</source>
        <translation>Proporción del agua vista que está donde no puede haberla</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Model that made the image</source>
        <translation>Modelo que creó la imagen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>{}: {} does not exist; choose an .onnx file.</source>
        <translation>{}: {} no existe; elija un archivo .onnx.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Flood depth</source>
        <translation>Profundidad de inundación</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Flood mask</source>
        <translation>Máscara de inundación</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>{}: the raster cannot be opened; check that the file exists.</source>
        <translation>{}: el ráster no se puede abrir; compruebe que el archivo existe.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Stretch of the real image: {} is not of 8 bits, so nobody knows what to stretch to; give a segmentation model whose card says it, or convert the real image first.</source>
        <translation>Realce de la imagen real: {} no es de 8 bits, así que no se sabe a qué ajustar; dé un modelo de segmentación cuya ficha lo diga, o convierta antes la imagen real.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Assess synthetic image</source>
        <translation>Evaluar imagen sintética</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Measures a synthetic image against a real one of the same ground: whether a segmentation model sees the same classes, distances of colours and texture, seams between tiles, for SAR the speckle; after a flood, whether water is where it must be and nowhere where it cannot be. Writes a report with plots and pictures, and the figures for batches. Whatever is left out is not measured; a real image, or a land cover or a flood with a segmentation model, is needed.</source>
        <translation>Mide una imagen sintética frente a una real del mismo terreno: si un modelo de segmentación ve las mismas clases, las distancias de color y textura, las uniones entre teselas y, para SAR, el moteado (speckle); después de una inundación, si el agua está donde debe y en ningún lugar donde no puede estar. Escribe un informe con gráficos e imágenes, y las cifras para procesos por lotes. Lo que se omite no se mide; se necesita una imagen real, o una cobertura del suelo o una inundación con un modelo de segmentación.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>quality</source>
        <translation>calidad</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>evaluation</source>
        <translation>evaluación</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>iou</source>
        <translation>IoU</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>spectrum</source>
        <translation>espectro</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>seams</source>
        <translation>uniones</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>speckle</source>
        <translation>moteado</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>report</source>
        <translation>informe</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>validation</source>
        <translation>validación</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>What is assessed. All is measured on its pixels, in its numbers.</source>
        <translation>Lo que se evalúa. Todo se mide en sus píxeles, en sus valores.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>An image of the same ground, of the same bands in the same order; on another grid, it is resampled, which smooths it.</source>
        <translation>Una imagen del mismo terreno, de las mismas bandas en el mismo orden; en otra cuadrícula se remuestrea, lo que la suaviza.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>How its numbers become those of the synthetic image, where they are others: low:high for each band (or once for all), separated by commas, and after a semicolon the gamma. For the sample&apos;s Landsat image and zion-landsat8-fusion: 5600:20600, 6300:18800, 7450:17500; 0.65</source>
        <translation>Cómo sus valores pasan a ser los de la imagen sintética, donde son otros: low:high para cada banda (o una vez para todas), separados por comas, y tras un punto y coma la gamma. Para la imagen Landsat del ejemplo y zion-landsat8-fusion: 5600:20600, 6300:18800, 7450:17500; 0.65</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Raster of class codes. What the image is to show: classes are compared with it, and distances are told by class. Of a flooded image the land cover before, where the flood is given below, for then its ground is left out of the comparison; else the flooded one.</source>
        <translation>Ráster de códigos de clase. Lo que la imagen debe mostrar: con él se comparan las clases, y las distancias se dan por clase. De una imagen inundada, la cobertura del suelo de antes si abajo se da la inundación, pues entonces su terreno queda fuera de la comparación; si no, la inundada.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>A model of task segmentation, trained on real images of these bands: it says which class each pixel looks like. For zion-landsat8-fusion: zion-landsat8-land-cover.onnx of the project&apos;s models.</source>
        <translation>Un modelo de tarea segmentación, entrenado con imágenes reales de estas bandas: dice a qué clase se parece cada píxel. Para zion-landsat8-fusion: zion-landsat8-land-cover.onnx de los modelos del proyecto.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Depth of the new water that the synthetic image shows, no data where dry, as the flood algorithms write it. Barriers of its scenario, which the file carries, count.</source>
        <translation>Profundidad del agua nueva que muestra la imagen sintética, sin datos donde está seco, tal como la escriben los algoritmos de inundación. Cuentan las barreras de su escenario, que el archivo lleva consigo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>1 where there is new water, 0 elsewhere; in place of the depth, or beside it, to leave out what is no data.</source>
        <translation>1 donde hay agua nueva, 0 en lo demás; en lugar de la profundidad, o junto a ella, para excluir lo que no tiene datos.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Heights of the ground that the flood was made with.</source>
        <translation>Alturas del terreno con las que se creó la inundación.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>The ground may be so much higher or lower than the DEM says: what lies within that of the water&apos;s surface may be water or not. Must be water: flooded and deeper than this. Cannot be: ground that the water does not reach, even if the ground were so much lower.</source>
        <translation>El terreno puede estar tanto más alto o más bajo de lo que dice el MDT: lo que quede a menos de eso de la superficie del agua puede ser agua o no. Debe ser agua: inundado y más profundo que esto. No puede serlo: terreno al que no llega el agua, aunque estuviera tanto más bajo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Which of its bands correspond to those of the synthetic image, by number or name: 4,3,2 or red,green,blue. Left empty, all.</source>
        <translation>Cuáles de sus bandas corresponden a las de la imagen sintética, por número o nombre: 4,3,2 o red,green,blue. Vacío: todas.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Whether speckle is measured. auto: where the unit of all bands is dB.</source>
        <translation>Si se mide el moteado. auto: donde la unidad de todas las bandas es dB.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>To know where its tiles meet. Without it, and without a tile step, only the strongest line is told.</source>
        <translation>Para saber dónde se unen sus teselas. Sin él, y sin un paso de teselas, solo se indica la línea más fuerte.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>The tile size parameter of the run that made the image.</source>
        <translation>El parámetro de tamaño de tesela de la ejecución que creó la imagen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Pixels from one tile&apos;s beginning to the next, where the image was made by other programs.</source>
        <translation>Píxeles desde el comienzo de una tesela hasta la siguiente, donde la imagen fue creada por otros programas.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>The part to work on; left empty, all of the synthetic image.</source>
        <translation>La parte en la que se trabaja; vacío: toda la imagen sintética.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>A page with plots and pictures.</source>
        <translation>Una página con gráficos e imágenes.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>All figures, for programs.</source>
        <translation>Todas las cifras, para programas.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>Flood depth [m]</source>
        <translation>Profundidad de inundación [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>Uncertainty of the DEM [m]</source>
        <translation>Incertidumbre del MDT [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>Bands of the real image</source>
        <translation>Bandas de la imagen real</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>SAR in dB</source>
        <translation>SAR en dB</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>Tile size it was made with [pixels]</source>
        <translation>Tamaño de tesela con que se creó [píxeles]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>Tile step [pixels]</source>
        <translation>Paso de teselas [píxeles]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/auxiliary.py"/>
        <source>Auxiliary rasters: “{}” is no raster that can be opened.</source>
        <translation>Rásteres auxiliares: «{}» no es un ráster que se pueda abrir.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/auxiliary.py"/>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/auxiliary.py"/>
        <source>Auxiliary rasters: the model {} asks for {} band(s) ({}), given were {}.</source>
        <translation>Rásteres auxiliares: el modelo {} pide {} banda(s) ({}), se dieron {}.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/base.py"/>
        <source>{} and {} are the same file; give each its own.</source>
        <translation>{} y {} son el mismo archivo; dé a cada uno el suyo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/base.py"/>
        <source>Too little memory: choose a smaller tile size or extent, or close other programs.</source>
        <translation>Memoria insuficiente: elija un tamaño de tesela o una extensión menores, o cierre otros programas.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Image before</source>
        <translation>Imagen antes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Image after</source>
        <translation>Imagen después</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Land cover before</source>
        <translation>Cobertura del suelo antes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Land cover after</source>
        <translation>Cobertura del suelo después</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Image after is used</source>
        <translation>Uso de la imagen después</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Feather [pixels]</source>
        <translation>Difuminado [píxeles]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Bands</source>
        <translation>Bandas</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips to load</source>
        <translation>Recortes que cargar</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips</source>
        <translation>Recortes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips for training</source>
        <translation>Recortes para entrenamiento</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips for validation</source>
        <translation>Recortes para validación</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips for test</source>
        <translation>Recortes para prueba</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Changed share of all known pixels</source>
        <translation>Proporción cambiada de todos los píxeles conocidos</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips per second</source>
        <translation>Recortes por segundo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Change data set</source>
        <translation>Conjunto de datos de cambios</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Makes training data for change detection out of an image before and an image after: chips with exact labels, split into training, validation and test by blocks of ground, in the layouts that the tools for change detection read. The images may be synthetic, real, or real with synthetic pixels where it changed; their tags and the index say which.</source>
        <translation>Crea datos de entrenamiento para la detección de cambios a partir de una imagen de antes y otra de después: recortes con etiquetas exactas, divididos en entrenamiento, validación y prueba por bloques de terreno, en las estructuras que leen las herramientas de detección de cambios. Las imágenes pueden ser sintéticas, reales, o reales con píxeles sintéticos donde hubo cambio; sus etiquetas y el índice dicen cuáles.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>change detection</source>
        <translation>detección de cambios</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>chips</source>
        <translation>recortes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>tiles</source>
        <translation>teselas</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>labels</source>
        <translation>etiquetas</translation>
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
        <translation>de-a</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>transition matrix</source>
        <translation>matriz de transición</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>The chips keep its pixels; all else is aligned to them.</source>
        <translation>Los recortes conservan sus píxeles; todo lo demás se alinea con ellos.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>The same ground, with the same bands in the same order and the same numbers.</source>
        <translation>El mismo terreno, con las mismas bandas en el mismo orden y los mismos valores.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Raster of class codes of the ground before.</source>
        <translation>Ráster de códigos de clase del terreno de antes.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Raster of class codes of the ground after, in the same legend. What differs has changed.</source>
        <translation>Ráster de códigos de clase del terreno de después, con la misma leyenda. Lo que difiere ha cambiado.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Where there are no land covers: 1 (changed), 0 (not), 255 or no data (unknown). The labels then say where it changed, but not from what to what.</source>
        <translation>Donde no hay coberturas del suelo: 1 (cambiado), 0 (no), 255 o sin datos (desconocido). Las etiquetas dicen entonces dónde cambió, pero no de qué a qué.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>as_given: as it is; composite: only where the ground changed, and the image before everywhere else, for a real image before and a synthetic one after.</source>
        <translation>as_given: tal como está; composite: solo donde cambió el terreno, y la imagen de antes en todo lo demás, para una imagen de antes real y una de después sintética.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Of a composite: how wide the seam between real and synthetic pixels is.</source>
        <translation>De una composición: qué ancho tiene la unión entre píxeles reales y sintéticos.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Which bands of both images are used, by number or name, for example 4, 3, 2. Left empty, all of them. Formats of 8-bit pictures show the first three as red, green and blue.</source>
        <translation>Qué bandas de ambas imágenes se usan, por número o nombre, por ejemplo 4, 3, 2. Vacío: todas. Los formatos de imágenes de 8 bits muestran las tres primeras como rojo, verde y azul.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Names the chips; letters, digits, “_” and “-”. Left empty, after the image before.</source>
        <translation>Da nombre a los recortes; letras, cifras, «_» y «-». Vacío: según la imagen de antes.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chooses which blocks are for what, and which unchanged chips are kept.</source>
        <translation>Determina qué bloques son para qué, y qué recortes sin cambio se conservan.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>geotiff: train/, val/ and test/ with before/, after/, mask/, from_to/, classes_before/, classes_after/: GeoTIFF with all bands, and STAC items; levir-cd: A/, B/, label/ (0 and 255) and list/: 8-bit PNG (torchgeo, BIT, ChangeFormer, Open-CD); oscd: folders of Onera Satellite Change Detection: a GeoTIFF for each band, labels 0 and 255 (torchgeo); second: train/, val/ and test/ with im1/, im2/, label1/, label2/: 8-bit PNG, classes 1…K where changed, else 0.</source>
        <translation>geotiff: train/, val/ y test/ con before/, after/, mask/, from_to/, classes_before/, classes_after/: GeoTIFF con todas las bandas, e ítems STAC; levir-cd: A/, B/, label/ (0 y 255) y list/: PNG de 8 bits (torchgeo, BIT, ChangeFormer, Open-CD); oscd: carpetas de Onera Satellite Change Detection: un GeoTIFF por banda, etiquetas 0 y 255 (torchgeo); second: train/, val/ y test/ con im1/, im2/, label1/, label2/: PNG de 8 bits, clases 1…K donde cambió, si no 0.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Side of a chip: the squares that detectors learn from, mostly 256.</source>
        <translation>Lado de un recorte: los cuadrados de los que aprenden los detectores, normalmente 256.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>From one chip to the next; less than the chip size makes chips overlap. Left empty, they lie side by side.</source>
        <translation>De un recorte al siguiente; menos que el tamaño del recorte hace que se solapen. Vacío: quedan uno junto a otro.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips in which less changed are left out. 0 keeps every chip, also those without any change.</source>
        <translation>Se omiten los recortes en los que cambió menos. 0 conserva todos los recortes, también los que no tienen ningún cambio.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>How many of the chips without any change are kept; they teach a detector what is no change.</source>
        <translation>Cuántos de los recortes sin ningún cambio se conservan; enseñan a un detector lo que no es un cambio.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips with more pixels without image or label are left out.</source>
        <translation>Se omiten los recortes con más píxeles sin imagen o sin etiqueta.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Share of the blocks of ground, in relation to the other two. A block belongs to one part as a whole, in all pairs of a place, and chips of two parts never touch.</source>
        <translation>Proporción de los bloques de terreno, en relación con las otras dos. Un bloque pertenece entero a una parte, en todos los pares de un lugar, y los recortes de dos partes nunca se tocan.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Side of the blocks of ground of the split, in chips. Larger ones set the parts further apart; smaller ones fill the shares better.</source>
        <translation>Lado de los bloques de terreno de la división, en recortes. Los mayores separan más las partes; los menores cumplen mejor las proporciones.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>At each edge of a block, left to no chip.</source>
        <translation>En cada borde de un bloque, sin ningún recorte.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>ground: the origin of the CRS, so that every run over the same ground splits it alike; scene: the upper left corner of the image, which wastes less of a small one.</source>
        <translation>ground: el origen del SRC, de modo que toda ejecución sobre el mismo terreno lo divida igual; scene: la esquina superior izquierda de la imagen, que desperdicia menos de una pequeña.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>For formats of 8-bit pictures: the numbers that become 0 and 255, for example “0, 3000”; the same for all chips and bands. Left empty, bytes stay as they are, and other types are stretched from the 1st to the 99th percentile of the first pair, band by band; the index says how.</source>
        <translation>Para formatos de imágenes de 8 bits: los valores que pasan a ser 0 y 255, por ejemplo «0, 3000»; los mismos para todos los recortes y bandas. Vacío: los bytes quedan como están, y otros tipos se ajustan del percentil 1 al 99 del primer par, banda por banda; el índice dice cómo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>An empty or a new folder: chips, index.json and index.csv, tables of what changed into what, and a contact sheet.</source>
        <translation>Una carpeta vacía o nueva: recortes, index.json e index.csv, tablas de qué pasó a ser qué, y una hoja de contactos.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>How many of the first chips become layers.</source>
        <translation>Cuántos de los primeros recortes se convierten en capas.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Chip size [pixels]</source>
        <translation>Tamaño del recorte [píxeles]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Stride [pixels]</source>
        <translation>Paso [píxeles]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Minimum change [%]</source>
        <translation>Cambio mínimo [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Unchanged chips to keep [%]</source>
        <translation>Recortes sin cambio que conservar [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Most unknown pixels [%]</source>
        <translation>Máximo de píxeles desconocidos [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Validation</source>
        <translation>Validación</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Block size [chips]</source>
        <translation>Tamaño del bloque [recortes]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Gap [pixels]</source>
        <translation>Separación [píxeles]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Blocks begin at</source>
        <translation>Los bloques empiezan en</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Stretch to 8 bits</source>
        <translation>Ajuste a 8 bits</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Output folder</source>
        <translation>Carpeta de salida</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Stretch: “{}” is not two numbers; write for example “0, 3000”.</source>
        <translation>Ajuste: «{}» no son dos números; escriba, por ejemplo, «0, 3000».</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Classes before</source>
        <translation>Clases antes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Classes after</source>
        <translation>Clases después</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>From class codes</source>
        <translation>De códigos de clase</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>To class code</source>
        <translation>A código de clase</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Inside polygons</source>
        <translation>Dentro de polígonos</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Share [%]</source>
        <translation>Proporción [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Converted land cover</source>
        <translation>Cobertura del suelo convertida</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Converted area [km²]</source>
        <translation>Superficie convertida [km²]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Converted: {:.3f} km²</source>
        <translation>Convertido: {:.3f} km²</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>From class codes: “{}” is no list of whole numbers; write, for example, 41,42,43.</source>
        <translation>De códigos de clase: «{}» no es una lista de números enteros; escriba, por ejemplo, 41,42,43.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Say what is converted and what it becomes, each as a kind or as class codes.</source>
        <translation>Indique qué se convierte y en qué se convierte, cada uno como tipo o como códigos de clase.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Convert land cover</source>
        <translation>Convertir cobertura del suelo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Turns one class of a land cover into another, everywhere or inside polygons, all of it or a share taken as contiguous patches. Needs no model.</source>
        <translation>Convierte una clase de una cobertura del suelo en otra, en todas partes o dentro de polígonos, toda ella o una proporción tomada en manchas contiguas. No necesita modelo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>land use</source>
        <translation>uso del suelo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>change</source>
        <translation>cambio</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>conversion</source>
        <translation>conversión</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>deforestation</source>
        <translation>deforestación</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>urbanisation</source>
        <translation>urbanización</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>scenario</source>
        <translation>escenario</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>What is converted: every class of this kind. Codes, where given, go before it.</source>
        <translation>Lo que se convierte: todas las clases de este tipo. Los códigos, si se dan, tienen preferencia.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Class codes of the land cover that are converted, separated by commas, in place of a kind.</source>
        <translation>Códigos de clase de la cobertura del suelo que se convierten, separados por comas, en lugar de un tipo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>What it becomes. Where the legend has several classes of this kind, give the code instead.</source>
        <translation>En qué se convierte. Si la leyenda tiene varias clases de este tipo, dé el código en su lugar.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>The class code it becomes, in place of a kind.</source>
        <translation>El código de clase en que se convierte, en lugar de un tipo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Only inside these; left empty, everywhere.</source>
        <translation>Solo dentro de estos; vacío: en todas partes.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Chooses the patches when the share is below 100 %.</source>
        <translation>Determina las manchas cuando la proporción es inferior al 100 %.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>The edited land cover, in its own codes.</source>
        <translation>La cobertura del suelo editada, en sus propios códigos.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>1 where the class changed, 0 elsewhere, 255 no data.</source>
        <translation>1 donde cambió la clase, 0 en lo demás, 255 sin datos.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Flooded land cover</source>
        <translation>Cobertura del suelo inundada</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>DEM with water surface</source>
        <translation>MDT con superficie del agua</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Water depth</source>
        <translation>Profundidad del agua</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Newly flooded area [km²]</source>
        <translation>Nueva superficie inundada [km²]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Greatest depth [m]</source>
        <translation>Profundidad máxima [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Volume of the new water [m³]</source>
        <translation>Volumen del agua nueva [m³]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>flooded</source>
        <translation>inundado</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Newly flooded: {:.3f} km²</source>
        <translation>Nueva inundación: {:.3f} km²</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Flood land cover</source>
        <translation>Inundar cobertura del suelo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Raises the water in a land cover over a DEM: to a level, or by a rise over each existing water body, to all ground below it or only to ground that the water reaches. Dams and dikes hold it. Needs no model.</source>
        <translation>Eleva el agua en una cobertura del suelo sobre un MDT: hasta un nivel, o con una subida sobre cada masa de agua existente, en todo el terreno por debajo o solo en el terreno al que llega el agua. Presas y diques la retienen. No necesita modelo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>flood</source>
        <translation>inundación</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>inundation</source>
        <translation>anegamiento</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>water level</source>
        <translation>nivel del agua</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>reservoir</source>
        <translation>embalse</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>dam</source>
        <translation>presa</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>dike</source>
        <translation>dique</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>sea level</source>
        <translation>nivel del mar</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>depth</source>
        <translation>profundidad</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>The band with the class codes.</source>
        <translation>La banda con los códigos de clase.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>What the codes mean. auto looks at the codes and colours that occur and says which legend it took, or asks where several fit. The others: corine3: CORINE Land Cover, level 3; corine3_grid: CORINE Land Cover, level 3, grid codes 1–44; dfc2020: DFC2020 (simplified IGBP); dubai: Aerial imagery of Dubai (Humans in the Loop); dynamicworld: Dynamic World; geonrw: GeoNRW; igbp: IGBP (MODIS MCD12Q1); nlcd: NLCD (USA); nlcd8: NLCD, 8 groups (spDataLarge); openearthmap: OpenEarthMap; worldcover: ESA WorldCover.</source>
        <translation>Lo que significan los códigos. auto examina los códigos y colores presentes y dice qué leyenda tomó, o pregunta cuando valen varias. Las demás: corine3: CORINE Land Cover, nivel 3; corine3_grid: CORINE Land Cover, nivel 3, códigos de cuadrícula 1–44; dfc2020: DFC2020 (IGBP simplificada); dubai: imágenes aéreas de Dubái (Humans in the Loop); dynamicworld: Dynamic World; geonrw: GeoNRW; igbp: IGBP (MODIS MCD12Q1); nlcd: NLCD (EE. UU.); nlcd8: NLCD, 8 grupos (spDataLarge); openearthmap: OpenEarthMap; worldcover: ESA WorldCover.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Your own legend, in place of the list: CSV with the columns code, name, color, role and, to tell which of several classes of one role edits write, default (yes), or JSON.</source>
        <translation>Su propia leyenda, en lugar de la lista: CSV con las columnas code, name, color, role y, para indicar cuál de varias clases de una función escriben las ediciones, default (yes), o JSON.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Heights of the ground. Feet and scale and offset tags are understood; heights count as metres otherwise.</source>
        <translation>Alturas del terreno. Se entienden los pies y las etiquetas de escala y desplazamiento; en otro caso las alturas cuentan como metros.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Height of the water surface, in metres (also for a DEM in feet) above the DEM&apos;s own zero. Give this or the rise, not both.</source>
        <translation>Altura de la superficie del agua, en metros (también para un MDT en pies), sobre el cero del propio MDT. Dé esta o la subida, no ambas.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>How much each existing water body rises over its own level (the median of the DEM over it). Where two meet, the higher one counts. Give this or the level, not both.</source>
        <translation>Cuánto sube cada masa de agua existente sobre su propio nivel (la mediana del MDT sobre ella). Donde se encuentran dos, cuenta la más alta. Dé esta subida o el nivel, no ambos.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>connected: only ground that the water reaches, over ground below its level, from existing water, from seed points or from the raster&apos;s edge. plain: all ground below the level, as in Baier et al. (2021), cleaned up by erosion.</source>
        <translation>connected: solo el terreno al que llega el agua, por terreno bajo su nivel, desde el agua existente, desde puntos de inicio o desde el borde del ráster. plain: todo el terreno bajo el nivel, como en Baier et al. (2021), limpiado por erosión.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Connected method: the land cover&apos;s water spreads. Switch it off to fill a reservoir from a seed point: existing water lies on both sides of a dam.</source>
        <translation>Método connected: el agua de la cobertura del suelo se extiende. Desactívelo para llenar un embalse desde un punto de inicio: hay agua a ambos lados de una presa.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Connected method: water enters from beyond the edge of the extent.</source>
        <translation>Método connected: el agua entra desde más allá del borde de la extensión.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Connected method: a place from which water spreads, for example just upstream of a dam. It must lie below the level.</source>
        <translation>Método connected: un lugar desde el que se extiende el agua, por ejemplo justo aguas arriba de una presa. Debe estar por debajo del nivel.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Connected method: several places from which water spreads.</source>
        <translation>Método connected: varios lugares desde los que se extiende el agua.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Connected method: lines that hold the water as long as their crest is not below its level.</source>
        <translation>Método connected: líneas que retienen el agua mientras su coronación no esté por debajo del nivel.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Height of the top of dams and dikes, in metres (also for a DEM in feet) above the DEM&apos;s zero. Left empty, they hold any level.</source>
        <translation>Cota de coronación de presas y diques, en metros (también para un MDT en pies), sobre el cero del MDT. Vacío: retienen cualquier nivel.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>A field of the barrier layer with each line&apos;s own crest height in metres; it goes before the single value.</source>
        <translation>Un campo de la capa de barreras con la cota de coronación propia de cada línea en metros; tiene preferencia sobre el valor único.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Plain method: how many pixels of morphological erosion clean up the mask; 0 for none.</source>
        <translation>Método plain: cuántos píxeles de erosión morfológica limpian la máscara; 0 para ninguno.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>The part to work on; left empty, the whole land cover.</source>
        <translation>La parte en la que se trabaja; vacío: toda la cobertura del suelo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Pixel size of the result, in metres. Left empty, the land cover&apos;s own pixels.</source>
        <translation>Tamaño de píxel del resultado, en metros. Vacío: los píxeles propios de la cobertura del suelo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>The land cover with the new water, in its own codes.</source>
        <translation>La cobertura del suelo con el agua nueva, en sus propios códigos.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Heights in metres; where there is new water, its surface.</source>
        <translation>Alturas en metros; donde hay agua nueva, su superficie.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Depth of the new water in metres; no data where there is none.</source>
        <translation>Profundidad del agua nueva en metros; sin datos donde no la hay.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>1 where there is new water, 0 elsewhere, 255 no data.</source>
        <translation>1 donde hay agua nueva, 0 en lo demás, 255 sin datos.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Water level [m]</source>
        <translation>Nivel del agua [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Rise over existing water [m]</source>
        <translation>Subida sobre el agua existente [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Water comes from existing water</source>
        <translation>El agua viene del agua existente</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Water comes from the raster&apos;s edge (sea)</source>
        <translation>El agua viene del borde del ráster (mar)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Seed point</source>
        <translation>Punto de inicio</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Seed points (layer)</source>
        <translation>Puntos de inicio (capa)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Dams and dikes</source>
        <translation>Presas y diques</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Crest height of the barriers [m]</source>
        <translation>Cota de coronación de las barreras [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Crest height field</source>
        <translation>Campo de la cota de coronación</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Erosion [pixels]</source>
        <translation>Erosión [píxeles]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Give either a water level or a rise over existing water, and leave the other empty.</source>
        <translation>Dé un nivel del agua o una subida sobre el agua existente, y deje vacío el otro.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>A rise spreads from existing water: choose the connected method with water coming from existing water.</source>
        <translation>Una subida se extiende desde el agua existente: elija el método connected con agua procedente del agua existente.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>The plain method knows no {}: choose the connected method, or leave them empty.</source>
        <translation>El método plain no conoce {}: elija el método connected o déjelos vacíos.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>A rise starts from existing water alone: leave seed points and the raster&apos;s edge out, or give a level.</source>
        <translation>Una subida parte solo del agua existente: omita los puntos de inicio y el borde del ráster, o dé un nivel.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Say where the water comes from: existing water, seed points, or the raster&apos;s edge.</source>
        <translation>Indique de dónde viene el agua: agua existente, puntos de inicio o el borde del ráster.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Seed points</source>
        <translation>Puntos de inicio</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>After the flood (synthetic)</source>
        <translation>Después de la inundación (sintética)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Where the model ran</source>
        <translation>Dónde se ejecutó el modelo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Seconds for the imagery</source>
        <translation>Segundos para la imagen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Megapixels per second</source>
        <translation>Megapíxeles por segundo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Flood scenario</source>
        <translation>Escenario de inundación</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Raises the water in a valley and shows it: imagery before and after, the mask of what changed, the depth. One seed serves both images, so dry land keeps its look. The imagery is plausible, not observed; its tags say so.</source>
        <translation>Eleva el agua en un valle y lo muestra: imágenes de antes y después, la máscara de lo que cambió, la profundidad. Una misma semilla sirve para ambas imágenes, de modo que la tierra seca conserva su aspecto. Las imágenes son plausibles, no observadas; sus etiquetas lo dicen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>what if</source>
        <translation>qué pasaría si</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>synthesis</source>
        <translation>síntesis</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>after</source>
        <translation>después</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Heights of the ground that floods. Feet and scale and offset tags are understood; heights count as metres otherwise.</source>
        <translation>Alturas del terreno que se inunda. Se entienden los pies y las etiquetas de escala y desplazamiento; en otro caso las alturas cuentan como metros.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>What the model sees beside the land cover, if that is not the DEM above (for example a surface model with trees and buildings); bands in the order of the model&apos;s card. Where the flood puts water, heights become its surface, and any other band (SAR, say) what its card gives for water; a model whose card does not is refused.</source>
        <translation>Lo que ve el modelo además de la cobertura del suelo, si no es el MDT de arriba (por ejemplo, un modelo de superficie con árboles y edificios); bandas en el orden de la ficha del modelo. Donde la inundación pone agua, las alturas pasan a ser su superficie, y cualquier otra banda (SAR, por ejemplo) lo que la ficha da para el agua; se rechaza un modelo cuya ficha no lo dé.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Imagery of the land cover as it is.</source>
        <translation>Imagen de la cobertura del suelo tal como está.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Imagery with the water raised.</source>
        <translation>Imagen con el agua elevada.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>The land cover with the new water.</source>
        <translation>La cobertura del suelo con el agua nueva.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>The scenario as JSON, to keep with the results.</source>
        <translation>El escenario como JSON, para guardar con los resultados.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Count</source>
        <translation>Número</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Extent</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>CRS</source>
        <translation>SRC</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Samples at once</source>
        <translation>Muestras a la vez</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Pairs to load</source>
        <translation>Pares que cargar</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Pairs</source>
        <translation>Pares</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Samples without numbers, left out</source>
        <translation>Muestras sin valores numéricos, omitidas</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Share of pixels between codewords</source>
        <translation>Proporción de píxeles entre palabras de código</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Seam measure</source>
        <translation>Medida de las uniones</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Count: {} pairs cannot be made; choose 1 or more.</source>
        <translation>Número: no se pueden crear {} pares; elija 1 o más.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>{} {}, synthetic</source>
        <translation>{} {}, sintética</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Generate image–mask pairs</source>
        <translation>Generar pares imagen–máscara</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Makes new image–mask pairs with a diffusion model of both, as further training data for segmentation; or images for a land cover that you give as the mask. The pairs are plausible, not observed; their tags and the index say so.</source>
        <translation>Crea nuevos pares imagen–máscara con un modelo de difusión de ambas, como datos de entrenamiento adicionales para segmentación; o imágenes para una cobertura del suelo dada como máscara. Los pares son plausibles, no observados; sus etiquetas y el índice lo dicen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>diffusion</source>
        <translation>difusión</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>data set</source>
        <translation>conjunto de datos</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>segmentation</source>
        <translation>segmentación</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>training data</source>
        <translation>datos de entrenamiento</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>augmentation</source>
        <translation>aumento de datos</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>A second model that makes the pairs twice as fine; it must have been trained with the first.</source>
        <translation>Un segundo modelo que hace los pares el doble de finos; debe haberse entrenado con el primero.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>A model file of your own, in place of the list.</source>
        <translation>Un archivo de modelo propio, en lugar de la lista.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>How many pairs. What they take at most is compared with the room on the disk before any work is done.</source>
        <translation>Cuántos pares. Lo que ocupan como máximo se compara con el espacio en disco antes de empezar.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Chooses the pairs. The same seed gives the same ones, and more of them with a higher count.</source>
        <translation>Determina los pares. La misma semilla da los mismos, y más con un número mayor.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>How noise becomes data. dpmsolver++: good in some 20 steps. ddim: some 50 to 100. ddpm: the model&apos;s own way, best with all its steps (mostly 1000).</source>
        <translation>Cómo el ruido se convierte en datos. dpmsolver++: bueno en unos 20 pasos. ddim: unos 50 a 100. ddpm: el modo propio del modelo, mejor con todos sus pasos (normalmente 1000).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>How often the model is asked for each sample: more take longer and are mostly better.</source>
        <translation>Cuántas veces se consulta el modelo por muestra: más tardan más y suelen ser mejores.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>With a land cover given: after how many steps a sample is noised again by as many, so that the image comes to agree with the mask (RePaint). 1 resampling: never again.</source>
        <translation>Con una cobertura del suelo dada: tras cuántos pasos se añade de nuevo ruido a una muestra por otros tantos, para que la imagen concuerde con la máscara (RePaint). 1 remuestreo: nunca más.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>With a land cover given: how often these steps are done, so that the image comes to agree with the mask (RePaint). 1 resampling: never again.</source>
        <translation>Con una cobertura del suelo dada: cuántas veces se hacen estos pasos, para que la imagen concuerde con la máscara (RePaint). 1 remuestreo: nunca más.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>geotiff: GeoTIFFs in images/ and masks/, masks with the classes&apos; colours; png: PNGs likewise; loveda: as LoveDA, in Train/Rural/images_png and masks_png, classes from 1 (torchgeo); mmseg: img_dir/train and ann_dir/train, classes from 0 (MMSegmentation, segmentation-models-pytorch).</source>
        <translation>geotiff: GeoTIFF en images/ y masks/, máscaras con los colores de las clases; png: igual en PNG; loveda: como LoveDA, en Train/Rural/images_png y masks_png, clases desde 1 (torchgeo); mmseg: img_dir/train y ann_dir/train, clases desde 0 (MMSegmentation, segmentation-models-pytorch).</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Where the pairs are laid on the map, side by side from its upper left corner; left empty, they have no place. With a land cover: the part of it to work on.</source>
        <translation>Dónde se colocan los pares en el mapa, uno junto a otro desde la esquina superior izquierda; vacío: no tienen lugar. Con una cobertura del suelo: la parte de ella en la que se trabaja.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>That of pairs with an extent; left empty, the extent&apos;s own. Pairs for a land cover have the land cover&apos;s.</source>
        <translation>El de los pares con extensión; vacío: el de la extensión. Los pares para una cobertura del suelo tienen el de esta.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Raster of class codes. Where it is given, it is the mask of every pair, at the model&apos;s resolution, and the model makes images for it; larger ones than the model&apos;s tile in overlapping tiles.</source>
        <translation>Ráster de códigos de clase. Si se da, es la máscara de cada par, a la resolución del modelo, y el modelo crea imágenes para él; los mayores que la tesela del modelo, en teselas solapadas.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>How many samples go through the model together: more are quicker on a GPU, and need more memory. The pairs are the same, but for rounding.</source>
        <translation>Cuántas muestras pasan juntas por el modelo: más son más rápidas en una GPU y necesitan más memoria. Los pares son los mismos, salvo redondeo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>How many of the first pairs become layers, with the classes&apos; colours.</source>
        <translation>Cuántos de los primeros pares se convierten en capas, con los colores de las clases.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>An empty or a new folder: images, masks, index.json and index.csv, STAC items, and a contact sheet.</source>
        <translation>Una carpeta vacía o nueva: imágenes, máscaras, index.json e index.csv, ítems STAC y una hoja de contactos.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/land_cover_parameters.py"/>
        <source>Land cover band</source>
        <translation>Banda de la cobertura del suelo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/land_cover_parameters.py"/>
        <source>Legend of the land cover</source>
        <translation>Leyenda de la cobertura del suelo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/land_cover_parameters.py"/>
        <source>Legend file</source>
        <translation>Archivo de leyenda</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/land_cover_parameters.py"/>
        <source>Ground resolution [m]</source>
        <translation>Resolución en el terreno [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/land_cover_parameters.py"/>
        <source>Real image before</source>
        <translation>Imagen real de antes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>Card (JSON)</source>
        <translation>Ficha (JSON)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>Models can run here</source>
        <translation>Aquí se pueden ejecutar modelos</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>Model info</source>
        <translation>Información del modelo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>Checks a model file (whole, unchanged, self-contained) and shows its card: what it makes, of which classes and bands, what it was trained on, its licence and its figures. Also says whether models can run here.</source>
        <translation>Comprueba un archivo de modelo (entero, sin alterar, autónomo) y muestra su ficha: qué crea, de qué clases y bandas, con qué se entrenó, su licencia y sus cifras. También dice si aquí se pueden ejecutar modelos.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>model card</source>
        <translation>ficha del modelo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>licence</source>
        <translation>licencia</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>classes</source>
        <translation>clases</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>The card as a page to keep.</source>
        <translation>La ficha como página para conservar.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Style</source>
        <translation>Estilo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Super-resolution</source>
        <translation>Superresolución</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Translation</source>
        <translation>Traducción</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>{} file</source>
        <translation>{}: archivo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Tile size [pixels]</source>
        <translation>Tamaño de tesela [píxeles]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>{} file: {} does not exist; choose an .onnx file.</source>
        <translation>Archivo de {}: {} no existe; elija un archivo .onnx.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>{}: choose one of the list, or give a model file.</source>
        <translation>{}: elija uno de la lista o dé un archivo de modelo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/pair_parameters.py"/>
        <source>Sampler</source>
        <translation>Muestreador</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/pair_parameters.py"/>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/pair_parameters.py"/>
        <source>Jump length</source>
        <translation>Longitud de salto</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/pair_parameters.py"/>
        <source>Resamplings</source>
        <translation>Remuestreos</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/provider.py"/>
        <source>RS Synth: imagery of scenarios</source>
        <translation>RS Synth: imágenes de escenarios</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Pairs with a change</source>
        <translation>Pares con un cambio</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Pairs without change</source>
        <translation>Pares sin cambio</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Numbers for which no scenario was found</source>
        <translation>Números para los que no se halló escenario</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Scenarios drawn again</source>
        <translation>Escenarios sorteados de nuevo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Change data set of random scenarios</source>
        <translation>Conjunto de datos de cambios de escenarios aleatorios</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Makes training data for change detection out of one scene: random floods and conversions within ranges that you give, shown before and after by a model, with exact labels, and pairs that look different though nothing changed. Cut into chips and split by blocks of ground. The imagery is plausible, not observed; its tags and the index say so.</source>
        <translation>Crea datos de entrenamiento para la detección de cambios a partir de una sola escena: inundaciones y conversiones aleatorias dentro de los rangos dados, mostradas antes y después por un modelo, con etiquetas exactas, y pares que se ven distintos aunque nada cambió. Cortados en recortes y divididos por bloques de terreno. Las imágenes son plausibles, no observadas; sus etiquetas y el índice lo dicen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Heights of the ground, for floods. Feet and scale and offset tags are understood; heights count as metres otherwise. Without it there are conversions only.</source>
        <translation>Alturas del terreno, para inundaciones. Se entienden los pies y las etiquetas de escala y desplazamiento; en otro caso las alturas cuentan como metros. Sin ellas solo hay conversiones.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>What the model sees beside the land cover, if that is not the DEM above; as in the flood scenario.</source>
        <translation>Lo que ve el modelo además de la cobertura del suelo, si no es el MDT de arriba; como en el escenario de inundación.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How many pairs, those without change among them; at most 100,000. Each is the whole scene, and gives many chips.</source>
        <translation>Cuántos pares, incluidos los que no tienen cambio; como máximo 100.000. Cada uno es la escena entera y da muchos recortes.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>floods: existing water rises, dams close valleys, hollows and low ground fill. conversions: one class becomes another, in patches. mixed: both. What is not possible in the scene is left out, and said.</source>
        <translation>floods: sube el agua existente, las presas cierran valles, se llenan hondonadas y terrenos bajos. conversions: una clase pasa a ser otra, en manchas. mixed: ambas. Lo que no es posible en la escena se omite, y se dice.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How much of the scene a scenario changes; others are drawn again. From the lowest to the highest.</source>
        <translation>Qué parte de la escena cambia un escenario; los demás se sortean de nuevo. Del menor al mayor valor.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How far existing water rises over its own level. From the lowest to the highest.</source>
        <translation>Cuánto sube el agua existente sobre su propio nivel. Del menor al mayor valor.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How deep the water stands at a dam across a valley. From the lowest to the highest.</source>
        <translation>Qué profundidad tiene el agua en una presa que cruza un valle. Del menor al mayor valor.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How much of a class is converted, within the area of a conversion. From the lowest to the highest.</source>
        <translation>Qué parte de una clase se convierte, dentro del área de una conversión. Del menor al mayor valor.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>JSON, in which everything may be left out; it goes before the ranges above. For example {&quot;weights&quot;: {&quot;rise&quot;: 1, &quot;reservoir&quot;: 2, &quot;basin&quot;: 1, &quot;level&quot;: 0, &quot;convert&quot;: 3, &quot;mixed&quot;: 1}, &quot;basin_m&quot;: [1, 10], &quot;level_m&quot;: [1100, 1200], &quot;area&quot;: [10, 60], &quot;everywhere&quot;: 0.1, &quot;conversions&quot;: [{&quot;source&quot;: &quot;forest&quot;, &quot;target&quot;: &quot;farmland&quot;, &quot;weight&quot;: 2}], &quot;negatives&quot;: {&quot;noise&quot;: 1, &quot;translation&quot;: 1, &quot;light&quot;: 1}, &quot;light&quot;: 20}: how often each kind of scenario, depth of basins, absolute water levels in metres, size of a conversion&apos;s area in percent of the scene&apos;s shorter side, share of the conversions without an area, conversions by role, how often each kind of pair without change, and by how many percent light changes there.</source>
        <translation>JSON, en el que se puede omitir todo; tiene preferencia sobre los rangos de arriba. Por ejemplo {&quot;weights&quot;: {&quot;rise&quot;: 1, &quot;reservoir&quot;: 2, &quot;basin&quot;: 1, &quot;level&quot;: 0, &quot;convert&quot;: 3, &quot;mixed&quot;: 1}, &quot;basin_m&quot;: [1, 10], &quot;level_m&quot;: [1100, 1200], &quot;area&quot;: [10, 60], &quot;everywhere&quot;: 0.1, &quot;conversions&quot;: [{&quot;source&quot;: &quot;forest&quot;, &quot;target&quot;: &quot;farmland&quot;, &quot;weight&quot;: 2}], &quot;negatives&quot;: {&quot;noise&quot;: 1, &quot;translation&quot;: 1, &quot;light&quot;: 1}, &quot;light&quot;: 20}: con qué frecuencia cada tipo de escenario, profundidad de las cuencas, niveles de agua absolutos en metros, tamaño del área de una conversión en porcentaje del lado menor de la escena, proporción de las conversiones sin área, conversiones por función, con qué frecuencia cada tipo de par sin cambio, y en qué porcentaje cambia allí la luz.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>An image of the same place in the model&apos;s bands and numbers. The pairs are then real before, and real after but for what changed, on the pixels of this image. Left empty, both are synthetic.</source>
        <translation>Una imagen del mismo lugar en las bandas y los valores del modelo. Los pares son entonces reales antes, y reales después salvo lo que cambió, en los píxeles de esta imagen. Vacío: ambas son sintéticas.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>With a real image: how wide the seam between real and synthetic pixels is.</source>
        <translation>Con una imagen real: qué ancho tiene la unión entre píxeles reales y sintéticos.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Share of the pairs in which nothing changes, though they look different: other noise or another style of the model, a translation to another season or style, other light. A detector must learn to ignore these.</source>
        <translation>Proporción de los pares en los que nada cambia, aunque se ven distintos: otro ruido u otro estilo del modelo, una traducción a otra estación u otro estilo, otra luz. Un detector debe aprender a ignorarlos.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How far the image after may be shifted against its labels, which stay in place; drawn for each pair.</source>
        <translation>Cuánto puede desplazarse la imagen de después respecto a sus etiquetas, que quedan en su sitio; se sortea para cada par.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>By how much the gain of each band of the image after may differ, and its offset by half as much of the band&apos;s mean; drawn for each pair.</source>
        <translation>Cuánto puede diferir la ganancia de cada banda de la imagen de después, y su desplazamiento en la mitad de eso de la media de la banda; se sortea para cada par.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Makes a new image before for each pair, with other noise, in place of one for all; takes about twice as long.</source>
        <translation>Crea una nueva imagen de antes para cada par, con otro ruido, en lugar de una para todos; tarda aproximadamente el doble.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Gives pairs without change another season or style. It must take and make images as the model makes them.</source>
        <translation>Da a los pares sin cambio otra estación u otro estilo. Debe tomar y crear imágenes tal como las crea el modelo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Chooses everything. Pair number 7 of a seed is the same, however many pairs there are.</source>
        <translation>Determina todo. El par número 7 de una semilla es el mismo, sean cuantos sean los pares.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Pixel size of the result, in metres. Left empty, the ground sample distance the model was trained at, or the pixels of the real image.</source>
        <translation>Tamaño de píxel del resultado, en metros. Vacío: la distancia de muestreo del terreno con que se entrenó el modelo, o los píxeles de la imagen real.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Count of pairs</source>
        <translation>Número de pares</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Scenarios</source>
        <translation>Escenarios</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Changed share [%]</source>
        <translation>Proporción cambiada [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Rise of water [m]</source>
        <translation>Subida del agua [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Depth at dams [m]</source>
        <translation>Profundidad en las presas [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Converted share [%]</source>
        <translation>Proporción convertida [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Further ranges</source>
        <translation>Otros rangos</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Scenarios: choose at least one of {}, and no others.</source>
        <translation>Escenarios: elija al menos uno de {}, y ningún otro.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>{}: give two numbers, as in 1,5.</source>
        <translation>{}: dé dos números, como 1,5.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Pairs without change [%]</source>
        <translation>Pares sin cambio [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Registration jitter [pixels]</source>
        <translation>Desplazamiento aleatorio de registro [píxeles]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Radiometric jitter [%]</source>
        <translation>Variación radiométrica aleatoria [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Another texture for each pair</source>
        <translation>Otra textura para cada par</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Spread of samples</source>
        <translation>Dispersión de las muestras</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Synthesize imagery</source>
        <translation>Sintetizar imágenes</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Synthesis</source>
        <translation>Síntesis</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Makes georeferenced imagery of a land cover, real or edited, with a generative model and the rasters it asks for (for most models a DEM). The imagery is plausible, not observed; its tags say so.</source>
        <translation>Crea imágenes georreferenciadas de una cobertura del suelo, real o editada, con un modelo generativo y los rásteres que pide (en la mayoría de los modelos, un MDT). Las imágenes son plausibles, no observadas; sus etiquetas lo dicen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>generate</source>
        <translation>generar</translation>
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
        <translation>imagen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>landsat</source>
        <translation>Landsat</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>deep learning</source>
        <translation>aprendizaje profundo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>sar</source>
        <translation>SAR</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>The rasters the model asks for, usually a DEM; their bands in the order of the model&apos;s card.</source>
        <translation>Los rásteres que pide el modelo, normalmente un MDT; sus bandas en el orden de la ficha del modelo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>A model that comes with the plugin, or one that you added in the model manager. The model info algorithm shows what it was trained on.</source>
        <translation>Un modelo incluido en el complemento, o uno añadido en el gestor de modelos. El algoritmo Información del modelo muestra con qué se entrenó.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Your own model, in place of the list: an ONNX file with an RS Synth model card.</source>
        <translation>Su propio modelo, en lugar de la lista: un archivo ONNX con una ficha de modelo de RS Synth.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Pixel size of the result, in metres. Left empty, the ground sample distance the model was trained at.</source>
        <translation>Tamaño de píxel del resultado, en metros. Vacío: la distancia de muestreo del terreno con que se entrenó el modelo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Chooses the fine texture. The same seed gives the same picture, before and after a scenario alike.</source>
        <translation>Determina la textura fina. La misma semilla da la misma imagen, antes y después de un escenario.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>For models trained on several seasons, places or sensors: the name of one, as the model info algorithm lists them. Left empty, the model&apos;s first.</source>
        <translation>Para modelos entrenados con varias estaciones, lugares o sensores: el nombre de uno, tal como lo da el algoritmo Información del modelo. Vacío: el primero del modelo.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>auto takes the GPU where onnxruntime has one, else the CPU; the log says which it was.</source>
        <translation>auto toma la GPU donde onnxruntime tiene una, si no la CPU; el registro dice cuál fue.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>How much is computed at a time. It changes memory and speed, never the result.</source>
        <translation>Cuánto se calcula de una vez. Cambia la memoria y la velocidad, nunca el resultado.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>How many pictures of the scene the spread is taken from, with this seed, the next one, and so on. The run takes as many times longer. For models with noise.</source>
        <translation>De cuántas imágenes de la escena se obtiene la dispersión, con esta semilla, la siguiente, etc. La ejecución tarda otras tantas veces más. Para modelos con ruido.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>The imagery, in the bands and units of the model&apos;s card; of several samples, that of the seed.</source>
        <translation>La imagen, en las bandas y unidades de la ficha del modelo; de varias muestras, la de la semilla.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>The standard deviation of the samples (with n − 1) at each pixel, band by band, in the image&apos;s units: large where the model invents, 0 where every seed shows the same. Takes two samples or more.</source>
        <translation>La desviación estándar de las muestras (con n − 1) en cada píxel, banda por banda, en las unidades de la imagen: grande donde el modelo inventa, 0 donde todas las semillas muestran lo mismo. Requiere dos muestras o más.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Reference image</source>
        <translation>Imagen de referencia</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Scaling of values</source>
        <translation>Escalado de los valores</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Translated image</source>
        <translation>Imagen traducida</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Where it ran</source>
        <translation>Dónde se ejecutó</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Seconds for the translation</source>
        <translation>Segundos para la traducción</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Correlation of edges before and after</source>
        <translation>Correlación de bordes antes y después</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Share of pixels of the same class before and after</source>
        <translation>Proporción de píxeles de la misma clase antes y después</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Mean IoU of classes before and after</source>
        <translation>IoU media de las clases antes y después</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Reference image: histogram matching needs one; choose a raster.</source>
        <translation>Imagen de referencia: el ajuste de histogramas necesita una; elija un ráster.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Segmentation model: {} does not exist; choose an .onnx file.</source>
        <translation>Modelo de segmentación: {} no existe; elija un archivo .onnx.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Reference image: a model does not take one, so it is not used.</source>
        <translation>Imagen de referencia: un modelo no toma ninguna, así que no se usa.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Translate image</source>
        <translation>Traducir imagen</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Shows an image in another season, style or sensor, with what it shows kept in place: with a model, or, as baselines without training, by gray world or histogram matching. For example to make two dates comparable before change detection. Says how far the image&apos;s edges were kept.</source>
        <translation>Muestra una imagen en otra estación, otro estilo u otro sensor, con lo mostrado en su sitio: con un modelo o, como métodos de base sin entrenamiento, por gray world o ajuste de histogramas. Por ejemplo, para hacer comparables dos fechas antes de una detección de cambios. Dice en qué medida se conservaron los bordes de la imagen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>season</source>
        <translation>estación</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>style</source>
        <translation>estilo</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>sensor</source>
        <translation>sensor</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>domain adaptation</source>
        <translation>adaptación de dominio</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>histogram matching</source>
        <translation>ajuste de histogramas</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>normalisation</source>
        <translation>normalización</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>What is translated: any number of bands of 8 or 16 bits or floats. Its grid, nodata and alpha band are kept.</source>
        <translation>Lo que se traduce: cualquier número de bandas de 8 o 16 bits o de coma flotante. Se conservan su cuadrícula, su nodata y su banda alfa.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>model: the chosen translation model. gray_world: one factor for each band, so that its mean becomes that of the reference, or gray without one. histogram_matching: the distribution of each band becomes that of the reference.</source>
        <translation>model: el modelo de traducción elegido. gray_world: un factor por banda, para que su media sea la de la referencia, o gris sin ella. histogram_matching: la distribución de cada banda pasa a ser la de la referencia.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>What the baselines make the image look like: an image of the same bands, of any place, resolution and pixel type. Models do not take one.</source>
        <translation>A qué se parece la imagen con los métodos de base: una imagen de las mismas bandas, de cualquier lugar, resolución y tipo de píxel. Los modelos no toman ninguna.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Which bands of the image are used, by number or name, in the order that the model asks for: 3,2,1 or red,green,blue. Left empty, those whose names are the model&apos;s, else the first ones; for the baselines all.</source>
        <translation>Qué bandas de la imagen se usan, por número o nombre, en el orden que pide el modelo: 3,2,1 o red,green,blue. Vacío: las que llevan los nombres del modelo, si no las primeras; para los métodos de base, todas.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>What the model gets of an image whose values are not those of its training (16 bits for a model of 8, say). check: such an image is refused, with the figures. as_is: its values unchanged. stretch: its lowest to highest value over the model&apos;s range, one line for all bands.</source>
        <translation>Lo que recibe el modelo de una imagen cuyos valores no son los de su entrenamiento (16 bits para un modelo de 8, por ejemplo). check: esa imagen se rechaza, con las cifras. as_is: sus valores sin cambios. stretch: de su valor menor al mayor sobre el rango del modelo, una misma recta para todas las bandas.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>The part to work on; left empty, the whole image.</source>
        <translation>La parte en la que se trabaja; vacío: toda la imagen.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Pixel size of the result, in metres. Left empty, the image&apos;s own pixels, which then are not resampled.</source>
        <translation>Tamaño de píxel del resultado, en metros. Vacío: los píxeles propios de la imagen, que entonces no se remuestrean.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>A model of task segmentation, to see whether it finds the same classes before and after.</source>
        <translation>Un modelo de tarea segmentación, para ver si encuentra las mismas clases antes y después.</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>The translation, on the image&apos;s grid: in the bands and the pixel type of the model&apos;s card; of the baselines in those of the image.</source>
        <translation>La traducción, en la cuadrícula de la imagen: en las bandas y el tipo de píxel de la ficha del modelo; con los métodos de base, en los de la imagen.</translation>
    </message>
</context>
</TS>
