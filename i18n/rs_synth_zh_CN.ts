<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>RSSynth</name>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>What is at {} is larger than {}: check the address.</source>
        <translation>{} 处的内容大于 {}：请检查地址。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>{} cannot be written, or another QGIS is downloading it now: wait for that one.</source>
        <translation>无法写入 {}，或者另一个 QGIS 正在下载它：请等它完成。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>What {} gave is damaged or was tampered with (its SHA-256 is not the catalogue&apos;s), and was thrown away: try again, or load the catalogue anew.</source>
        <translation>{} 提供的内容已损坏或被篡改（其 SHA-256 与目录不符），已丢弃：请重试，或重新加载目录。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>{} cannot be written ({}): make room on that disk and see that you may write there.</source>
        <translation>无法写入 {}（{}）：请在该磁盘上腾出空间，并确认有写入权限。</translation>
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
        <translation>{} 只剩 {} 的空间，而文件还有 {} 未下载：请在该磁盘上腾出空间。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>{} broke off after {} of {}: download again to go on from there.</source>
        <translation>{0} 在下载 {2} 中的 {1} 后中断：再次下载可从该处继续。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>What {} gives has another size than the {} of the catalogue, and is not taken: load the catalogue anew, or tell its maker.</source>
        <translation>{} 提供的内容大小与目录中的 {} 不同，不予接受：请重新加载目录，或告知其制作者。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} leads to an address without encryption, which is not followed.</source>
        <translation>{} 指向未加密的地址，不予跟随。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} leads to another host, {}: go on only if you trust it.</source>
        <translation>{} 指向另一主机 {}：仅在信任它时继续。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} leads from one address to the next without end; tell its owner.</source>
        <translation>{} 无休止地从一个地址转到下一个；请告知其所有者。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} did not answer in time: try again later, or allow more time in Settings, Options, Network.</source>
        <translation>{} 未及时响应：请稍后再试，或在“设置”、“选项”、“网络”中延长时间。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>The proxy {} does not let the request to {} through ({}): check it in Settings, Options, Network.</source>
        <translation>代理 {} 不允许到 {} 的请求通过（{}）：请在“设置”、“选项”、“网络”中检查。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} does not have the file (HTTP {}): check the address, or load the catalogue anew.</source>
        <translation>{} 没有该文件（HTTP {}）：请检查地址，或重新加载目录。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} does not give the file to you (HTTP {}): it asks for a login, or a proxy forbids it.</source>
        <translation>{} 不向您提供该文件（HTTP {}）：需要登录，或被代理禁止。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} cannot give the file now (HTTP {}): try again later.</source>
        <translation>{} 目前无法提供该文件（HTTP {}）：请稍后再试。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} is not found: check the address and that this machine is online.</source>
        <translation>找不到 {}：请检查地址以及本机是否联网。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} refuses the connection: check the address, or try again later.</source>
        <translation>{} 拒绝连接：请检查地址，或稍后再试。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} has no certificate that QGIS trusts: see Settings, Options, Authentication.</source>
        <translation>{} 没有 QGIS 信任的证书：请参见“设置”、“选项”、“身份验证”。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>The connection to {} broke off ({}): try again.</source>
        <translation>与 {} 的连接中断（{}）：请重试。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/models.py"/>
        <source>The file of {} holds another model, {}: tell the maker of the catalogue.</source>
        <translation>{} 的文件包含另一个模型 {}：请告知目录的制作者。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The package index was not reached: check the network connection, and the proxy in Settings, Options, Network.</source>
        <translation>无法访问软件包索引：请检查网络连接，以及“设置”、“选项”、“网络”中的代理。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The proxy let nothing through: check its address, user name and password in Settings, Options, Network.</source>
        <translation>代理未允许任何内容通过：请在“设置”、“选项”、“网络”中检查其地址、用户名和密码。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>pip cannot use a SOCKS proxy here: choose an HTTP proxy in Settings, Options, Network, or install with qpip (see the user guide).</source>
        <translation>pip 在此无法使用 SOCKS 代理：请在“设置”、“选项”、“网络”中选择 HTTP 代理，或用 qpip 安装（见用户指南）。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The package index showed a certificate that is not trusted: add your organisation&apos;s authority in Settings, Options, Authentication, Manage Certificates.</source>
        <translation>软件包索引出示了不受信任的证书：请在“设置”、“选项”、“身份验证”、“管理证书”中添加您所在机构的证书颁发机构。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The package index refused ({}): try again later, or check the index in pip&apos;s settings.</source>
        <translation>软件包索引拒绝了请求（{}）：请稍后再试，或检查 pip 设置中的索引。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The disk of {} is full: make room, then install again.</source>
        <translation>{} 所在磁盘已满：请腾出空间，然后重新安装。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>{} cannot be written: check its permissions, then install again.</source>
        <translation>无法写入 {}：请检查其权限，然后重新安装。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>What came from the package index was incomplete or damaged ({}): install again.</source>
        <translation>来自软件包索引的内容不完整或已损坏（{}）：请重新安装。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The package index has no onnxruntime for this Python and system ({}): update QGIS, or check the index in pip&apos;s settings.</source>
        <translation>软件包索引没有适用于此 Python 和系统的 onnxruntime（{}）：请更新 QGIS，或检查 pip 设置中的索引。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>pip failed ({}): what it said stands above.</source>
        <translation>pip 失败（{}）：其输出见上。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>The disk of {} has {} MiB free, and {} are needed: make room, then install again.</source>
        <translation>{} 所在磁盘剩余 {} MiB，需要 {}：请腾出空间，然后重新安装。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>{} cannot be written ({}): check its permissions and the disk.</source>
        <translation>无法写入 {}（{}）：请检查其权限和磁盘。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>The pip of {} does not run ({}): repair it, or install with qpip (see the user guide).</source>
        <translation>{} 的 pip 无法运行（{}）：请修复它，或用 qpip 安装（见用户指南）。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>Trying whether it loads …</source>
        <translation>正在尝试能否加载…</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>The onnxruntime that was installed does not load here ({}): choose another kind.</source>
        <translation>所安装的 onnxruntime 无法在此加载（{}）：请选择其他类型。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>The onnxruntime that was installed would use numpy {}, and QGIS has {}: nothing was kept.</source>
        <translation>所安装的 onnxruntime 将使用 numpy {}，而 QGIS 使用 {}：未保留任何内容。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>onnxruntime {} was installed in {}.</source>
        <translation>onnxruntime {} 已安装到 {}。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>The installation was cancelled; nothing was changed.</source>
        <translation>安装已取消；未作任何更改。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>{} could not be started ({}).</source>
        <translation>无法启动 {}（{}）。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Models need the Python package onnxruntime, which is missing.</source>
        <translation>模型需要 Python 包 onnxruntime，但未找到它。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Install it in QGIS with Plugins, RS Synth, Runtime for models.</source>
        <translation>请在 QGIS 中通过“插件”、“RS Synth”、“模型运行时”安装。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Install the runtime …</source>
        <translation>安装运行时…</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Floods and conversions work without it.</source>
        <translation>淹没和转换不需要它也能使用。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>There is no model for this yet.</source>
        <translation>目前还没有用于此任务的模型。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Give a model file, or add one in QGIS with Plugins, RS Synth, Models.</source>
        <translation>请给出模型文件，或在 QGIS 中通过“插件”、“RS Synth”、“模型”添加。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Models …</source>
        <translation>模型…</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Give a model file, or add one to the list.</source>
        <translation>请给出模型文件，或向列表中添加一个。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>A STAC item collection with the MLM extension, as JSON, over https.</source>
        <translation>带 MLM 扩展的 STAC 条目集合，JSON 格式，通过 https 获取。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>&amp;Load</source>
        <translation>加载(&amp;L)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Asks the address for its list. Nothing is asked for before.</source>
        <translation>向该地址请求列表。在此之前不会请求任何内容。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>&amp;Catalogue</source>
        <translation>目录(&amp;C)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Models of the catalogue</source>
        <translation>目录中的模型</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>What has arrived is kept: a later download goes on from there.</source>
        <translation>已下载的内容会保留：之后可从该处继续下载。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>RS Synth: models</source>
        <translation>RS Synth：模型</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Loading the catalogue …</source>
        <translation>正在加载目录…</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Catalogue of models</source>
        <translation>模型目录</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Go on?</source>
        <translation>是否继续？</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>{} m</source>
        <translation>{} m</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>{} models for RS Synth, {} of other programs left out.</source>
        <translation>{} 个用于 RS Synth 的模型，略去 {} 个其他程序的模型。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>{} models.</source>
        <translation>{} 个模型。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>&amp;Download</source>
        <translation>下载(&amp;D)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Load a catalogue to see its models.</source>
        <translation>加载目录以查看其中的模型。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Comes with the plugin</source>
        <translation>插件自带</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>On this computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>&amp;Replace {} by {} ({})</source>
        <translation>将 {} 替换为 {}（{}）(&amp;R)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>&amp;Download ({})</source>
        <translation>下载 ({})(&amp;D)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Preview of {}</source>
        <translation>{} 的预览</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Download of {}</source>
        <translation>下载 {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Downloading {} …</source>
        <translation>正在下载 {}…</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>{} is here: the algorithms and the panel offer it now.</source>
        <translation>{} 已就绪：算法和面板现在都可以选用。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>The download was cancelled; it can go on later.</source>
        <translation>下载已取消；以后可以继续。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/charts.py"/>
        <source>Classes hit</source>
        <translation>受影响的类别</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/charts.py"/>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/charts.py"/>
        <source>Flooded area against level</source>
        <translation>淹没面积随水位的变化</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/charts.py"/>
        <source>Newly flooded area against the level; click to go to a level.</source>
        <translation>新淹没面积随水位的变化；单击可设定水位。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Composite with the real image</source>
        <translation>与真实影像拼合</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>The image after the scenario.</source>
        <translation>情景之后的影像。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>1 where the scenario changed something.</source>
        <translation>情景有改变之处为 1。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Pixels of the soft seam between the two.</source>
        <translation>两者之间柔和过渡带的像素数。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Make the &amp;composite</source>
        <translation>生成拼合影像(&amp;C)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>The imagery of the tab Layers, with the changes in it.</source>
        <translation>“图层”选项卡中的影像，加入其中的变化。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Synthetic</source>
        <translation>合成的</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Change mask</source>
        <translation>变化掩膜</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Feather</source>
        <translation>羽化</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Imagery</source>
        <translation>影像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>{}: choose a raster layer.</source>
        <translation>{}：请选择一个栅格图层。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Composite</source>
        <translation>拼合影像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>What is converted: every class of this kind.</source>
        <translation>要转换的对象：该类型的所有类别。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>What it becomes. The legend must have a class of this kind.</source>
        <translation>转换的目标。图例中必须有该类型的类别。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>How much of the ground that qualifies is converted, in contiguous patches.</source>
        <translation>符合条件的土地中转换多少，以连片斑块的形式。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Chooses the patches where the share is below 100 %.</source>
        <translation>比例低于 100 % 时，决定转换哪些斑块。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Draw</source>
        <translation>绘制</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Draw a polygon: left clicks, then a right click or Enter.</source>
        <translation>绘制多边形：左键单击各点，然后右键单击或按回车键。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Selected</source>
        <translation>选中的</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Take the selected polygons of all layers.</source>
        <translation>采用所有图层中选中的多边形。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Without polygons the conversion works everywhere.</source>
        <translation>没有多边形时，转换处处生效。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>&amp;From</source>
        <translation>从(&amp;F)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>&amp;To</source>
        <translation>到(&amp;T)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>S&amp;hare</source>
        <translation>比例(&amp;H)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>See&amp;d</source>
        <translation>随机种子(&amp;D)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Inside</source>
        <translation>范围内</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>everywhere</source>
        <translation>所有地方</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>{} polygon(s)</source>
        <translation>{} 个多边形</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>No polygon is selected: select some with QGIS&apos;s selection tools, or draw one.</source>
        <translation>未选中任何多边形：请用 QGIS 的选择工具选择，或绘制一个。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>change a conversion</source>
        <translation>更改转换</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/dock.py"/>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/dock.py"/>
        <source>Edits</source>
        <translation>编辑</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/dock.py"/>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/dock.py"/>
        <source>DEM</source>
        <translation>DEM</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/dock.py"/>
        <source>Heights of {}</source>
        <translation>{} 的高程</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Edits from first to last; each sees what those above it made. The tick switches one.</source>
        <translation>编辑从先到后排列；每一项都基于其上方各项的结果。勾选框用于启用或停用。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Add a flood</source>
        <translation>添加淹没</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Add a conversion</source>
        <translation>添加转换</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Remove the edit</source>
        <translation>移除该编辑</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Move it up: earlier</source>
        <translation>上移：更早</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Move it down: later</source>
        <translation>下移：更晚</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>add an edit</source>
        <translation>添加编辑</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>remove an edit</source>
        <translation>移除编辑</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>move an edit</source>
        <translation>移动编辑</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>switch an edit</source>
        <translation>启用或停用编辑</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Water</source>
        <translation>水体</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Wetland</source>
        <translation>湿地</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Mangrove</source>
        <translation>红树林</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Forest</source>
        <translation>森林</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Shrubland</source>
        <translation>灌木地</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Savanna</source>
        <translation>稀树草原</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Grassland</source>
        <translation>草地</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Moss and lichen</source>
        <translation>苔藓和地衣</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Farmland</source>
        <translation>耕地</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Orchard, vineyard</source>
        <translation>果园、葡萄园</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Built-up</source>
        <translation>建设用地</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Building</source>
        <translation>建筑物</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Paved ground</source>
        <translation>硬化地面</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Road</source>
        <translation>道路</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Railway</source>
        <translation>铁路</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Airport, port</source>
        <translation>机场、港口</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Quarry, dump, building site</source>
        <translation>采石场、垃圾场、建筑工地</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Urban park</source>
        <translation>城市公园</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Bare ground</source>
        <translation>裸地</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Snow and ice</source>
        <translation>冰雪</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Flood: water rises by {}</source>
        <translation>淹没：水位上涨 {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Flood to {}, plain</source>
        <translation>淹没至 {}，简单阈值</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Flood to {}, with dams</source>
        <translation>淹没至 {}，有坝</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Flood to {}</source>
        <translation>淹没至 {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>, in polygons</source>
        <translation>，在多边形内</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Show the flood on the map</source>
        <translation>在地图上显示淹没</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Draws the flooded ground over the map while the level moves.</source>
        <translation>水位移动时，在地图上绘制被淹没的土地。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Newly flooded</source>
        <translation>新淹没</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Ground that was no water before, at the screen&apos;s resolution.</source>
        <translation>原先不是水体的土地，按屏幕分辨率计算。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Water added</source>
        <translation>新增水量</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Over flooded ground and over water that rose.</source>
        <translation>包括被淹没的土地和水位上涨的水体。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Greatest depth</source>
        <translation>最大水深</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Of the water added.</source>
        <translation>新增水的深度。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>change a flood</source>
        <translation>更改淹没</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/first_start.py"/>
        <source>Opens the window that installs onnxruntime into your profile.</source>
        <translation>打开将 onnxruntime 安装到您的配置文件夹的窗口。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/first_start.py"/>
        <source>Opens the list of models, to add one.</source>
        <translation>打开模型列表，以便添加模型。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Absolute level</source>
        <translation>绝对水位</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Rise over existing water</source>
        <translation>高于现有水体的涨幅</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>A height above the DEM&apos;s zero, or how much each water body rises over its own level.</source>
        <translation>相对 DEM 零点的高程，或各水体高出自身水位的涨幅。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Connected</source>
        <translation>连通</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Plain threshold</source>
        <translation>简单阈值</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Connected: only ground that the water reaches. Plain: all ground below the level.</source>
        <translation>连通：只淹没水能到达的土地。简单：淹没低于水位的所有土地。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Existing water</source>
        <translation>现有水体</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>The land cover&apos;s water spreads. Switch it off to fill a reservoir from a seed.</source>
        <translation>土地覆盖中的水体向外扩展。要从种子点蓄满水库时请关闭。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Edge (sea)</source>
        <translation>边缘（海）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Water enters from beyond the edge of the land cover.</source>
        <translation>水从土地覆盖边缘之外进入。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Click on map</source>
        <translation>在地图上单击</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Click places from which water spreads; a right click or Escape ends it.</source>
        <translation>单击水开始扩展的位置；右键单击或 Esc 键结束。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Draw a dam or dike: left clicks, then a right click or Enter.</source>
        <translation>绘制大坝或堤防：左键单击各点，然后右键单击或按回车键。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Height of the top of all barriers of this flood; 9999 holds any level.</source>
        <translation>本次淹没所有挡水物的顶部高程；9999 可挡住任何水位。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Plain threshold: pixels of erosion that clean up the mask; 0 for none.</source>
        <translation>简单阈值：清理掩膜所用的腐蚀像素数；0 表示不腐蚀。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>&amp;Water</source>
        <translation>水(&amp;W)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Seeds</source>
        <translation>种子点</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Dams</source>
        <translation>坝</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>&amp;Crest</source>
        <translation>顶部高程(&amp;C)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>&amp;Erosion</source>
        <translation>腐蚀(&amp;E)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Remove them all.</source>
        <translation>全部移除。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/frames.py"/>
        <source>Frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/frames.py"/>
        <source>ffmpeg could not make {}: {}</source>
        <translation>ffmpeg 无法生成 {}：{}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/height_range.py"/>
        <source>{} has no height: check its nodata value.</source>
        <translation>{} 没有高程：请检查其无数据值。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Show imagery of the scenario on the map</source>
        <translation>在地图上显示情景影像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Made by the model in the background, for what the map shows.</source>
        <translation>由模型在后台针对地图所示范围生成。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Zoom to what can be shown</source>
        <translation>缩放到可显示的范围</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>The middle of the map, at the model&apos;s resolution.</source>
        <translation>地图的中心，按模型的分辨率。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>What to compare with in place of the map: the real image, or a result of a run.</source>
        <translation>用来代替地图进行比较的对象：真实影像，或某次运行的结果。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Swipe</source>
        <translation>卷帘</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Only right of a divider; drag it on the map, or move the slider.</source>
        <translation>只显示分隔线右侧；在地图上拖动分隔线，或移动滑块。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Divider</source>
        <translation>分隔线</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Blink</source>
        <translation>闪烁</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>On and off again, to see what changed.</source>
        <translation>交替显示与隐藏，以便看出变化。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>&amp;With</source>
        <translation>与(&amp;W)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>&amp;Divider</source>
        <translation>分隔线(&amp;D)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>&amp;Opacity</source>
        <translation>不透明度(&amp;O)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Models on this computer</source>
        <translation>本机上的模型</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>&amp;Add from file …</source>
        <translation>从文件添加(&amp;A)…</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Checks an .onnx file with a model card, and copies it into your profile.</source>
        <translation>检查带模型卡的 .onnx 文件，并将其复制到您的配置文件夹。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Deletes the model from your profile; those of the plugin stay.</source>
        <translation>从您的配置文件夹中删除该模型；插件自带的模型保留。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>in your profile</source>
        <translation>在您的配置文件夹中</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>included</source>
        <translation>自带</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Checking {} …</source>
        <translation>正在检查 {}…</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Replace it?</source>
        <translation>是否替换？</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>{} was added.</source>
        <translation>已添加 {}。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Adding {}</source>
        <translation>正在添加 {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Model file</source>
        <translation>模型文件</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>RS Synth models (*.onnx)</source>
        <translation>RS Synth 模型 (*.onnx)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Delete the model {} from your profile?</source>
        <translation>从您的配置文件夹中删除模型 {}？</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>{} was removed.</source>
        <translation>已移除 {}。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>There is no model yet: add one from a file, or get one in the tab Download.</source>
        <translation>还没有模型：请从文件添加，或在“下载”选项卡中获取。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Card of {}</source>
        <translation>{} 的模型卡</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Previews of models</source>
        <translation>模型预览</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/jobs.py"/>
        <source>Too little memory: zoom in, choose a smaller extent, or close other programs.</source>
        <translation>内存不足：请放大地图，选择更小的范围，或关闭其他程序。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/jobs.py"/>
        <source>Unexpected error ({}): {}</source>
        <translation>意外错误（{}）：{}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Raster of class codes.</source>
        <translation>类别代码栅格。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Heights of the ground that floods.</source>
        <translation>被淹没地面的高程。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>What the model sees beside the land cover, as bands of one raster; empty: the DEM.</source>
        <translation>除土地覆盖外模型所用的数据，为一个栅格的各波段；留空则用 DEM。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>A real image, to compare and to composite with; may stay empty.</source>
        <translation>真实影像，用于比较和拼合；可以留空。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>The model that makes imagery: one of the list, or a file.</source>
        <translation>生成影像的模型：列表中的一个，或一个文件。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Choose a model file (.onnx).</source>
        <translation>选择模型文件 (.onnx)。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Manage</source>
        <translation>管理</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Opens the list of models, to see their cards, and to add and remove some.</source>
        <translation>打开模型列表，以查看模型卡、添加和移除模型。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>What the codes mean: guessed from codes and colours, or chosen here.</source>
        <translation>代码的含义：根据代码和颜色推测，或在此选择。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Load a legend from a CSV or JSON file.</source>
        <translation>从 CSV 或 JSON 文件加载图例。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Guess</source>
        <translation>推测</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Look at the land cover&apos;s codes and colours again.</source>
        <translation>重新查看土地覆盖的代码和颜色。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>&amp;Land cover</source>
        <translation>土地覆盖(&amp;L)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>&amp;DEM</source>
        <translation>DEM(&amp;D)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>&amp;Auxiliary</source>
        <translation>辅助栅格(&amp;A)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>&amp;Imagery</source>
        <translation>影像(&amp;I)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Le&amp;gend</source>
        <translation>图例(&amp;G)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>(no model)</source>
        <translation>（无模型）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>A layer of the scenario was removed from the project: choose another one.</source>
        <translation>情景的一个图层已从工程中移除：请另选一个。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Land cover</source>
        <translation>土地覆盖</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Legend of {}</source>
        <translation>{} 的图例</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>The legend cannot be told from the codes: choose it, or give each class its role in the table.</source>
        <translation>无法根据代码判断图例：请选择图例，或在表中为每个类别指定角色。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Legends (*.csv *.json)</source>
        <translation>图例 (*.csv *.json)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Looking for onnxruntime</source>
        <translation>正在查找 onnxruntime</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Imagery is made with onnxruntime, which is not installed yet.</source>
        <translation>影像由 onnxruntime 生成，而它尚未安装。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>No model is chosen: choose an .onnx file to see imagery.</source>
        <translation>未选择模型：请选择一个 .onnx 文件以查看影像。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_guess.py"/>
        <source>Class {}</source>
        <translation>类别 {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_guess.py"/>
        <source>Own legend</source>
        <translation>自有图例</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>What each code means. The role decides which edits reach a class and which of the model&apos;s it becomes.</source>
        <translation>每个代码的含义。角色决定哪些编辑作用于该类别，以及它对应模型的哪个类别。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>Double click, or press Enter, to choose another colour.</source>
        <translation>双击或按回车键选择其他颜色。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>Colour of the class</source>
        <translation>类别的颜色</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>{}, changed</source>
        <translation>{}（已修改）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source>Water level</source>
        <translation>水位</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source>Drag to raise and lower the water; arrow keys and Page Up/Down work too.</source>
        <translation>拖动以升降水位；也可使用方向键和 Page Up/Page Down。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source>The same as a number, in metres.</source>
        <translation>同一数值的数字形式，单位为米。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source>The slider&apos;s lowest level: raise it for finer steps.</source>
        <translation>滑块的最低水位：调高可获得更细的步长。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source>The slider&apos;s highest level: lower it for finer steps.</source>
        <translation>滑块的最高水位：调低可获得更细的步长。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_flood.py"/>
        <source>Flood on the map</source>
        <translation>地图上的淹没</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_flood.py"/>
        <source>DEM: choose the heights of the ground that floods (tab Layers).</source>
        <translation>DEM：请选择被淹没地面的高程（“图层”选项卡）。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>Making imagery …</source>
        <translation>正在生成影像…</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>Imagery on the map</source>
        <translation>地图上的影像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>Model: choose one to see imagery (tab Layers).</source>
        <translation>模型：请选择一个以查看影像（“图层”选项卡）。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>The project has no CRS: set one (Project &gt; Properties &gt; CRS).</source>
        <translation>工程没有 CRS：请设置一个（工程 &gt; 属性 &gt; CRS）。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>Synthetic · {} · {} s</source>
        <translation>合成的 · {} · {} s</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>{} tiles made on {} in {} s.</source>
        <translation>已在 {1} 上生成 {0} 个瓦片，用时 {2} 秒。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>{} of {} tiles made on {} in {} s; the others had not changed.</source>
        <translation>{1} 个瓦片中的 {0} 个已在 {2} 上生成，用时 {3} 秒；其余没有变化。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_manager.py"/>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Measured</source>
        <translation>实测指标</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Trained on</source>
        <translation>训练数据</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>{} from {}</source>
        <translation>{}，来自 {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Pixel</source>
        <translation>像素</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>SHA-256 of the file</source>
        <translation>文件的 SHA-256</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>This is what the catalogue says. Figures, classes and limits stand in the model&apos;s card, shown once it is here.</source>
        <translation>以上为目录所述。指标、类别和限制见模型的模型卡，下载后即显示。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>land cover to imagery</source>
        <translation>土地覆盖到影像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>imagery to imagery of another look</source>
        <translation>影像到另一外观的影像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>image-mask pairs</source>
        <translation>影像–掩膜对</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>imagery to classes</source>
        <translation>影像到类别</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Attribution</source>
        <translation>署名</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Styles</source>
        <translation>风格</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Made</source>
        <translation>制作</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>SHA-256 of the graph</source>
        <translation>计算图的 SHA-256</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Trained at {} m a pixel: much finer or coarser inputs are unlike anything it saw.</source>
        <translation>以每像素 {} m 训练：比这精细或粗糙得多的输入与其所见完全不同。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>{} between {} and {} {}.</source>
        <translation>{}：{} 至 {} {}。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Never seen, and refused: {}.</source>
        <translation>从未见过，予以拒绝：{}。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Rarely seen, and warned of: {}.</source>
        <translation>很少见到，会给出警告：{}。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Its result depends on the tile: seams are blended, not absent.</source>
        <translation>其结果取决于瓦片：接缝经过混合，但并未消除。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>What it makes is synthetic: plausible, not observed.</source>
        <translation>它生成的内容是合成的：可信，但并非观测结果。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/places.py"/>
        <source>What was drawn cannot be brought to {}: zoom to the layers, or change the project&apos;s CRS.</source>
        <translation>所绘图形无法转换到 {}：请缩放到图层，或更改工程的 CRS。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>There is nothing to run: add an edit, or choose a model.</source>
        <translation>没有可运行的内容：请添加编辑，或选择模型。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>Auxiliary rasters</source>
        <translation>辅助栅格</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>Water depth [m]</source>
        <translation>水深 [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>After (synthetic)</source>
        <translation>之后（合成）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>Before (synthetic)</source>
        <translation>之前（合成）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>A flood among several edits cannot be shown with auxiliary rasters of their own: leave them empty to use the DEM, or switch all but the flood off.</source>
        <translation>多项编辑中的淹没无法与单独的辅助栅格一起显示：请留空以使用 DEM，或停用除淹没以外的所有编辑。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>Scenario (synthetic)</source>
        <translation>情景（合成）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>{}: choose a raster layer (tab Layers).</source>
        <translation>{}：请选择一个栅格图层（“图层”选项卡）。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>The map shows nothing of the land cover: zoom to it.</source>
        <translation>地图未显示土地覆盖的任何部分：请缩放到该图层。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>A preview needs a closer view: the model {} was trained at {} m a pixel.</source>
        <translation>预览需要更近的视图：模型 {} 是以每像素 {} m 训练的。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>The land cover is large: the preview&apos;s edits see the map and a quarter of it on each side. A run sees all of it.</source>
        <translation>土地覆盖很大：预览中的编辑只考虑地图及其每侧四分之一的范围。运行时会考虑全部。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>The map</source>
        <translation>地图</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>The land cover</source>
        <translation>土地覆盖</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>Auxiliary rasters: the model {} asks for {} band(s), given were {}.</source>
        <translation>辅助栅格：模型 {} 需要 {} 个波段，给出了 {} 个。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>All of the land cover</source>
        <translation>全部土地覆盖</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>What the map shows</source>
        <translation>地图所示范围</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Drawn rectangle</source>
        <translation>绘制的矩形</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>The part to work on. A flood sees only the water of that part.</source>
        <translation>要处理的部分。淹没只考虑该部分的水体。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Drag a rectangle on the map.</source>
        <translation>在地图上拖出一个矩形。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Make imagery</source>
        <translation>生成影像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>With the chosen model; without, only maps of the edits are made.</source>
        <translation>使用所选模型；不勾选则只生成编辑结果的地图。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>[temporary folder]</source>
        <translation>[临时文件夹]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Where the results go; temporary ones vanish with QGIS.</source>
        <translation>结果存放的位置；临时结果随 QGIS 关闭而消失。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Make the scenario at full resolution, in the background.</source>
        <translation>在后台以全分辨率生成情景。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>End the run; the steps that are done stay.</source>
        <translation>结束运行；已完成的步骤会保留。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Copy as qgis_process command</source>
        <translation>复制为 qgis_process 命令</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>What Run does, for a terminal or a script.</source>
        <translation>“运行”所做的操作，用于终端或脚本。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Copy as Python</source>
        <translation>复制为 Python</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>What Run does, for QGIS&apos;s Python console or a script.</source>
        <translation>“运行”所做的操作，用于 QGIS 的 Python 控制台或脚本。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Save scenario …</source>
        <translation>保存情景…</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Write the list of edits to a JSON file.</source>
        <translation>将编辑列表写入 JSON 文件。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Load scenario …</source>
        <translation>加载情景…</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Read the list of edits from a JSON file.</source>
        <translation>从 JSON 文件读取编辑列表。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>&amp;Part</source>
        <translation>部分(&amp;P)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>No edits</source>
        <translation>没有编辑</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Draw a rectangle first, or choose another part.</source>
        <translation>请先绘制矩形，或选择其他部分。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>The run was cancelled.</source>
        <translation>运行已取消。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>The scenario is ready.</source>
        <translation>情景已就绪。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Zoom to the results</source>
        <translation>缩放到结果</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Some layers are read otherwise than their files say: the copy works in this project only.</source>
        <translation>部分图层的读取方式与其文件所述不同：此副本只在本工程中有效。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Copied. Files that the commands use and write are in {}.</source>
        <translation>已复制。命令所使用和写入的文件位于 {}。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Save scenario</source>
        <translation>保存情景</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Scenarios (*.json)</source>
        <translation>情景 (*.json)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Load scenario</source>
        <translation>加载情景</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>load a scenario</source>
        <translation>加载情景</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runner.py"/>
        <source>{} failed.</source>
        <translation>{} 失败。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runner.py"/>
        <source>{} could not be opened.</source>
        <translation>无法打开 {}。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runner.py"/>
        <source>Synthetic: made by RS Synth</source>
        <translation>合成：由 RS Synth 生成</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>RS Synth: runtime for models</source>
        <translation>RS Synth：模型运行时</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Models run with onnxruntime, on your own machine. It is installed into a folder of its own in your QGIS profile: QGIS and its Python stay as they are. Nothing is downloaded before you press Install.</source>
        <translation>模型借助 onnxruntime 在您自己的计算机上运行。它安装在您的 QGIS 配置文件夹中的单独文件夹里：QGIS 及其 Python 保持不变。在您按下“安装”之前不会下载任何内容。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Looking for onnxruntime …</source>
        <translation>正在查找 onnxruntime…</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Looking for QGIS&apos;s Python …</source>
        <translation>正在查找 QGIS 的 Python…</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>What models can run on. The first of the list fits this machine best.</source>
        <translation>模型可以运行的设备。列表中第一项最适合本机。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>&amp;Install</source>
        <translation>安装(&amp;I)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Download onnxruntime with pip, and put it into the profile.</source>
        <translation>用 pip 下载 onnxruntime，并放入配置文件夹。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Run the model that comes with the plugin: on which device, and how fast?</source>
        <translation>运行插件自带的模型：在哪个设备上，速度多快？</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>&amp;Uninstall</source>
        <translation>卸载(&amp;U)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Remove what was installed here, for every QGIS of this profile.</source>
        <translation>移除此处安装的内容，对使用该配置文件夹的所有 QGIS 生效。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Stop the installation; what was there before stays.</source>
        <translation>停止安装；之前已有的内容保留。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Now:</source>
        <translation>当前：</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Python:</source>
        <translation>Python：</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>&amp;Kind:</source>
        <translation>类型(&amp;K)：</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>onnxruntime is not installed yet: press Install.</source>
        <translation>onnxruntime 尚未安装：请按“安装”。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>onnxruntime {} is ready.</source>
        <translation>onnxruntime {} 已就绪。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>It comes from {}; the one that was installed here ({}) is used after QGIS is started again.</source>
        <translation>它来自 {}；此处安装的（{}）将在重新启动 QGIS 后使用。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>{} is used after QGIS is started again.</source>
        <translation>{} 将在重新启动 QGIS 后使用。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Kind: {}.</source>
        <translation>类型：{}。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>It comes from {}.</source>
        <translation>它来自 {}。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>QGIS&apos;s Python was not found as a program: install with qpip (see the user guide).</source>
        <translation>未找到作为程序的 QGIS Python：请用 qpip 安装（见用户指南）。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>{} has no pip: install it (on Debian and Ubuntu: sudo apt install python3-pip), then open this window again.</source>
        <translation>{} 没有 pip：请安装（在 Debian 和 Ubuntu 上：sudo apt install python3-pip），然后重新打开此窗口。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>{} MiB so far</source>
        <translation>目前 {} MiB</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Remove the runtime from this profile? Models cannot run until it is installed again.</source>
        <translation>从此配置文件夹中移除运行时？在重新安装之前模型无法运行。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>The runtime was removed; nothing of it is left.</source>
        <translation>运行时已移除；没有任何残留。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>The runtime is in use, and is not used any more: its files go when QGIS starts again.</source>
        <translation>运行时正在使用，之后不再使用：其文件将在 QGIS 再次启动时清除。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>There is no model to test with: install the plugin again.</source>
        <translation>没有可用于测试的模型：请重新安装插件。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Test of the runtime</source>
        <translation>运行时测试</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>{} ran on {}: {} megapixels per second.</source>
        <translation>{} 在 {} 上运行：每秒 {} 百万像素。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>CPU: works everywhere</source>
        <translation>CPU：随处可用</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>NVIDIA GPU with CUDA 12: a download of gigabytes</source>
        <translation>NVIDIA GPU，CUDA 12：需下载数 GB</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>NVIDIA GPU with CUDA 13: a download of gigabytes</source>
        <translation>NVIDIA GPU，CUDA 13：需下载数 GB</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>GPU by DirectML: any graphics card on Windows</source>
        <translation>通过 DirectML 使用 GPU：Windows 上的任何显卡</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/scenario_file.py"/>
        <source>Scenario</source>
        <translation>情景</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/scenario_file.py"/>
        <source>“off” must be a list of numbers of edits, from 0.</source>
        <translation>“off”必须是编辑编号的列表，从 0 开始。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series.py"/>
        <source>A series needs a flood: choose one in the list of edits, and switch it on.</source>
        <translation>序列需要一项淹没：请在编辑列表中选择一项并启用。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Level of the first frame.</source>
        <translation>第一帧的水位。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Level of the last frame.</source>
        <translation>最后一帧的水位。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>How many frames.</source>
        <translation>帧数。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Make the &amp;series</source>
        <translation>生成序列(&amp;S)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>One layer a level, each with its day, to be played in the Temporal Controller.</source>
        <translation>每个水位一个图层，各有自己的日期，可在时态控制器中播放。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>End the series; the frames that are done stay.</source>
        <translation>结束序列；已完成的帧会保留。</translation>
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
        <translation>动画图像。需要 Python 包 Pillow。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>A film. Needs ffmpeg on the path.</source>
        <translation>影片。需要搜索路径中有 ffmpeg。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Save &amp;frames</source>
        <translation>保存各帧(&amp;F)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>What the map shows, once for each level, as PNG files beside the results.</source>
        <translation>地图所示内容，每个水位一次，以 PNG 文件保存在结果旁。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Frames</source>
        <translation>帧数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Series of levels</source>
        <translation>水位序列</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>The series is ready: play it in the Temporal Controller, or save its frames.</source>
        <translation>序列已就绪：可在时态控制器中播放，或保存各帧。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>No frame could be drawn: the layers of the series are gone.</source>
        <translation>未能绘制任何帧：序列的图层已不存在。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>{} frames are in {}.</source>
        <translation>{} 帧位于 {}。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Animation</source>
        <translation>动画</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>{} is ready.</source>
        <translation>{} 已就绪。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/setup_actions.py"/>
        <source>Runtime for models …</source>
        <translation>模型运行时…</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/setup_actions.py"/>
        <source>Install, test or remove onnxruntime, with which models run.</source>
        <translation>安装、测试或移除用于运行模型的 onnxruntime。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/setup_actions.py"/>
        <source>See, add and remove models.</source>
        <translation>查看、添加和移除模型。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/shell.py"/>
        <source>RS Synth: scenarios</source>
        <translation>RS Synth：情景</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/shell.py"/>
        <source>Show or hide the scenario panel: floods and land-use change, live.</source>
        <translation>显示或隐藏情景面板：实时的淹没与土地利用变化。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/sources.py"/>
        <source>Land cover: choose a raster of class codes (tab Layers).</source>
        <translation>土地覆盖：请选择类别代码栅格（“图层”选项卡）。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/state.py"/>
        <source>The legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/state.py"/>
        <source>The scenario that the project holds is damaged ({}): start a new one.</source>
        <translation>工程中保存的情景已损坏（{}）：请新建一个。</translation>
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
        <translation>{} 百万 m³</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/text.py"/>
        <source>{} m³</source>
        <translation>{} m³</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/view_grids.py"/>
        <source>The map shows nothing of the chosen layers: zoom to one of them.</source>
        <translation>地图未显示所选图层的任何部分：请缩放到其中之一。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/view_grids.py"/>
        <source>{} do not overlap: check their CRS, or choose layers of one place.</source>
        <translation>{} 互不重叠：请检查其 CRS，或选择同一地点的图层。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Synthetic image</source>
        <translation>合成影像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Real image</source>
        <translation>真实影像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Stretch of the real image</source>
        <translation>真实影像的拉伸</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Segmentation model</source>
        <translation>分割模型</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>HTML files (*.html)</source>
        <translation>HTML 文件 (*.html)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>JSON files (*.json)</source>
        <translation>JSON 文件 (*.json)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Pixels compared</source>
        <translation>比较的像素数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Mean IoU, synthetic and real image</source>
        <translation>平均 IoU，合成影像与真实影像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share of the same class, synthetic and real image</source>
        <translation>同类比例，合成影像与真实影像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Mean IoU, synthetic image and land cover</source>
        <translation>平均 IoU，合成影像与土地覆盖</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share of the same class, synthetic image and land cover</source>
        <translation>同类比例，合成影像与土地覆盖</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Mean IoU, real image and land cover</source>
        <translation>平均 IoU，真实影像与土地覆盖</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share of the same class, real image and land cover</source>
        <translation>同类比例，真实影像与土地覆盖</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Distance of colours, share of the range</source>
        <translation>颜色距离，占取值范围的比例</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Distance of gradients, share of the range</source>
        <translation>梯度距离，占取值范围的比例</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Distance of spectra, log10 power</source>
        <translation>频谱距离，功率的 log10</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Fine texture, synthetic minus real, log10 power</source>
        <translation>细部纹理，合成减真实，功率的 log10</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Difference across tile borders ÷ beside them</source>
        <translation>跨瓦片边界的差异 ÷ 其旁的差异</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Difference across the strongest line ÷ beside it</source>
        <translation>跨最强线的差异 ÷ 其旁的差异</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Distance of backscatter [dB]</source>
        <translation>后向散射距离 [dB]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Looks of the real image</source>
        <translation>真实影像的视数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Looks of the synthetic image</source>
        <translation>合成影像的视数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share seen as water of the ground that must be water</source>
        <translation>必须为水的土地中被识别为水的比例</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share seen as water of the ground that cannot be water</source>
        <translation>不可能为水的土地中被识别为水的比例</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share of the water seen that lies where it cannot be</source>
        <translation>识别出的水中位于不可能有水处的比例</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Model that made the image</source>
        <translation>生成该影像的模型</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>{}: {} does not exist; choose an .onnx file.</source>
        <translation>{}：{} 不存在；请选择 .onnx 文件。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Flood depth</source>
        <translation>淹没水深</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Flood mask</source>
        <translation>淹没掩膜</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>{}: the raster cannot be opened; check that the file exists.</source>
        <translation>{}：无法打开该栅格；请检查文件是否存在。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Stretch of the real image: {} is not of 8 bits, so nobody knows what to stretch to; give a segmentation model whose card says it, or convert the real image first.</source>
        <translation>真实影像的拉伸：{} 不是 8 位，因此不知道应拉伸到什么范围；请给出模型卡中有说明的分割模型，或先转换真实影像。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Assess synthetic image</source>
        <translation>评估合成影像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Measures a synthetic image against a real one of the same ground: whether a segmentation model sees the same classes, distances of colours and texture, seams between tiles, for SAR the speckle; after a flood, whether water is where it must be and nowhere where it cannot be. Writes a report with plots and pictures, and the figures for batches. Whatever is left out is not measured; a real image, or a land cover or a flood with a segmentation model, is needed.</source>
        <translation>对照同一地面的真实影像衡量合成影像：分割模型是否看到相同的类别，颜色和纹理的距离，瓦片之间的接缝，对 SAR 则有相干斑；淹没之后，水是否在必须有水之处，且不在不可能有水之处。写出带图表和图片的报告，以及供批处理用的指标。未给出的内容不作衡量；需要真实影像，或者土地覆盖或淹没加上分割模型。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>evaluation</source>
        <translation>评价</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>iou</source>
        <translation>IoU</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>spectrum</source>
        <translation>频谱</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>seams</source>
        <translation>接缝</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>speckle</source>
        <translation>相干斑</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>report</source>
        <translation>报告</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>What is assessed. All is measured on its pixels, in its numbers.</source>
        <translation>被评估的影像。所有衡量都在其像素上、以其数值进行。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>An image of the same ground, of the same bands in the same order; on another grid, it is resampled, which smooths it.</source>
        <translation>同一地面的影像，波段相同且顺序一致；若在其他格网上，则会重采样，这会使其平滑。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>How its numbers become those of the synthetic image, where they are others: low:high for each band (or once for all), separated by commas, and after a semicolon the gamma. For the sample&apos;s Landsat image and zion-landsat8-fusion: 5600:20600, 6300:18800, 7450:17500; 0.65</source>
        <translation>当其数值与合成影像不同时如何换算：每个波段（或一次用于全部波段）的 low:high，用逗号分隔，分号之后为 gamma。对于示例的 Landsat 影像和 zion-landsat8-fusion：5600:20600, 6300:18800, 7450:17500; 0.65</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Raster of class codes. What the image is to show: classes are compared with it, and distances are told by class. Of a flooded image the land cover before, where the flood is given below, for then its ground is left out of the comparison; else the flooded one.</source>
        <translation>类别代码栅格。影像应显示的内容：类别与其比较，距离按类别给出。对于淹没后的影像，若在下方给出淹没，则用淹没前的土地覆盖，因为此时被淹没的土地不参与比较；否则用淹没后的土地覆盖。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>A model of task segmentation, trained on real images of these bands: it says which class each pixel looks like. For zion-landsat8-fusion: zion-landsat8-land-cover.onnx of the project&apos;s models.</source>
        <translation>任务为分割的模型，用这些波段的真实影像训练：说明每个像素看起来像哪一类。对于 zion-landsat8-fusion：项目模型中的 zion-landsat8-land-cover.onnx。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Depth of the new water that the synthetic image shows, no data where dry, as the flood algorithms write it. Barriers of its scenario, which the file carries, count.</source>
        <translation>合成影像所示新增水的深度，干处为无数据，与淹没算法写出的一致。其情景（文件中自带）的挡水物也计入。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>1 where there is new water, 0 elsewhere; in place of the depth, or beside it, to leave out what is no data.</source>
        <translation>有新增水处为 1，其他为 0；代替水深，或与其同时使用，以排除无数据之处。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Heights of the ground that the flood was made with.</source>
        <translation>生成该淹没所用的地面高程。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>The ground may be so much higher or lower than the DEM says: what lies within that of the water&apos;s surface may be water or not. Must be water: flooded and deeper than this. Cannot be: ground that the water does not reach, even if the ground were so much lower.</source>
        <translation>地面可能比 DEM 所示高或低这么多：与水面相差在此范围内的可能是水，也可能不是。必须为水：被淹没且深于此值。不可能为水：即使地面低这么多，水也无法到达的土地。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Which of its bands correspond to those of the synthetic image, by number or name: 4,3,2 or red,green,blue. Left empty, all.</source>
        <translation>其哪些波段与合成影像的波段对应，按编号或名称：4,3,2 或 red,green,blue。留空则为全部。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Whether speckle is measured. auto: where the unit of all bands is dB.</source>
        <translation>是否衡量相干斑。auto：当所有波段的单位均为 dB 时。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>To know where its tiles meet. Without it, and without a tile step, only the strongest line is told.</source>
        <translation>用于得知其瓦片在何处相接。若没有它，也没有瓦片步长，则只指出最强的线。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>The tile size parameter of the run that made the image.</source>
        <translation>生成该影像的那次运行的瓦片大小参数。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Pixels from one tile&apos;s beginning to the next, where the image was made by other programs.</source>
        <translation>从一个瓦片起点到下一个瓦片起点的像素数，用于由其他程序生成的影像。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>The part to work on; left empty, all of the synthetic image.</source>
        <translation>要处理的部分；留空则为整幅合成影像。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>A page with plots and pictures.</source>
        <translation>带图表和图片的页面。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>All figures, for programs.</source>
        <translation>供程序使用的全部指标。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>Flood depth [m]</source>
        <translation>淹没水深 [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>Uncertainty of the DEM [m]</source>
        <translation>DEM 的不确定度 [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>Bands of the real image</source>
        <translation>真实影像的波段</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>SAR in dB</source>
        <translation>以 dB 为单位的 SAR</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>Tile size it was made with [pixels]</source>
        <translation>生成时的瓦片大小 [像素]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>Tile step [pixels]</source>
        <translation>瓦片步长 [像素]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/auxiliary.py"/>
        <source>Auxiliary rasters: “{}” is no raster that can be opened.</source>
        <translation>辅助栅格：“{}”不是可以打开的栅格。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/auxiliary.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/auxiliary.py"/>
        <source>Auxiliary rasters: the model {} asks for {} band(s) ({}), given were {}.</source>
        <translation>辅助栅格：模型 {} 需要 {} 个波段（{}），给出了 {} 个。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/base.py"/>
        <source>{} and {} are the same file; give each its own.</source>
        <translation>{} 和 {} 是同一个文件；请各用一个文件。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/base.py"/>
        <source>Too little memory: choose a smaller tile size or extent, or close other programs.</source>
        <translation>内存不足：请选择更小的瓦片大小或范围，或关闭其他程序。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Image before</source>
        <translation>之前的影像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Image after</source>
        <translation>之后的影像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Land cover before</source>
        <translation>之前的土地覆盖</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Land cover after</source>
        <translation>之后的土地覆盖</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Image after is used</source>
        <translation>之后影像的使用方式</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Feather [pixels]</source>
        <translation>羽化 [像素]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Bands</source>
        <translation>波段</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips to load</source>
        <translation>要加载的切片</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips</source>
        <translation>切片</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips for training</source>
        <translation>训练切片</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips for validation</source>
        <translation>验证切片</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips for test</source>
        <translation>测试切片</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Changed share of all known pixels</source>
        <translation>变化部分占全部已知像素的比例</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Seconds</source>
        <translation>秒数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips per second</source>
        <translation>每秒切片数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Change data set</source>
        <translation>变化数据集</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Makes training data for change detection out of an image before and an image after: chips with exact labels, split into training, validation and test by blocks of ground, in the layouts that the tools for change detection read. The images may be synthetic, real, or real with synthetic pixels where it changed; their tags and the index say which.</source>
        <translation>由之前和之后的影像制作变化检测的训练数据：带精确标签的切片，按地面区块分为训练、验证和测试，采用变化检测工具可读取的目录结构。影像可以是合成的、真实的，或在变化处使用合成像素的真实影像；其标签和索引会注明是哪一种。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>change detection</source>
        <translation>变化检测</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>chips</source>
        <translation>切片</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>tiles</source>
        <translation>瓦片</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>labels</source>
        <translation>标签</translation>
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
        <translation>从–到</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>transition matrix</source>
        <translation>转移矩阵</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>The chips keep its pixels; all else is aligned to them.</source>
        <translation>切片保持其像素；其余内容与之对齐。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>The same ground, with the same bands in the same order and the same numbers.</source>
        <translation>同一地面，波段相同、顺序一致、数值含义相同。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Raster of class codes of the ground before.</source>
        <translation>之前地面的类别代码栅格。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Raster of class codes of the ground after, in the same legend. What differs has changed.</source>
        <translation>之后地面的类别代码栅格，图例相同。两者不同之处即为变化。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Where there are no land covers: 1 (changed), 0 (not), 255 or no data (unknown). The labels then say where it changed, but not from what to what.</source>
        <translation>没有土地覆盖时：1（变化）、0（未变化）、255 或无数据（未知）。此时标签说明何处变化，但不说明由何变为何。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>as_given: as it is; composite: only where the ground changed, and the image before everywhere else, for a real image before and a synthetic one after.</source>
        <translation>as_given：原样使用；composite：只在地面变化处使用，其余各处用之前的影像，适用于之前为真实影像、之后为合成影像的情况。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Of a composite: how wide the seam between real and synthetic pixels is.</source>
        <translation>拼合时：真实像素与合成像素之间过渡带的宽度。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Which bands of both images are used, by number or name, for example 4, 3, 2. Left empty, all of them. Formats of 8-bit pictures show the first three as red, green and blue.</source>
        <translation>使用两幅影像的哪些波段，按编号或名称，例如 4, 3, 2。留空则为全部。8 位图片格式将前三个波段显示为红、绿、蓝。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Names the chips; letters, digits, “_” and “-”. Left empty, after the image before.</source>
        <translation>切片的名称；字母、数字、“_”和“-”。留空则按之前的影像命名。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chooses which blocks are for what, and which unchanged chips are kept.</source>
        <translation>决定哪些区块用于什么，以及保留哪些未变化的切片。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>geotiff: train/, val/ and test/ with before/, after/, mask/, from_to/, classes_before/, classes_after/: GeoTIFF with all bands, and STAC items; levir-cd: A/, B/, label/ (0 and 255) and list/: 8-bit PNG (torchgeo, BIT, ChangeFormer, Open-CD); oscd: folders of Onera Satellite Change Detection: a GeoTIFF for each band, labels 0 and 255 (torchgeo); second: train/, val/ and test/ with im1/, im2/, label1/, label2/: 8-bit PNG, classes 1…K where changed, else 0.</source>
        <translation>geotiff：train/、val/ 和 test/，含 before/、after/、mask/、from_to/、classes_before/、classes_after/：含全部波段的 GeoTIFF，以及 STAC 条目；levir-cd：A/、B/、label/（0 和 255）和 list/：8 位 PNG（torchgeo、BIT、ChangeFormer、Open-CD）；oscd：Onera Satellite Change Detection 的文件夹：每个波段一个 GeoTIFF，标签为 0 和 255（torchgeo）；second：train/、val/ 和 test/，含 im1/、im2/、label1/、label2/：8 位 PNG，变化处为类别 1…K，其余为 0。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Side of a chip: the squares that detectors learn from, mostly 256.</source>
        <translation>切片的边长：供检测器学习的方形小块，多为 256。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>From one chip to the next; less than the chip size makes chips overlap. Left empty, they lie side by side.</source>
        <translation>从一个切片到下一个的距离；小于切片大小时切片重叠。留空则并排放置。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips in which less changed are left out. 0 keeps every chip, also those without any change.</source>
        <translation>变化少于此值的切片会被剔除。0 保留所有切片，包括没有任何变化的切片。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>How many of the chips without any change are kept; they teach a detector what is no change.</source>
        <translation>没有任何变化的切片保留多少；它们让检测器学会什么不是变化。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips with more pixels without image or label are left out.</source>
        <translation>缺少影像或标签的像素多于此值的切片会被剔除。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Share of the blocks of ground, in relation to the other two. A block belongs to one part as a whole, in all pairs of a place, and chips of two parts never touch.</source>
        <translation>地面区块所占份额，相对于另外两个。一个区块在同一地点的所有影像对中整体属于一个部分，不同部分的切片互不相接。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Side of the blocks of ground of the split, in chips. Larger ones set the parts further apart; smaller ones fill the shares better.</source>
        <translation>划分所用地面区块的边长，以切片计。较大者使各部分相距更远；较小者更符合份额。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>At each edge of a block, left to no chip.</source>
        <translation>区块每侧边缘不放置切片的宽度。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>ground: the origin of the CRS, so that every run over the same ground splits it alike; scene: the upper left corner of the image, which wastes less of a small one.</source>
        <translation>ground：CRS 的原点，使同一地面上的每次运行以同样方式划分；scene：影像的左上角，对小影像浪费较少。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>For formats of 8-bit pictures: the numbers that become 0 and 255, for example “0, 3000”; the same for all chips and bands. Left empty, bytes stay as they are, and other types are stretched from the 1st to the 99th percentile of the first pair, band by band; the index says how.</source>
        <translation>用于 8 位图片格式：变为 0 和 255 的数值，例如“0, 3000”；所有切片和波段相同。留空则字节型保持不变，其他类型按第一对影像的第 1 至第 99 百分位逐波段拉伸；索引会说明方式。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>An empty or a new folder: chips, index.json and index.csv, tables of what changed into what, and a contact sheet.</source>
        <translation>空文件夹或新文件夹：切片、index.json 和 index.csv、由何变为何的表格，以及一张缩略图总览。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>How many of the first chips become layers.</source>
        <translation>前多少个切片作为图层加载。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Chip size [pixels]</source>
        <translation>切片大小 [像素]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Stride [pixels]</source>
        <translation>步长 [像素]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Minimum change [%]</source>
        <translation>最小变化 [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Unchanged chips to keep [%]</source>
        <translation>保留的未变化切片 [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Most unknown pixels [%]</source>
        <translation>未知像素上限 [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Block size [chips]</source>
        <translation>区块大小 [切片]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Gap [pixels]</source>
        <translation>间隔 [像素]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Blocks begin at</source>
        <translation>区块起点</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Stretch to 8 bits</source>
        <translation>拉伸到 8 位</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Output folder</source>
        <translation>输出文件夹</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Stretch: “{}” is not two numbers; write for example “0, 3000”.</source>
        <translation>拉伸：“{}”不是两个数；请写成例如“0, 3000”。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>changed</source>
        <translation>已改变</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Classes before</source>
        <translation>之前的类别</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Classes after</source>
        <translation>之后的类别</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>From class codes</source>
        <translation>源类别代码</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>To class code</source>
        <translation>目标类别代码</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Inside polygons</source>
        <translation>多边形范围</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Share [%]</source>
        <translation>比例 [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Converted land cover</source>
        <translation>转换后的土地覆盖</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Converted area [km²]</source>
        <translation>转换面积 [km²]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Converted: {:.3f} km²</source>
        <translation>已转换：{:.3f} km²</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>From class codes: “{}” is no list of whole numbers; write, for example, 41,42,43.</source>
        <translation>源类别代码：“{}”不是整数列表；请写成例如 41,42,43。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Say what is converted and what it becomes, each as a kind or as class codes.</source>
        <translation>请指明转换什么以及转换成什么，各以类型或类别代码给出。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Convert land cover</source>
        <translation>转换土地覆盖</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Turns one class of a land cover into another, everywhere or inside polygons, all of it or a share taken as contiguous patches. Needs no model.</source>
        <translation>将土地覆盖的一个类别转换为另一类别，可在所有地方或多边形内，全部转换或按比例以连片斑块转换。不需要模型。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>land use</source>
        <translation>土地利用</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>change</source>
        <translation>变化</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>conversion</source>
        <translation>转换</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>deforestation</source>
        <translation>毁林</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>urbanisation</source>
        <translation>城市化</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>scenario</source>
        <translation>情景</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>What is converted: every class of this kind. Codes, where given, go before it.</source>
        <translation>要转换的对象：该类型的所有类别。如给出代码，则以代码为准。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Class codes of the land cover that are converted, separated by commas, in place of a kind.</source>
        <translation>要转换的土地覆盖类别代码，用逗号分隔，代替类型。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>What it becomes. Where the legend has several classes of this kind, give the code instead.</source>
        <translation>转换的目标。如果图例中有多个该类型的类别，请改为给出代码。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>The class code it becomes, in place of a kind.</source>
        <translation>转换成的类别代码，代替类型。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Only inside these; left empty, everywhere.</source>
        <translation>只在这些多边形内；留空则为所有地方。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Chooses the patches when the share is below 100 %.</source>
        <translation>比例低于 100 % 时，决定转换哪些斑块。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>The edited land cover, in its own codes.</source>
        <translation>编辑后的土地覆盖，使用其自身的代码。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>1 where the class changed, 0 elsewhere, 255 no data.</source>
        <translation>类别改变处为 1，其他为 0，无数据为 255。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Flooded land cover</source>
        <translation>淹没后的土地覆盖</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>DEM with water surface</source>
        <translation>含水面的 DEM</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Water depth</source>
        <translation>水深</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Newly flooded area [km²]</source>
        <translation>新淹没面积 [km²]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Greatest depth [m]</source>
        <translation>最大水深 [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Volume of the new water [m³]</source>
        <translation>新增水的体积 [m³]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>flooded</source>
        <translation>淹没</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Newly flooded: {:.3f} km²</source>
        <translation>新淹没：{:.3f} km²</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Flood land cover</source>
        <translation>淹没土地覆盖</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Raises the water in a land cover over a DEM: to a level, or by a rise over each existing water body, to all ground below it or only to ground that the water reaches. Dams and dikes hold it. Needs no model.</source>
        <translation>在 DEM 上抬升土地覆盖中的水：升至某一水位，或使各现有水体上涨一定幅度；淹没其下的所有土地，或只淹没水能到达的土地。大坝和堤防可以挡水。不需要模型。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>flood</source>
        <translation>洪水</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>inundation</source>
        <translation>淹没</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>water level</source>
        <translation>水位</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>reservoir</source>
        <translation>水库</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>dam</source>
        <translation>大坝</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>dike</source>
        <translation>堤防</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>sea level</source>
        <translation>海平面</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>depth</source>
        <translation>水深</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>The band with the class codes.</source>
        <translation>类别代码所在的波段。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>What the codes mean. auto looks at the codes and colours that occur and says which legend it took, or asks where several fit. The others: corine3: CORINE Land Cover, level 3; corine3_grid: CORINE Land Cover, level 3, grid codes 1–44; dfc2020: DFC2020 (simplified IGBP); dubai: Aerial imagery of Dubai (Humans in the Loop); dynamicworld: Dynamic World; geonrw: GeoNRW; igbp: IGBP (MODIS MCD12Q1); nlcd: NLCD (USA); nlcd8: NLCD, 8 groups (spDataLarge); openearthmap: OpenEarthMap; worldcover: ESA WorldCover.</source>
        <translation>代码的含义。auto 会查看出现的代码和颜色，并说明采用了哪个图例；有多个符合时会询问。其他选项：corine3: CORINE Land Cover，第 3 级; corine3_grid: CORINE Land Cover，第 3 级，格网代码 1–44; dfc2020: DFC2020（简化 IGBP）; dubai: 迪拜航空影像（Humans in the Loop）; dynamicworld: Dynamic World; geonrw: GeoNRW; igbp: IGBP（MODIS MCD12Q1）; nlcd: NLCD（美国）; nlcd8: NLCD，8 组（spDataLarge）; openearthmap: OpenEarthMap; worldcover: ESA WorldCover。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Your own legend, in place of the list: CSV with the columns code, name, color, role and, to tell which of several classes of one role edits write, default (yes), or JSON.</source>
        <translation>代替列表的自有图例：CSV，含 code、name、color、role 列；若同一角色有多个类别，用 default 列（yes）指明编辑写入哪一个；或 JSON。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Heights of the ground. Feet and scale and offset tags are understood; heights count as metres otherwise.</source>
        <translation>地面高程。可识别英尺以及比例和偏移标签；否则高程按米计。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Height of the water surface, in metres (also for a DEM in feet) above the DEM&apos;s own zero. Give this or the rise, not both.</source>
        <translation>水面高程，以米为单位（DEM 以英尺为单位时也是如此），相对 DEM 自身的零点。请给出此值或涨幅，不要两者都给。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>How much each existing water body rises over its own level (the median of the DEM over it). Where two meet, the higher one counts. Give this or the level, not both.</source>
        <translation>各现有水体高出自身水位（该水体上 DEM 的中位数）的涨幅。两者相遇处取较高者。请给出此值或水位，不要两者都给。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>connected: only ground that the water reaches, over ground below its level, from existing water, from seed points or from the raster&apos;s edge. plain: all ground below the level, as in Baier et al. (2021), cleaned up by erosion.</source>
        <translation>connected：只淹没水经由低于水位的地面所能到达的土地，从现有水体、种子点或栅格边缘开始。plain：淹没低于水位的所有土地，如 Baier et al. (2021)，并用腐蚀清理。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Connected method: the land cover&apos;s water spreads. Switch it off to fill a reservoir from a seed point: existing water lies on both sides of a dam.</source>
        <translation>connected 方法：土地覆盖中的水体向外扩展。要从种子点蓄满水库时请关闭：坝的两侧都有现有水体。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Connected method: water enters from beyond the edge of the extent.</source>
        <translation>connected 方法：水从范围边缘之外进入。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Connected method: a place from which water spreads, for example just upstream of a dam. It must lie below the level.</source>
        <translation>connected 方法：水开始扩展的位置，例如紧靠大坝上游处。该处必须低于水位。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Connected method: several places from which water spreads.</source>
        <translation>connected 方法：水开始扩展的多个位置。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Connected method: lines that hold the water as long as their crest is not below its level.</source>
        <translation>connected 方法：只要顶部不低于水位就能挡水的线。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Height of the top of dams and dikes, in metres (also for a DEM in feet) above the DEM&apos;s zero. Left empty, they hold any level.</source>
        <translation>大坝和堤防的顶部高程，以米为单位（DEM 以英尺为单位时也是如此），相对 DEM 的零点。留空则可挡住任何水位。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>A field of the barrier layer with each line&apos;s own crest height in metres; it goes before the single value.</source>
        <translation>挡水物图层中的字段，含每条线各自的顶部高程（米）；优先于单一数值。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Plain method: how many pixels of morphological erosion clean up the mask; 0 for none.</source>
        <translation>plain 方法：用多少像素的形态学腐蚀清理掩膜；0 表示不腐蚀。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>The part to work on; left empty, the whole land cover.</source>
        <translation>要处理的部分；留空则为全部土地覆盖。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Pixel size of the result, in metres. Left empty, the land cover&apos;s own pixels.</source>
        <translation>结果的像素大小，单位为米。留空则采用土地覆盖自身的像素。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>The land cover with the new water, in its own codes.</source>
        <translation>含新增水体的土地覆盖，使用其自身的代码。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Heights in metres; where there is new water, its surface.</source>
        <translation>以米为单位的高程；有新增水处为其水面。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Depth of the new water in metres; no data where there is none.</source>
        <translation>新增水的深度，单位为米；没有新增水处为无数据。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>1 where there is new water, 0 elsewhere, 255 no data.</source>
        <translation>有新增水处为 1，其他为 0，无数据为 255。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Water level [m]</source>
        <translation>水位 [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Rise over existing water [m]</source>
        <translation>高于现有水体的涨幅 [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Water comes from existing water</source>
        <translation>水来自现有水体</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Water comes from the raster&apos;s edge (sea)</source>
        <translation>水来自栅格边缘（海）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Seed point</source>
        <translation>种子点</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Seed points (layer)</source>
        <translation>种子点（图层）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Dams and dikes</source>
        <translation>大坝和堤防</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Crest height of the barriers [m]</source>
        <translation>挡水物顶部高程 [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Crest height field</source>
        <translation>顶部高程字段</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Erosion [pixels]</source>
        <translation>腐蚀 [像素]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Give either a water level or a rise over existing water, and leave the other empty.</source>
        <translation>请给出水位或高于现有水体的涨幅之一，另一个留空。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>A rise spreads from existing water: choose the connected method with water coming from existing water.</source>
        <translation>涨幅从现有水体开始扩展：请选择 connected 方法，并让水来自现有水体。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>The plain method knows no {}: choose the connected method, or leave them empty.</source>
        <translation>plain 方法不支持 {}：请选择 connected 方法，或将其留空。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>A rise starts from existing water alone: leave seed points and the raster&apos;s edge out, or give a level.</source>
        <translation>涨幅只从现有水体开始：请去掉种子点和栅格边缘，或给出水位。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Say where the water comes from: existing water, seed points, or the raster&apos;s edge.</source>
        <translation>请指明水从哪里来：现有水体、种子点或栅格边缘。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Seed points</source>
        <translation>种子点</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>After the flood (synthetic)</source>
        <translation>淹没之后（合成）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Where the model ran</source>
        <translation>模型运行的设备</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Seconds for the imagery</source>
        <translation>生成影像的秒数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Megapixels per second</source>
        <translation>每秒百万像素</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Flood scenario</source>
        <translation>淹没情景</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Raises the water in a valley and shows it: imagery before and after, the mask of what changed, the depth. One seed serves both images, so dry land keeps its look. The imagery is plausible, not observed; its tags say so.</source>
        <translation>抬升山谷中的水并加以展示：前后影像、变化掩膜和水深。两幅影像使用同一随机种子，因此未淹没的陆地外观不变。影像是可信的模拟，并非观测结果；其标签会注明。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>what if</source>
        <translation>假如</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>synthesis</source>
        <translation>合成</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>after</source>
        <translation>之后</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Heights of the ground that floods. Feet and scale and offset tags are understood; heights count as metres otherwise.</source>
        <translation>被淹没地面的高程。可识别英尺以及比例和偏移标签；否则高程按米计。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>What the model sees beside the land cover, if that is not the DEM above (for example a surface model with trees and buildings); bands in the order of the model&apos;s card. Where the flood puts water, heights become its surface, and any other band (SAR, say) what its card gives for water; a model whose card does not is refused.</source>
        <translation>除土地覆盖外模型所用的数据，如果它不是上面的 DEM（例如含树木和建筑物的地表模型）；波段顺序与模型卡一致。淹没产生水的地方，高程变为水面，其他波段（例如 SAR）变为模型卡为水给出的值；模型卡未给出该值的模型会被拒绝。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Imagery of the land cover as it is.</source>
        <translation>土地覆盖现状的影像。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Imagery with the water raised.</source>
        <translation>水位抬升后的影像。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>The land cover with the new water.</source>
        <translation>含新增水体的土地覆盖。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>The scenario as JSON, to keep with the results.</source>
        <translation>JSON 格式的情景，可与结果一同保存。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Extent</source>
        <translation>范围</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>CRS</source>
        <translation>CRS</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Samples at once</source>
        <translation>每批样本数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Pairs to load</source>
        <translation>要加载的样本对</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Pairs</source>
        <translation>样本对</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Samples without numbers, left out</source>
        <translation>因无有效数值而剔除的样本</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Share of pixels between codewords</source>
        <translation>位于码字之间的像素比例</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Seam measure</source>
        <translation>接缝度量</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Count: {} pairs cannot be made; choose 1 or more.</source>
        <translation>数量：无法生成 {} 对；请选择 1 或更多。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>{} {}, synthetic</source>
        <translation>{} {}，合成</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Generate image–mask pairs</source>
        <translation>生成影像–掩膜对</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Makes new image–mask pairs with a diffusion model of both, as further training data for segmentation; or images for a land cover that you give as the mask. The pairs are plausible, not observed; their tags and the index say so.</source>
        <translation>用同时描述两者的扩散模型生成新的影像–掩膜对，作为分割的补充训练数据；或为作为掩膜给出的土地覆盖生成影像。这些样本对是可信的模拟，并非观测结果；其标签和索引会注明。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>diffusion</source>
        <translation>扩散</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>segmentation</source>
        <translation>分割</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>training data</source>
        <translation>训练数据</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>A second model that makes the pairs twice as fine; it must have been trained with the first.</source>
        <translation>使样本对精细一倍的第二个模型；它必须是与第一个模型一起训练的。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>A model file of your own, in place of the list.</source>
        <translation>代替列表的自有模型文件。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>How many pairs. What they take at most is compared with the room on the disk before any work is done.</source>
        <translation>样本对的数量。开始工作之前，会将其最多占用的空间与磁盘剩余空间比较。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Chooses the pairs. The same seed gives the same ones, and more of them with a higher count.</source>
        <translation>决定生成哪些样本对。同一种子得到同样的样本对，数量更大时得到更多。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>How noise becomes data. dpmsolver++: good in some 20 steps. ddim: some 50 to 100. ddpm: the model&apos;s own way, best with all its steps (mostly 1000).</source>
        <translation>噪声如何变为数据。dpmsolver++：约 20 步即可。ddim：约 50 至 100 步。ddpm：模型自身的方式，用全部步数最好（多为 1000）。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>How often the model is asked for each sample: more take longer and are mostly better.</source>
        <translation>每个样本调用模型的次数：次数越多耗时越长，通常效果越好。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>With a land cover given: after how many steps a sample is noised again by as many, so that the image comes to agree with the mask (RePaint). 1 resampling: never again.</source>
        <translation>给出土地覆盖时：经过多少步后再对样本加同样多步的噪声，使影像与掩膜相符（RePaint）。重采样 1 次：不再加噪。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>With a land cover given: how often these steps are done, so that the image comes to agree with the mask (RePaint). 1 resampling: never again.</source>
        <translation>给出土地覆盖时：这些步骤执行多少次，使影像与掩膜相符（RePaint）。重采样 1 次：不再加噪。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>geotiff: GeoTIFFs in images/ and masks/, masks with the classes&apos; colours; png: PNGs likewise; loveda: as LoveDA, in Train/Rural/images_png and masks_png, classes from 1 (torchgeo); mmseg: img_dir/train and ann_dir/train, classes from 0 (MMSegmentation, segmentation-models-pytorch).</source>
        <translation>geotiff：GeoTIFF，存于 images/ 和 masks/，掩膜带类别颜色；png：同上，为 PNG；loveda：按 LoveDA 的方式，存于 Train/Rural/images_png 和 masks_png，类别从 1 开始（torchgeo）；mmseg：img_dir/train 和 ann_dir/train，类别从 0 开始（MMSegmentation、segmentation-models-pytorch）。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Where the pairs are laid on the map, side by side from its upper left corner; left empty, they have no place. With a land cover: the part of it to work on.</source>
        <translation>样本对在地图上的位置，从左上角起并排放置；留空则没有位置。给出土地覆盖时：其中要处理的部分。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>That of pairs with an extent; left empty, the extent&apos;s own. Pairs for a land cover have the land cover&apos;s.</source>
        <translation>有范围的样本对所用的 CRS；留空则用范围自身的。为土地覆盖生成的样本对使用土地覆盖的 CRS。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Raster of class codes. Where it is given, it is the mask of every pair, at the model&apos;s resolution, and the model makes images for it; larger ones than the model&apos;s tile in overlapping tiles.</source>
        <translation>类别代码栅格。如给出，则它按模型的分辨率作为每一对的掩膜，模型为其生成影像；大于模型瓦片的，用重叠的瓦片生成。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>How many samples go through the model together: more are quicker on a GPU, and need more memory. The pairs are the same, but for rounding.</source>
        <translation>同时通过模型的样本数：在 GPU 上越多越快，也需要更多内存。除舍入误差外，得到的样本对相同。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>How many of the first pairs become layers, with the classes&apos; colours.</source>
        <translation>前多少个样本对作为图层加载，并使用类别颜色。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>An empty or a new folder: images, masks, index.json and index.csv, STAC items, and a contact sheet.</source>
        <translation>空文件夹或新文件夹：影像、掩膜、index.json 和 index.csv、STAC 条目以及一张缩略图总览。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/land_cover_parameters.py"/>
        <source>Land cover band</source>
        <translation>土地覆盖波段</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/land_cover_parameters.py"/>
        <source>Legend of the land cover</source>
        <translation>土地覆盖的图例</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/land_cover_parameters.py"/>
        <source>Legend file</source>
        <translation>图例文件</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/land_cover_parameters.py"/>
        <source>Ground resolution [m]</source>
        <translation>地面分辨率 [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/land_cover_parameters.py"/>
        <source>Real image before</source>
        <translation>之前的真实影像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>Card (JSON)</source>
        <translation>模型卡 (JSON)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>Models can run here</source>
        <translation>此处可以运行模型</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>Model info</source>
        <translation>模型信息</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>Checks a model file (whole, unchanged, self-contained) and shows its card: what it makes, of which classes and bands, what it was trained on, its licence and its figures. Also says whether models can run here.</source>
        <translation>检查模型文件（完整、未改动、自包含）并显示其模型卡：它生成什么，基于哪些类别和波段，用什么训练，许可及其指标。还会说明此处能否运行模型。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>model card</source>
        <translation>模型卡</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>The card as a page to keep.</source>
        <translation>以网页形式保存的模型卡。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Style</source>
        <translation>风格</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Super-resolution</source>
        <translation>超分辨率</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Translation</source>
        <translation>风格转换</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>{} file</source>
        <translation>{}文件</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Tile size [pixels]</source>
        <translation>瓦片大小 [像素]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>{} file: {} does not exist; choose an .onnx file.</source>
        <translation>{} 文件：{} 不存在；请选择 .onnx 文件。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>{}: choose one of the list, or give a model file.</source>
        <translation>{}：请从列表中选择，或给出模型文件。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/pair_parameters.py"/>
        <source>Sampler</source>
        <translation>采样器</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/pair_parameters.py"/>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/pair_parameters.py"/>
        <source>Jump length</source>
        <translation>跳跃长度</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/pair_parameters.py"/>
        <source>Resamplings</source>
        <translation>重采样次数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/provider.py"/>
        <source>RS Synth: imagery of scenarios</source>
        <translation>RS Synth：情景影像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Pairs with a change</source>
        <translation>有变化的影像对</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Pairs without change</source>
        <translation>无变化的影像对</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Numbers for which no scenario was found</source>
        <translation>未找到情景的编号数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Scenarios drawn again</source>
        <translation>重新抽取的情景数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Change data set of random scenarios</source>
        <translation>随机情景的变化数据集</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Makes training data for change detection out of one scene: random floods and conversions within ranges that you give, shown before and after by a model, with exact labels, and pairs that look different though nothing changed. Cut into chips and split by blocks of ground. The imagery is plausible, not observed; its tags and the index say so.</source>
        <translation>由一个场景制作变化检测的训练数据：在您给出的范围内随机淹没和转换，由模型显示前后，带精确标签，以及看起来不同但没有变化的影像对。切成切片，并按地面区块划分。影像是可信的模拟，并非观测结果；其标签和索引会注明。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Heights of the ground, for floods. Feet and scale and offset tags are understood; heights count as metres otherwise. Without it there are conversions only.</source>
        <translation>用于淹没的地面高程。可识别英尺以及比例和偏移标签；否则高程按米计。没有它则只有转换。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>What the model sees beside the land cover, if that is not the DEM above; as in the flood scenario.</source>
        <translation>除土地覆盖外模型所用的数据，如果它不是上面的 DEM；与淹没情景中相同。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How many pairs, those without change among them; at most 100,000. Each is the whole scene, and gives many chips.</source>
        <translation>影像对的数量，包括无变化的；最多 100,000。每一对都是整个场景，可得到许多切片。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>floods: existing water rises, dams close valleys, hollows and low ground fill. conversions: one class becomes another, in patches. mixed: both. What is not possible in the scene is left out, and said.</source>
        <translation>floods：现有水体上涨，大坝封闭山谷，洼地和低地积水。conversions：一个类别以斑块形式变为另一类别。mixed：两者兼有。场景中不可能的会略去并说明。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How much of the scene a scenario changes; others are drawn again. From the lowest to the highest.</source>
        <translation>一个情景改变场景的多少；其他的重新抽取。从最低到最高。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How far existing water rises over its own level. From the lowest to the highest.</source>
        <translation>现有水体高出自身水位的涨幅。从最低到最高。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How deep the water stands at a dam across a valley. From the lowest to the highest.</source>
        <translation>横跨山谷的大坝处的水深。从最低到最高。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How much of a class is converted, within the area of a conversion. From the lowest to the highest.</source>
        <translation>在转换区域内，一个类别转换多少。从最低到最高。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>JSON, in which everything may be left out; it goes before the ranges above. For example {&quot;weights&quot;: {&quot;rise&quot;: 1, &quot;reservoir&quot;: 2, &quot;basin&quot;: 1, &quot;level&quot;: 0, &quot;convert&quot;: 3, &quot;mixed&quot;: 1}, &quot;basin_m&quot;: [1, 10], &quot;level_m&quot;: [1100, 1200], &quot;area&quot;: [10, 60], &quot;everywhere&quot;: 0.1, &quot;conversions&quot;: [{&quot;source&quot;: &quot;forest&quot;, &quot;target&quot;: &quot;farmland&quot;, &quot;weight&quot;: 2}], &quot;negatives&quot;: {&quot;noise&quot;: 1, &quot;translation&quot;: 1, &quot;light&quot;: 1}, &quot;light&quot;: 20}: how often each kind of scenario, depth of basins, absolute water levels in metres, size of a conversion&apos;s area in percent of the scene&apos;s shorter side, share of the conversions without an area, conversions by role, how often each kind of pair without change, and by how many percent light changes there.</source>
        <translation>JSON，其中各项均可省略；优先于上面的范围。例如 {&quot;weights&quot;: {&quot;rise&quot;: 1, &quot;reservoir&quot;: 2, &quot;basin&quot;: 1, &quot;level&quot;: 0, &quot;convert&quot;: 3, &quot;mixed&quot;: 1}, &quot;basin_m&quot;: [1, 10], &quot;level_m&quot;: [1100, 1200], &quot;area&quot;: [10, 60], &quot;everywhere&quot;: 0.1, &quot;conversions&quot;: [{&quot;source&quot;: &quot;forest&quot;, &quot;target&quot;: &quot;farmland&quot;, &quot;weight&quot;: 2}], &quot;negatives&quot;: {&quot;noise&quot;: 1, &quot;translation&quot;: 1, &quot;light&quot;: 1}, &quot;light&quot;: 20}：各类情景的频率、洼地的深度、以米为单位的绝对水位、转换区域的大小（占场景短边的百分比）、无区域转换的比例、按角色的转换、各类无变化影像对的频率，以及其中光照变化的百分比。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>An image of the same place in the model&apos;s bands and numbers. The pairs are then real before, and real after but for what changed, on the pixels of this image. Left empty, both are synthetic.</source>
        <translation>同一地点的影像，采用模型的波段和数值。此时影像对之前为真实影像，之后除变化处外也为真实影像，使用该影像的像素。留空则两者均为合成。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>With a real image: how wide the seam between real and synthetic pixels is.</source>
        <translation>有真实影像时：真实像素与合成像素之间过渡带的宽度。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Share of the pairs in which nothing changes, though they look different: other noise or another style of the model, a translation to another season or style, other light. A detector must learn to ignore these.</source>
        <translation>看起来不同但没有变化的影像对的比例：模型的其他噪声或其他风格、转换为另一季节或风格、不同光照。检测器必须学会忽略这些。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How far the image after may be shifted against its labels, which stay in place; drawn for each pair.</source>
        <translation>之后的影像相对其标签（位置不变）可以偏移多少；每对分别抽取。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>By how much the gain of each band of the image after may differ, and its offset by half as much of the band&apos;s mean; drawn for each pair.</source>
        <translation>之后影像各波段的增益可以相差多少，其偏移可相差该波段均值的一半比例；每对分别抽取。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Makes a new image before for each pair, with other noise, in place of one for all; takes about twice as long.</source>
        <translation>为每一对用不同噪声生成新的之前影像，而不是所有对共用一幅；耗时约为两倍。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Gives pairs without change another season or style. It must take and make images as the model makes them.</source>
        <translation>使无变化的影像对呈现另一季节或风格。它必须能够接受并生成与该模型所生成相同的影像。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Chooses everything. Pair number 7 of a seed is the same, however many pairs there are.</source>
        <translation>决定一切。无论有多少对，同一种子的第 7 对总是相同。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Pixel size of the result, in metres. Left empty, the ground sample distance the model was trained at, or the pixels of the real image.</source>
        <translation>结果的像素大小，单位为米。留空则采用模型训练时的地面采样距离，或真实影像的像素。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Count of pairs</source>
        <translation>样本对的数量</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Scenarios</source>
        <translation>情景</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Changed share [%]</source>
        <translation>变化比例 [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Rise of water [m]</source>
        <translation>水位涨幅 [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Depth at dams [m]</source>
        <translation>坝前水深 [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Converted share [%]</source>
        <translation>转换比例 [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Further ranges</source>
        <translation>更多取值范围</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Scenarios: choose at least one of {}, and no others.</source>
        <translation>情景：请至少选择 {} 中的一个，不要选其他。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>{}: give two numbers, as in 1,5.</source>
        <translation>{}：请给出两个数，例如 1,5。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Pairs without change [%]</source>
        <translation>无变化的样本对 [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Registration jitter [pixels]</source>
        <translation>配准抖动 [像素]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Radiometric jitter [%]</source>
        <translation>辐射抖动 [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Another texture for each pair</source>
        <translation>每对使用不同的纹理</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Samples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Spread of samples</source>
        <translation>样本离散度</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Synthesize imagery</source>
        <translation>合成影像生成</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Synthesis</source>
        <translation>影像合成</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Makes georeferenced imagery of a land cover, real or edited, with a generative model and the rasters it asks for (for most models a DEM). The imagery is plausible, not observed; its tags say so.</source>
        <translation>用生成模型及其所需栅格（多数模型为 DEM），由真实或编辑后的土地覆盖生成带地理参考的影像。影像是可信的模拟，并非观测结果；其标签会注明。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>generate</source>
        <translation>生成</translation>
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
        <translation>影像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>landsat</source>
        <translation>Landsat</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>deep learning</source>
        <translation>深度学习</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>sar</source>
        <translation>SAR</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>The rasters the model asks for, usually a DEM; their bands in the order of the model&apos;s card.</source>
        <translation>模型所需的栅格，通常为 DEM；波段顺序与模型卡一致。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>A model that comes with the plugin, or one that you added in the model manager. The model info algorithm shows what it was trained on.</source>
        <translation>插件自带的模型，或您在模型管理器中添加的模型。“模型信息”算法会显示它用什么训练。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Your own model, in place of the list: an ONNX file with an RS Synth model card.</source>
        <translation>代替列表的自有模型：带有 RS Synth 模型卡的 ONNX 文件。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Pixel size of the result, in metres. Left empty, the ground sample distance the model was trained at.</source>
        <translation>结果的像素大小，单位为米。留空则采用模型训练时的地面采样距离。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Chooses the fine texture. The same seed gives the same picture, before and after a scenario alike.</source>
        <translation>决定细部纹理。同一种子得到同样的影像，情景前后皆然。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>For models trained on several seasons, places or sensors: the name of one, as the model info algorithm lists them. Left empty, the model&apos;s first.</source>
        <translation>用于以多个季节、地点或传感器训练的模型：其中一个的名称，如“模型信息”算法所列。留空则为模型的第一个。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>auto takes the GPU where onnxruntime has one, else the CPU; the log says which it was.</source>
        <translation>auto 在 onnxruntime 有 GPU 时使用 GPU，否则使用 CPU；日志会说明用的是哪一个。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>How much is computed at a time. It changes memory and speed, never the result.</source>
        <translation>一次计算多少。它影响内存和速度，绝不影响结果。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>How many pictures of the scene the spread is taken from, with this seed, the next one, and so on. The run takes as many times longer. For models with noise.</source>
        <translation>用该场景的多少幅影像计算离散度，使用此种子、下一个种子，依此类推。运行时间相应成倍增加。适用于带噪声的模型。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>The imagery, in the bands and units of the model&apos;s card; of several samples, that of the seed.</source>
        <translation>影像，采用模型卡中的波段和单位；有多个样本时为该种子的样本。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>The standard deviation of the samples (with n − 1) at each pixel, band by band, in the image&apos;s units: large where the model invents, 0 where every seed shows the same. Takes two samples or more.</source>
        <translation>各样本在每个像素处的标准差（除以 n − 1），逐波段，以影像的单位表示：模型臆造处大，所有种子结果相同处为 0。需要两个或更多样本。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Image</source>
        <translation>影像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Reference image</source>
        <translation>参考影像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Scaling of values</source>
        <translation>数值缩放</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Translated image</source>
        <translation>转换后的影像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Where it ran</source>
        <translation>运行的设备</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Seconds for the translation</source>
        <translation>影像转换的秒数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Correlation of edges before and after</source>
        <translation>前后边缘的相关性</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Share of pixels of the same class before and after</source>
        <translation>前后类别相同的像素比例</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Mean IoU of classes before and after</source>
        <translation>前后类别的平均 IoU</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Reference image: histogram matching needs one; choose a raster.</source>
        <translation>参考影像：直方图匹配需要一幅；请选择栅格。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Segmentation model: {} does not exist; choose an .onnx file.</source>
        <translation>分割模型：{} 不存在；请选择 .onnx 文件。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Reference image: a model does not take one, so it is not used.</source>
        <translation>参考影像：模型不使用参考影像，因此未使用。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Translate image</source>
        <translation>影像风格转换</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Shows an image in another season, style or sensor, with what it shows kept in place: with a model, or, as baselines without training, by gray world or histogram matching. For example to make two dates comparable before change detection. Says how far the image&apos;s edges were kept.</source>
        <translation>以另一季节、风格或传感器显示影像，所示地物位置不变：使用模型，或使用无需训练的基线方法（灰度世界或直方图匹配）。例如在变化检测之前使两个时相具有可比性。会说明影像边缘的保持程度。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>season</source>
        <translation>季节</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>style</source>
        <translation>风格</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>sensor</source>
        <translation>传感器</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>domain adaptation</source>
        <translation>域适应</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>histogram matching</source>
        <translation>直方图匹配</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>normalisation</source>
        <translation>归一化</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>What is translated: any number of bands of 8 or 16 bits or floats. Its grid, nodata and alpha band are kept.</source>
        <translation>要转换的影像：任意数量的 8 位、16 位或浮点波段。其格网、无数据值和 alpha 波段保持不变。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>model: the chosen translation model. gray_world: one factor for each band, so that its mean becomes that of the reference, or gray without one. histogram_matching: the distribution of each band becomes that of the reference.</source>
        <translation>model：所选的转换模型。gray_world：每个波段一个系数，使其均值等于参考影像的均值，没有参考影像时则为灰。histogram_matching：使每个波段的分布等于参考影像的分布。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>What the baselines make the image look like: an image of the same bands, of any place, resolution and pixel type. Models do not take one.</source>
        <translation>基线方法使影像与之相似的对象：波段相同的影像，地点、分辨率和像素类型不限。模型不使用它。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Which bands of the image are used, by number or name, in the order that the model asks for: 3,2,1 or red,green,blue. Left empty, those whose names are the model&apos;s, else the first ones; for the baselines all.</source>
        <translation>使用影像的哪些波段，按编号或名称，按模型要求的顺序：3,2,1 或 red,green,blue。留空则用名称与模型一致的波段，否则用最前面的波段；基线方法用全部波段。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>What the model gets of an image whose values are not those of its training (16 bits for a model of 8, say). check: such an image is refused, with the figures. as_is: its values unchanged. stretch: its lowest to highest value over the model&apos;s range, one line for all bands.</source>
        <translation>当影像数值与模型训练时的数值不同（例如 16 位影像用于 8 位模型）时，模型得到什么。check：拒绝此类影像，并给出数字。as_is：数值不变。stretch：将其最低到最高值映射到模型的取值范围，所有波段用同一直线。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>The part to work on; left empty, the whole image.</source>
        <translation>要处理的部分；留空则为整幅影像。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Pixel size of the result, in metres. Left empty, the image&apos;s own pixels, which then are not resampled.</source>
        <translation>结果的像素大小，单位为米。留空则采用影像自身的像素，此时不重采样。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>A model of task segmentation, to see whether it finds the same classes before and after.</source>
        <translation>任务为分割的模型，用于查看它在前后是否识别出相同的类别。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>The translation, on the image&apos;s grid: in the bands and the pixel type of the model&apos;s card; of the baselines in those of the image.</source>
        <translation>转换结果，位于影像的格网上：采用模型卡中的波段和像素类型；基线方法则采用影像自身的。</translation>
    </message>
</context>
</TS>
