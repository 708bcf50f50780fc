<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>RSSynth</name>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>What is at {} is larger than {}: check the address.</source>
        <translation>{} にあるものは {} より大きいです。アドレスを確認してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>{} cannot be written, or another QGIS is downloading it now: wait for that one.</source>
        <translation>{} に書き込めないか、別の QGIS がダウンロード中です。終わるまで待ってください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>What {} gave is damaged or was tampered with (its SHA-256 is not the catalogue&apos;s), and was thrown away: try again, or load the catalogue anew.</source>
        <translation>{} から届いたものは壊れているか改ざんされているため (SHA-256 がカタログと一致しません)、破棄しました。もう一度試すか、カタログを読み込み直してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>{} cannot be written ({}): make room on that disk and see that you may write there.</source>
        <translation>{} に書き込めません ({})。ディスクの空きを増やし、書き込み権限を確認してください。</translation>
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
        <translation>{} の空きは {} だけですが、ファイルはあと {} あります。ディスクの空きを増やしてください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>{} broke off after {} of {}: download again to go on from there.</source>
        <translation>{0} は {2} のうち {1} で途切れました。もう一度ダウンロードするとそこから再開します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/download.py"/>
        <source>What {} gives has another size than the {} of the catalogue, and is not taken: load the catalogue anew, or tell its maker.</source>
        <translation>{} が渡すもののサイズはカタログの {} と異なるため、受け取りません。カタログを読み込み直すか、作成者に知らせてください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} leads to an address without encryption, which is not followed.</source>
        <translation>{} は暗号化されていないアドレスに転送するため、従いません。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} leads to another host, {}: go on only if you trust it.</source>
        <translation>{} は別のホスト {} に転送します。信頼できる場合だけ続けてください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} leads from one address to the next without end; tell its owner.</source>
        <translation>{} は際限なく次のアドレスへ転送します。所有者に知らせてください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} did not answer in time: try again later, or allow more time in Settings, Options, Network.</source>
        <translation>{} から時間内に応答がありません。後で試すか、「設定」「オプション」「ネットワーク」で待ち時間を延ばしてください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>The proxy {} does not let the request to {} through ({}): check it in Settings, Options, Network.</source>
        <translation>プロキシ {} が {} への要求を通しません ({})。「設定」「オプション」「ネットワーク」で確認してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} does not have the file (HTTP {}): check the address, or load the catalogue anew.</source>
        <translation>{} にファイルがありません (HTTP {})。アドレスを確認するか、カタログを読み込み直してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} does not give the file to you (HTTP {}): it asks for a login, or a proxy forbids it.</source>
        <translation>{} はファイルを渡しません (HTTP {})。ログインが必要か、プロキシが禁止しています。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} cannot give the file now (HTTP {}): try again later.</source>
        <translation>{} は今ファイルを渡せません (HTTP {})。後で試してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} is not found: check the address and that this machine is online.</source>
        <translation>{} が見つかりません。アドレスと、このコンピュータがオンラインかを確認してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} refuses the connection: check the address, or try again later.</source>
        <translation>{} が接続を拒否しました。アドレスを確認するか、後で試してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>{} has no certificate that QGIS trusts: see Settings, Options, Authentication.</source>
        <translation>{} の証明書を QGIS は信頼していません。「設定」「オプション」「認証」を見てください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/http.py"/>
        <source>The connection to {} broke off ({}): try again.</source>
        <translation>{} との接続が切れました ({})。もう一度試してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/models.py"/>
        <source>The file of {} holds another model, {}: tell the maker of the catalogue.</source>
        <translation>{} のファイルには別のモデル {} が入っています。カタログの作成者に知らせてください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The package index was not reached: check the network connection, and the proxy in Settings, Options, Network.</source>
        <translation>パッケージインデックスに接続できません。ネットワーク接続と、「設定」「オプション」「ネットワーク」のプロキシを確認してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The proxy let nothing through: check its address, user name and password in Settings, Options, Network.</source>
        <translation>プロキシが何も通しません。「設定」「オプション」「ネットワーク」でアドレス、ユーザー名、パスワードを確認してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>pip cannot use a SOCKS proxy here: choose an HTTP proxy in Settings, Options, Network, or install with qpip (see the user guide).</source>
        <translation>ここでは pip は SOCKS プロキシを使えません。「設定」「オプション」「ネットワーク」で HTTP プロキシを選ぶか、qpip でインストールしてください（ユーザーガイド参照）。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The package index showed a certificate that is not trusted: add your organisation&apos;s authority in Settings, Options, Authentication, Manage Certificates.</source>
        <translation>パッケージインデックスの証明書が信頼されていません。「設定」「オプション」「認証」「証明書の管理」で組織の認証局を追加してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The package index refused ({}): try again later, or check the index in pip&apos;s settings.</source>
        <translation>パッケージインデックスが拒否しました ({})。後で試すか、pip の設定のインデックスを確認してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The disk of {} is full: make room, then install again.</source>
        <translation>{} のディスクがいっぱいです。空きを増やしてから、もう一度インストールしてください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>{} cannot be written: check its permissions, then install again.</source>
        <translation>{} に書き込めません。権限を確認してから、もう一度インストールしてください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>What came from the package index was incomplete or damaged ({}): install again.</source>
        <translation>パッケージインデックスから届いたものが不完全か壊れています ({})。もう一度インストールしてください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>The package index has no onnxruntime for this Python and system ({}): update QGIS, or check the index in pip&apos;s settings.</source>
        <translation>パッケージインデックスに、この Python とシステム用の onnxruntime がありません ({})。QGIS を更新するか、pip の設定のインデックスを確認してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/pip_failures.py"/>
        <source>pip failed ({}): what it said stands above.</source>
        <translation>pip が失敗しました ({})。その出力は上にあります。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>The disk of {} has {} MiB free, and {} are needed: make room, then install again.</source>
        <translation>{} のディスクの空きは {} MiB ですが、{} 必要です。空きを増やしてから、もう一度インストールしてください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>{} cannot be written ({}): check its permissions and the disk.</source>
        <translation>{} に書き込めません ({})。権限とディスクを確認してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>The pip of {} does not run ({}): repair it, or install with qpip (see the user guide).</source>
        <translation>{} の pip が動きません ({})。修復するか、qpip でインストールしてください（ユーザーガイド参照）。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>Trying whether it loads …</source>
        <translation>読み込めるか試しています…</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>The onnxruntime that was installed does not load here ({}): choose another kind.</source>
        <translation>インストールした onnxruntime をここで読み込めません ({})。別の種類を選んでください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>The onnxruntime that was installed would use numpy {}, and QGIS has {}: nothing was kept.</source>
        <translation>インストールした onnxruntime は numpy {} を使いますが、QGIS は {} です。何も残していません。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>onnxruntime {} was installed in {}.</source>
        <translation>onnxruntime {} を {} にインストールしました。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>The installation was cancelled; nothing was changed.</source>
        <translation>インストールはキャンセルされました。何も変更していません。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/runtime_install.py"/>
        <source>{} could not be started ({}).</source>
        <translation>{} を起動できませんでした ({})。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Models need the Python package onnxruntime, which is missing.</source>
        <translation>モデルには Python パッケージ onnxruntime が必要ですが、ありません。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Install it in QGIS with Plugins, RS Synth, Runtime for models.</source>
        <translation>QGIS の「プラグイン」「RS Synth」「モデルのランタイム」でインストールしてください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Install the runtime …</source>
        <translation>ランタイムをインストール…</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Floods and conversions work without it.</source>
        <translation>浸水と転換はそれがなくても使えます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>There is no model for this yet.</source>
        <translation>これに使えるモデルがまだありません。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Give a model file, or add one in QGIS with Plugins, RS Synth, Models.</source>
        <translation>モデルファイルを指定するか、QGIS の「プラグイン」「RS Synth」「モデル」で追加してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Models …</source>
        <translation>モデル…</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/bridge/setup_links.py"/>
        <source>Give a model file, or add one to the list.</source>
        <translation>モデルファイルを指定するか、リストに追加してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>A STAC item collection with the MLM extension, as JSON, over https.</source>
        <translation>MLM 拡張付きの STAC アイテムコレクション（JSON、https 経由）。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>&amp;Load</source>
        <translation>読み込む(&amp;L)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Asks the address for its list. Nothing is asked for before.</source>
        <translation>このアドレスにリストを要求します。それまでは何も要求しません。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>&amp;Catalogue</source>
        <translation>カタログ(&amp;C)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Models of the catalogue</source>
        <translation>カタログのモデル</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>What has arrived is kept: a later download goes on from there.</source>
        <translation>届いた分は残ります。後のダウンロードはそこから再開します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>RS Synth: models</source>
        <translation>RS Synth: モデル</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Loading the catalogue …</source>
        <translation>カタログを読み込み中…</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Catalogue of models</source>
        <translation>モデルのカタログ</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Go on?</source>
        <translation>続けますか?</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>{} m</source>
        <translation>{} m</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>{} models for RS Synth, {} of other programs left out.</source>
        <translation>RS Synth 用のモデル {} 個、他のプログラムの {} 個は除外。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>{} models.</source>
        <translation>モデル {} 個。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>&amp;Download</source>
        <translation>ダウンロード(&amp;D)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Load a catalogue to see its models.</source>
        <translation>カタログを読み込むとモデルが表示されます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Comes with the plugin</source>
        <translation>プラグイン付属</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>On this computer</source>
        <translation>このコンピュータ</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>&amp;Replace {} by {} ({})</source>
        <translation>{} を {} に置き換え（{}）(&amp;R)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>&amp;Download ({})</source>
        <translation>ダウンロード ({})(&amp;D)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Preview of {}</source>
        <translation>{} のプレビュー</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Download of {}</source>
        <translation>{} のダウンロード</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>Downloading {} …</source>
        <translation>{} をダウンロード中…</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>{} is here: the algorithms and the panel offer it now.</source>
        <translation>{} が使えます。アルゴリズムとパネルで選択できます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/catalogue_panel.py"/>
        <source>The download was cancelled; it can go on later.</source>
        <translation>ダウンロードはキャンセルされました。後で再開できます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/charts.py"/>
        <source>Classes hit</source>
        <translation>影響を受けるクラス</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/charts.py"/>
        <source>other</source>
        <translation>その他</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/charts.py"/>
        <source>Flooded area against level</source>
        <translation>水位に対する浸水面積</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/charts.py"/>
        <source>Newly flooded area against the level; click to go to a level.</source>
        <translation>水位に対する新たな浸水面積。クリックするとその水位になります。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Composite with the real image</source>
        <translation>実画像へのはめ込み</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>The image after the scenario.</source>
        <translation>シナリオ適用後の画像。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>1 where the scenario changed something.</source>
        <translation>シナリオで変化した場所は 1。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Pixels of the soft seam between the two.</source>
        <translation>両者のなだらかな境界の幅（ピクセル数）。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Make the &amp;composite</source>
        <translation>はめ込み画像を作成(&amp;C)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>The imagery of the tab Layers, with the changes in it.</source>
        <translation>「レイヤ」タブの画像に変化を入れたもの。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Synthetic</source>
        <translation>合成</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Change mask</source>
        <translation>変化マスク</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Feather</source>
        <translation>ぼかし幅</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Imagery</source>
        <translation>画像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>{}: choose a raster layer.</source>
        <translation>{}: ラスタレイヤを選択してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/composite_panel.py"/>
        <source>Composite</source>
        <translation>はめ込み画像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>What is converted: every class of this kind.</source>
        <translation>転換されるもの: この種類のすべてのクラス。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>What it becomes. The legend must have a class of this kind.</source>
        <translation>転換後の種類。凡例にこの種類のクラスが必要です。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>How much of the ground that qualifies is converted, in contiguous patches.</source>
        <translation>対象となる土地のうちどれだけを転換するか。連続した塊で転換します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Chooses the patches where the share is below 100 %.</source>
        <translation>割合が 100 % 未満のとき、どの塊を転換するかを決めます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Draw</source>
        <translation>描画</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Draw a polygon: left clicks, then a right click or Enter.</source>
        <translation>ポリゴンを描く: 左クリックで点を打ち、右クリックまたは Enter で終了。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Selected</source>
        <translation>選択地物</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Take the selected polygons of all layers.</source>
        <translation>すべてのレイヤで選択されているポリゴンを使います。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Clear</source>
        <translation>クリア</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Without polygons the conversion works everywhere.</source>
        <translation>ポリゴンがなければ、転換は全域で行われます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>&amp;From</source>
        <translation>転換元(&amp;F)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>&amp;To</source>
        <translation>転換先(&amp;T)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>S&amp;hare</source>
        <translation>割合(&amp;H)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>See&amp;d</source>
        <translation>乱数シード(&amp;D)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>Inside</source>
        <translation>範囲</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>everywhere</source>
        <translation>全域</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>{} polygon(s)</source>
        <translation>ポリゴン {} 個</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>No polygon is selected: select some with QGIS&apos;s selection tools, or draw one.</source>
        <translation>ポリゴンが選択されていません。QGIS の選択ツールで選択するか、描いてください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/convert_editor.py"/>
        <source>change a conversion</source>
        <translation>転換の変更</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/dock.py"/>
        <source>Layers</source>
        <translation>レイヤ</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/dock.py"/>
        <source>Edits</source>
        <translation>編集</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/dock.py"/>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/dock.py"/>
        <source>DEM</source>
        <translation>DEM</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/dock.py"/>
        <source>Heights of {}</source>
        <translation>{} の標高</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Edits from first to last; each sees what those above it made. The tick switches one.</source>
        <translation>編集は上から順に適用され、それぞれが上の結果を受け継ぎます。チェックで有効・無効を切り替えます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Add a flood</source>
        <translation>浸水を追加</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Add a conversion</source>
        <translation>転換を追加</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Remove the edit</source>
        <translation>編集を削除</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Move it up: earlier</source>
        <translation>上へ移動（先に適用）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Move it down: later</source>
        <translation>下へ移動（後に適用）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>add an edit</source>
        <translation>編集の追加</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>remove an edit</source>
        <translation>編集の削除</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>move an edit</source>
        <translation>編集の移動</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_list.py"/>
        <source>switch an edit</source>
        <translation>編集の有効・無効の切り替え</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Water</source>
        <translation>水域</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Wetland</source>
        <translation>湿地</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Mangrove</source>
        <translation>マングローブ</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Forest</source>
        <translation>森林</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Shrubland</source>
        <translation>低木地</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Savanna</source>
        <translation>サバンナ</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Grassland</source>
        <translation>草地</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Moss and lichen</source>
        <translation>コケ・地衣類</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Farmland</source>
        <translation>農地</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Orchard, vineyard</source>
        <translation>果樹園・ブドウ園</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Built-up</source>
        <translation>市街地</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Building</source>
        <translation>建物</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Paved ground</source>
        <translation>舗装地</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Road</source>
        <translation>道路</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Railway</source>
        <translation>鉄道</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Airport, port</source>
        <translation>空港・港湾</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Quarry, dump, building site</source>
        <translation>採石場・処分場・建設現場</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Urban park</source>
        <translation>都市公園</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Bare ground</source>
        <translation>裸地</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Snow and ice</source>
        <translation>雪氷</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Flood: water rises by {}</source>
        <translation>浸水: 水位が {} 上昇</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Flood to {}, plain</source>
        <translation>{} まで浸水（単純）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Flood to {}, with dams</source>
        <translation>{} まで浸水（ダムあり）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>Flood to {}</source>
        <translation>{} まで浸水</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/edit_names.py"/>
        <source>, in polygons</source>
        <translation>（ポリゴン内）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Show the flood on the map</source>
        <translation>浸水を地図に表示</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Draws the flooded ground over the map while the level moves.</source>
        <translation>水位を動かす間、浸水する土地を地図上に描きます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Newly flooded</source>
        <translation>新たな浸水</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Ground that was no water before, at the screen&apos;s resolution.</source>
        <translation>もとは水域でなかった土地。画面の解像度で計算します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Water added</source>
        <translation>増えた水</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Over flooded ground and over water that rose.</source>
        <translation>浸水した土地と、水位が上がった水域の上。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Greatest depth</source>
        <translation>最大水深</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>Of the water added.</source>
        <translation>増えた水の深さ。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/figures_panel.py"/>
        <source>change a flood</source>
        <translation>浸水の変更</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/first_start.py"/>
        <source>Opens the window that installs onnxruntime into your profile.</source>
        <translation>onnxruntime をプロファイルにインストールするウィンドウを開きます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/first_start.py"/>
        <source>Opens the list of models, to add one.</source>
        <translation>モデルのリストを開き、追加できるようにします。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Absolute level</source>
        <translation>絶対水位</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Rise over existing water</source>
        <translation>既存水域からの上昇量</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>A height above the DEM&apos;s zero, or how much each water body rises over its own level.</source>
        <translation>DEM のゼロ点からの高さ、または各水域がその水位から上昇する量。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Connected</source>
        <translation>連結</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Plain threshold</source>
        <translation>単純なしきい値</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Connected: only ground that the water reaches. Plain: all ground below the level.</source>
        <translation>連結: 水が届く土地だけ。単純: 水位より低い土地すべて。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Existing water</source>
        <translation>既存の水域</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>The land cover&apos;s water spreads. Switch it off to fill a reservoir from a seed.</source>
        <translation>土地被覆の水域から水が広がります。シード点から貯水池を満たすときはオフにします。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Edge (sea)</source>
        <translation>端（海）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Water enters from beyond the edge of the land cover.</source>
        <translation>土地被覆の端の外から水が入ります。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Click on map</source>
        <translation>地図をクリック</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Click places from which water spreads; a right click or Escape ends it.</source>
        <translation>水が広がり始める場所をクリックします。右クリックまたは Esc で終了。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Draw a dam or dike: left clicks, then a right click or Enter.</source>
        <translation>ダムまたは堤防を描く: 左クリックで点を打ち、右クリックまたは Enter で終了。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Height of the top of all barriers of this flood; 9999 holds any level.</source>
        <translation>この浸水のすべての障壁の天端高。9999 ならどの水位も止めます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Plain threshold: pixels of erosion that clean up the mask; 0 for none.</source>
        <translation>単純なしきい値: マスクを整える収縮処理のピクセル数。0 で処理なし。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>&amp;Water</source>
        <translation>水位(&amp;W)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Seeds</source>
        <translation>シード点</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Dams</source>
        <translation>ダム</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>&amp;Crest</source>
        <translation>天端高(&amp;C)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>&amp;Erosion</source>
        <translation>収縮(&amp;E)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/flood_editor.py"/>
        <source>Remove them all.</source>
        <translation>すべて削除します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/frames.py"/>
        <source>Frame</source>
        <translation>フレーム</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/frames.py"/>
        <source>ffmpeg could not make {}: {}</source>
        <translation>ffmpeg は {} を作成できませんでした: {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/height_range.py"/>
        <source>{} has no height: check its nodata value.</source>
        <translation>{} に標高がありません。nodata 値を確認してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Show imagery of the scenario on the map</source>
        <translation>シナリオの画像を地図に表示</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Made by the model in the background, for what the map shows.</source>
        <translation>地図の表示範囲について、モデルがバックグラウンドで作成します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Zoom to what can be shown</source>
        <translation>表示できる範囲にズーム</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>The middle of the map, at the model&apos;s resolution.</source>
        <translation>地図の中央をモデルの解像度で表示します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>What to compare with in place of the map: the real image, or a result of a run.</source>
        <translation>地図の代わりに比較するもの: 実画像、または実行結果。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Swipe</source>
        <translation>スワイプ</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Only right of a divider; drag it on the map, or move the slider.</source>
        <translation>分割線の右側だけに表示します。地図上で線をドラッグするか、スライダーを動かします。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Divider</source>
        <translation>分割線</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Blink</source>
        <translation>点滅</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>On and off again, to see what changed.</source>
        <translation>表示と非表示を繰り返し、変化を見やすくします。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>&amp;With</source>
        <translation>対象(&amp;W)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>&amp;Divider</source>
        <translation>分割線(&amp;D)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/imagery_panel.py"/>
        <source>&amp;Opacity</source>
        <translation>不透明度(&amp;O)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Models on this computer</source>
        <translation>このコンピュータのモデル</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>&amp;Add from file …</source>
        <translation>ファイルから追加(&amp;A)…</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Checks an .onnx file with a model card, and copies it into your profile.</source>
        <translation>モデルカード付きの .onnx ファイルを検査し、プロファイルにコピーします。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Deletes the model from your profile; those of the plugin stay.</source>
        <translation>モデルをプロファイルから削除します。プラグイン付属のものは残ります。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>in your profile</source>
        <translation>プロファイル内</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>included</source>
        <translation>付属</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Checking {} …</source>
        <translation>{} を検査中…</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Replace it?</source>
        <translation>置き換えますか?</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>{} was added.</source>
        <translation>{} を追加しました。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Adding {}</source>
        <translation>{} の追加</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Model file</source>
        <translation>モデルファイル</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>RS Synth models (*.onnx)</source>
        <translation>RS Synth モデル (*.onnx)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Delete the model {} from your profile?</source>
        <translation>モデル {} をプロファイルから削除しますか?</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>{} was removed.</source>
        <translation>{} を削除しました。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>There is no model yet: add one from a file, or get one in the tab Download.</source>
        <translation>モデルがまだありません。ファイルから追加するか、「ダウンロード」タブで取得してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Card of {}</source>
        <translation>{} のモデルカード</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/installed_panel.py"/>
        <source>Previews of models</source>
        <translation>モデルのプレビュー</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/jobs.py"/>
        <source>Too little memory: zoom in, choose a smaller extent, or close other programs.</source>
        <translation>メモリが足りません。拡大するか、領域を小さくするか、他のプログラムを終了してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/jobs.py"/>
        <source>Unexpected error ({}): {}</source>
        <translation>予期しないエラー ({}): {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Raster of class codes.</source>
        <translation>クラスコードのラスタ。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Heights of the ground that floods.</source>
        <translation>浸水する地面の標高。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>What the model sees beside the land cover, as bands of one raster; empty: the DEM.</source>
        <translation>土地被覆のほかにモデルが使うもの（1つのラスタの各バンド）。空なら DEM。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>A real image, to compare and to composite with; may stay empty.</source>
        <translation>比較とはめ込みに使う実画像。空でも構いません。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>The model that makes imagery: one of the list, or a file.</source>
        <translation>画像を作成するモデル: リストの 1 つ、またはファイル。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Choose a model file (.onnx).</source>
        <translation>モデルファイル (.onnx) を選択します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Manage</source>
        <translation>管理</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Opens the list of models, to see their cards, and to add and remove some.</source>
        <translation>モデルのリストを開き、カードの表示、追加、削除を行います。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>What the codes mean: guessed from codes and colours, or chosen here.</source>
        <translation>コードの意味: コードと色から推測するか、ここで選択します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Load a legend from a CSV or JSON file.</source>
        <translation>CSV または JSON ファイルから凡例を読み込みます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Guess</source>
        <translation>推測</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Look at the land cover&apos;s codes and colours again.</source>
        <translation>土地被覆のコードと色をもう一度調べます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>&amp;Land cover</source>
        <translation>土地被覆(&amp;L)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>&amp;DEM</source>
        <translation>DEM(&amp;D)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>&amp;Auxiliary</source>
        <translation>補助ラスタ(&amp;A)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>&amp;Imagery</source>
        <translation>画像(&amp;I)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>&amp;Model</source>
        <translation>モデル(&amp;M)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Le&amp;gend</source>
        <translation>凡例(&amp;G)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>(no model)</source>
        <translation>（モデルなし）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>A layer of the scenario was removed from the project: choose another one.</source>
        <translation>シナリオのレイヤがプロジェクトから削除されました。別のレイヤを選択してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Land cover</source>
        <translation>土地被覆</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Legend of {}</source>
        <translation>{} の凡例</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>The legend cannot be told from the codes: choose it, or give each class its role in the table.</source>
        <translation>コードから凡例を判別できません。凡例を選択するか、表で各クラスに役割を指定してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Legends (*.csv *.json)</source>
        <translation>凡例 (*.csv *.json)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Looking for onnxruntime</source>
        <translation>onnxruntime を検索中</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>Imagery is made with onnxruntime, which is not installed yet.</source>
        <translation>画像は onnxruntime で作成しますが、まだインストールされていません。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/layer_panel.py"/>
        <source>No model is chosen: choose an .onnx file to see imagery.</source>
        <translation>モデルが選択されていません。画像を見るには .onnx ファイルを選択してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_guess.py"/>
        <source>Class {}</source>
        <translation>クラス {}</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_guess.py"/>
        <source>Own legend</source>
        <translation>独自の凡例</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>Class</source>
        <translation>クラス</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>What each code means. The role decides which edits reach a class and which of the model&apos;s it becomes.</source>
        <translation>各コードの意味。役割によって、どの編集がクラスに及ぶか、モデルのどのクラスになるかが決まります。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>Double click, or press Enter, to choose another colour.</source>
        <translation>ダブルクリックまたは Enter で別の色を選択します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>(none)</source>
        <translation>（なし）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>Colour of the class</source>
        <translation>クラスの色</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/legend_table.py"/>
        <source>{}, changed</source>
        <translation>{}（変更済み）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source>Water level</source>
        <translation>水位</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source>Drag to raise and lower the water; arrow keys and Page Up/Down work too.</source>
        <translation>ドラッグして水位を上下します。矢印キーと Page Up/Page Down も使えます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source>The same as a number, in metres.</source>
        <translation>同じ値の数値入力（メートル）。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source>The slider&apos;s lowest level: raise it for finer steps.</source>
        <translation>スライダーの最低水位: 上げると刻みが細かくなります。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source>The slider&apos;s highest level: lower it for finer steps.</source>
        <translation>スライダーの最高水位: 下げると刻みが細かくなります。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/level_slider.py"/>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_flood.py"/>
        <source>Flood on the map</source>
        <translation>地図上の浸水</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_flood.py"/>
        <source>DEM: choose the heights of the ground that floods (tab Layers).</source>
        <translation>DEM: 浸水する地面の標高を選択してください（「レイヤ」タブ）。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>Making imagery …</source>
        <translation>画像を作成中…</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>Imagery on the map</source>
        <translation>地図上の画像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>Model: choose one to see imagery (tab Layers).</source>
        <translation>モデル: 画像を見るには選択してください（「レイヤ」タブ）。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>The project has no CRS: set one (Project &gt; Properties &gt; CRS).</source>
        <translation>プロジェクトに CRS がありません。設定してください（プロジェクト &gt; プロパティ &gt; CRS）。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>Synthetic · {} · {} s</source>
        <translation>合成 · {} · {} s</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>{} tiles made on {} in {} s.</source>
        <translation>{1} で {0} 個のタイルを {2} 秒で作成しました。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/live_imagery.py"/>
        <source>{} of {} tiles made on {} in {} s; the others had not changed.</source>
        <translation>{1} 個中 {0} 個のタイルを {2} で {3} 秒で作成しました。残りは変化がありませんでした。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_manager.py"/>
        <source>Download</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Limits</source>
        <translation>限界</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Measured</source>
        <translation>測定値</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Classes</source>
        <translation>クラス</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Trained on</source>
        <translation>学習データ</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>{} from {}</source>
        <translation>{}（{} から）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Task</source>
        <translation>タスク</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Pixel</source>
        <translation>ピクセル</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>SHA-256 of the file</source>
        <translation>ファイルの SHA-256</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>This is what the catalogue says. Figures, classes and limits stand in the model&apos;s card, shown once it is here.</source>
        <translation>これはカタログの記載です。指標、クラス、限界はモデルカードにあり、ダウンロード後に表示されます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>land cover to imagery</source>
        <translation>土地被覆から画像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>imagery to imagery of another look</source>
        <translation>画像から別の見た目の画像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>image-mask pairs</source>
        <translation>画像とマスクの組</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>imagery to classes</source>
        <translation>画像からクラス</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Attribution</source>
        <translation>帰属表示</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Input</source>
        <translation>入力</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Styles</source>
        <translation>スタイル</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Made</source>
        <translation>作成</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>SHA-256 of the graph</source>
        <translation>グラフの SHA-256</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Trained at {} m a pixel: much finer or coarser inputs are unlike anything it saw.</source>
        <translation>1 ピクセル {} m で学習: これよりずっと細かい、または粗い入力は、学習したどのデータとも似ていません。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>{} between {} and {} {}.</source>
        <translation>{}: {} から {} {}。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Never seen, and refused: {}.</source>
        <translation>学習時になく、拒否されるもの: {}。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Rarely seen, and warned of: {}.</source>
        <translation>学習時に少なく、警告されるもの: {}。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>Its result depends on the tile: seams are blended, not absent.</source>
        <translation>結果はタイルに依存します。継ぎ目はなじませてありますが、なくなってはいません。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/model_page.py"/>
        <source>What it makes is synthetic: plausible, not observed.</source>
        <translation>作られるものは合成です。もっともらしいもので、観測ではありません。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/places.py"/>
        <source>What was drawn cannot be brought to {}: zoom to the layers, or change the project&apos;s CRS.</source>
        <translation>描いたものを {} に変換できません。レイヤにズームするか、プロジェクトの CRS を変更してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>There is nothing to run: add an edit, or choose a model.</source>
        <translation>実行するものがありません。編集を追加するか、モデルを選択してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>Auxiliary rasters</source>
        <translation>補助ラスタ</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>Water depth [m]</source>
        <translation>水深 [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>After (synthetic)</source>
        <translation>適用後（合成）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>Before (synthetic)</source>
        <translation>適用前（合成）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>A flood among several edits cannot be shown with auxiliary rasters of their own: leave them empty to use the DEM, or switch all but the flood off.</source>
        <translation>複数の編集の中の浸水は、独自の補助ラスタと一緒には表示できません。補助ラスタを空にして DEM を使うか、浸水以外の編集をすべて無効にしてください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>Scenario (synthetic)</source>
        <translation>シナリオ（合成）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/plan.py"/>
        <source>{}: choose a raster layer (tab Layers).</source>
        <translation>{}: ラスタレイヤを選択してください（「レイヤ」タブ）。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>The map shows nothing of the land cover: zoom to it.</source>
        <translation>地図に土地被覆が表示されていません。土地被覆にズームしてください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>A preview needs a closer view: the model {} was trained at {} m a pixel.</source>
        <translation>プレビューにはもっと拡大が必要です。モデル {} は 1 ピクセル {} m で学習されています。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>The land cover is large: the preview&apos;s edits see the map and a quarter of it on each side. A run sees all of it.</source>
        <translation>土地被覆が大きいため、プレビューの編集は地図と各辺その 4 分の 1 の範囲だけを見ます。実行時は全体を見ます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>The map</source>
        <translation>地図</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>The land cover</source>
        <translation>土地被覆</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/preview_job.py"/>
        <source>Auxiliary rasters: the model {} asks for {} band(s), given were {}.</source>
        <translation>補助ラスタ: モデル {} には {} バンド必要ですが、指定は {} です。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>All of the land cover</source>
        <translation>土地被覆の全体</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>What the map shows</source>
        <translation>地図の表示範囲</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Drawn rectangle</source>
        <translation>描いた矩形</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>The part to work on. A flood sees only the water of that part.</source>
        <translation>処理する部分。浸水はその部分の水域だけを対象とします。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Drag a rectangle on the map.</source>
        <translation>地図上で矩形をドラッグします。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Make imagery</source>
        <translation>画像を作成</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>With the chosen model; without, only maps of the edits are made.</source>
        <translation>選択したモデルで作成します。オフなら編集結果の地図だけを作成します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>[temporary folder]</source>
        <translation>[一時フォルダ]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Where the results go; temporary ones vanish with QGIS.</source>
        <translation>結果の保存先。一時的なものは QGIS の終了とともに消えます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>&amp;Run</source>
        <translation>実行(&amp;R)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Make the scenario at full resolution, in the background.</source>
        <translation>シナリオを最大解像度でバックグラウンドで作成します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>End the run; the steps that are done stay.</source>
        <translation>実行を終了します。完了したステップは残ります。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Copy as qgis_process command</source>
        <translation>qgis_process コマンドとしてコピー</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>What Run does, for a terminal or a script.</source>
        <translation>「実行」の内容（ターミナルやスクリプト用）。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Copy as Python</source>
        <translation>Python としてコピー</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>What Run does, for QGIS&apos;s Python console or a script.</source>
        <translation>「実行」の内容（QGIS の Python コンソールやスクリプト用）。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Save scenario …</source>
        <translation>シナリオを保存…</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Write the list of edits to a JSON file.</source>
        <translation>編集のリストを JSON ファイルに書き出します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Load scenario …</source>
        <translation>シナリオを読み込む…</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Read the list of edits from a JSON file.</source>
        <translation>編集のリストを JSON ファイルから読み込みます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>&amp;Part</source>
        <translation>部分(&amp;P)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>&amp;Folder</source>
        <translation>フォルダ(&amp;F)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>No edits</source>
        <translation>編集がありません</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Draw a rectangle first, or choose another part.</source>
        <translation>先に矩形を描くか、別の部分を選択してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>The run was cancelled.</source>
        <translation>実行はキャンセルされました。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>The scenario is ready.</source>
        <translation>シナリオができました。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Zoom to the results</source>
        <translation>結果にズーム</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Some layers are read otherwise than their files say: the copy works in this project only.</source>
        <translation>一部のレイヤはファイルの記述と異なる設定で読まれています。コピーはこのプロジェクトでのみ有効です。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Copied. Files that the commands use and write are in {}.</source>
        <translation>コピーしました。コマンドが使うファイルと書き出すファイルは {} にあります。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Save scenario</source>
        <translation>シナリオを保存</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Scenarios (*.json)</source>
        <translation>シナリオ (*.json)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>Load scenario</source>
        <translation>シナリオを読み込む</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/run_panel.py"/>
        <source>load a scenario</source>
        <translation>シナリオの読み込み</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runner.py"/>
        <source>{} failed.</source>
        <translation>{} は失敗しました。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runner.py"/>
        <source>{} could not be opened.</source>
        <translation>{} を開けませんでした。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runner.py"/>
        <source>Synthetic: made by RS Synth</source>
        <translation>合成: RS Synth で作成</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>RS Synth: runtime for models</source>
        <translation>RS Synth: モデルのランタイム</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Models run with onnxruntime, on your own machine. It is installed into a folder of its own in your QGIS profile: QGIS and its Python stay as they are. Nothing is downloaded before you press Install.</source>
        <translation>モデルは onnxruntime により、お使いのコンピュータ上で動きます。QGIS プロファイル内の専用フォルダにインストールするので、QGIS とその Python は変わりません。「インストール」を押すまで何もダウンロードしません。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Looking for onnxruntime …</source>
        <translation>onnxruntime を検索中…</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Looking for QGIS&apos;s Python …</source>
        <translation>QGIS の Python を検索中…</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>What models can run on. The first of the list fits this machine best.</source>
        <translation>モデルを動かせるもの。リストの先頭がこのコンピュータに最も適しています。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>&amp;Install</source>
        <translation>インストール(&amp;I)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Download onnxruntime with pip, and put it into the profile.</source>
        <translation>pip で onnxruntime をダウンロードし、プロファイルに入れます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>&amp;Test</source>
        <translation>テスト(&amp;T)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Run the model that comes with the plugin: on which device, and how fast?</source>
        <translation>プラグイン付属のモデルを実行します: どのデバイスで、どれだけ速いか?</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>&amp;Uninstall</source>
        <translation>アンインストール(&amp;U)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Remove what was installed here, for every QGIS of this profile.</source>
        <translation>ここでインストールしたものを、このプロファイルのすべての QGIS について削除します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Stop the installation; what was there before stays.</source>
        <translation>インストールを中止します。以前からあったものは残ります。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Now:</source>
        <translation>現在:</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Python:</source>
        <translation>Python:</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>&amp;Kind:</source>
        <translation>種類(&amp;K):</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>onnxruntime is not installed yet: press Install.</source>
        <translation>onnxruntime はまだインストールされていません。「インストール」を押してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>onnxruntime {} is ready.</source>
        <translation>onnxruntime {} が使えます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>It comes from {}; the one that was installed here ({}) is used after QGIS is started again.</source>
        <translation>{} のものです。ここでインストールしたもの ({}) は QGIS の再起動後に使われます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>{} is used after QGIS is started again.</source>
        <translation>{} は QGIS の再起動後に使われます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Kind: {}.</source>
        <translation>種類: {}。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>It comes from {}.</source>
        <translation>{} のものです。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>QGIS&apos;s Python was not found as a program: install with qpip (see the user guide).</source>
        <translation>QGIS の Python がプログラムとして見つかりません。qpip でインストールしてください（ユーザーガイド参照）。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>{} has no pip: install it (on Debian and Ubuntu: sudo apt install python3-pip), then open this window again.</source>
        <translation>{} に pip がありません。インストールしてから (Debian と Ubuntu では sudo apt install python3-pip)、このウィンドウを開き直してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>{} MiB so far</source>
        <translation>これまでに {} MiB</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Remove the runtime from this profile? Models cannot run until it is installed again.</source>
        <translation>このプロファイルからランタイムを削除しますか? 再びインストールするまでモデルは動きません。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>The runtime was removed; nothing of it is left.</source>
        <translation>ランタイムを削除しました。何も残っていません。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>The runtime is in use, and is not used any more: its files go when QGIS starts again.</source>
        <translation>ランタイムは使用中ですが、今後は使われません。ファイルは QGIS の次回起動時に消えます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>There is no model to test with: install the plugin again.</source>
        <translation>テストに使うモデルがありません。プラグインをインストールし直してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>Test of the runtime</source>
        <translation>ランタイムのテスト</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>{} ran on {}: {} megapixels per second.</source>
        <translation>{} を {} で実行: 毎秒 {} メガピクセル。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>CPU: works everywhere</source>
        <translation>CPU: どこでも動作</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>NVIDIA GPU with CUDA 12: a download of gigabytes</source>
        <translation>NVIDIA GPU（CUDA 12）: 数 GB のダウンロード</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>NVIDIA GPU with CUDA 13: a download of gigabytes</source>
        <translation>NVIDIA GPU（CUDA 13）: 数 GB のダウンロード</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/runtime_dialog.py"/>
        <source>GPU by DirectML: any graphics card on Windows</source>
        <translation>DirectML による GPU: Windows のどのグラフィックカードでも可</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/scenario_file.py"/>
        <source>Scenario</source>
        <translation>シナリオ</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/scenario_file.py"/>
        <source>“off” must be a list of numbers of edits, from 0.</source>
        <translation>“off” は編集番号のリスト（0 から）でなければなりません。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series.py"/>
        <source>A series needs a flood: choose one in the list of edits, and switch it on.</source>
        <translation>シリーズには浸水が必要です。編集のリストから選択して有効にしてください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Level of the first frame.</source>
        <translation>最初のフレームの水位。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Level of the last frame.</source>
        <translation>最後のフレームの水位。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>How many frames.</source>
        <translation>フレーム数。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Make the &amp;series</source>
        <translation>シリーズを作成(&amp;S)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>One layer a level, each with its day, to be played in the Temporal Controller.</source>
        <translation>水位ごとに 1 レイヤを作り、それぞれに日付を付けます。時系列コントローラで再生できます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>End the series; the frames that are done stay.</source>
        <translation>シリーズを終了します。完了したフレームは残ります。</translation>
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
        <translation>アニメーション画像。Python パッケージ Pillow が必要です。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>A film. Needs ffmpeg on the path.</source>
        <translation>動画。パスの通った ffmpeg が必要です。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Save &amp;frames</source>
        <translation>フレームを保存(&amp;F)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>What the map shows, once for each level, as PNG files beside the results.</source>
        <translation>地図の表示を水位ごとに PNG ファイルとして結果の隣に保存します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>To</source>
        <translation>終点</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Frames</source>
        <translation>フレーム数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Series of levels</source>
        <translation>水位のシリーズ</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>The series is ready: play it in the Temporal Controller, or save its frames.</source>
        <translation>シリーズができました。時系列コントローラで再生するか、フレームを保存してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>No frame could be drawn: the layers of the series are gone.</source>
        <translation>フレームを描画できませんでした。シリーズのレイヤがなくなっています。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>{} frames are in {}.</source>
        <translation>{} 個のフレームが {} にあります。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>Animation</source>
        <translation>アニメーション</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/series_panel.py"/>
        <source>{} is ready.</source>
        <translation>{} ができました。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/setup_actions.py"/>
        <source>Runtime for models …</source>
        <translation>モデルのランタイム…</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/setup_actions.py"/>
        <source>Install, test or remove onnxruntime, with which models run.</source>
        <translation>モデルを動かす onnxruntime のインストール、テスト、削除。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/setup_actions.py"/>
        <source>See, add and remove models.</source>
        <translation>モデルの表示、追加、削除。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/shell.py"/>
        <source>RS Synth: scenarios</source>
        <translation>RS Synth: シナリオ</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/shell.py"/>
        <source>Show or hide the scenario panel: floods and land-use change, live.</source>
        <translation>シナリオパネルの表示・非表示: 浸水と土地利用変化をその場で表示。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/sources.py"/>
        <source>Land cover: choose a raster of class codes (tab Layers).</source>
        <translation>土地被覆: クラスコードのラスタを選択してください（「レイヤ」タブ）。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/state.py"/>
        <source>The legend</source>
        <translation>凡例</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/state.py"/>
        <source>The scenario that the project holds is damaged ({}): start a new one.</source>
        <translation>プロジェクト内のシナリオが壊れています ({})。新しく作成してください。</translation>
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
        <translation>地図に選択したレイヤが表示されていません。そのいずれかにズームしてください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/gui/view_grids.py"/>
        <source>{} do not overlap: check their CRS, or choose layers of one place.</source>
        <translation>{} が重なっていません。CRS を確認するか、同じ場所のレイヤを選択してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Synthetic image</source>
        <translation>合成画像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Real image</source>
        <translation>実画像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Stretch of the real image</source>
        <translation>実画像のストレッチ</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Segmentation model</source>
        <translation>セグメンテーションモデル</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Figures</source>
        <translation>指標</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>HTML files (*.html)</source>
        <translation>HTML ファイル (*.html)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>JSON files (*.json)</source>
        <translation>JSON ファイル (*.json)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Pixels compared</source>
        <translation>比較したピクセル数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Mean IoU, synthetic and real image</source>
        <translation>平均 IoU（合成画像と実画像）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share of the same class, synthetic and real image</source>
        <translation>同じクラスの割合（合成画像と実画像）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Mean IoU, synthetic image and land cover</source>
        <translation>平均 IoU（合成画像と土地被覆）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share of the same class, synthetic image and land cover</source>
        <translation>同じクラスの割合（合成画像と土地被覆）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Mean IoU, real image and land cover</source>
        <translation>平均 IoU（実画像と土地被覆）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share of the same class, real image and land cover</source>
        <translation>同じクラスの割合（実画像と土地被覆）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Distance of colours, share of the range</source>
        <translation>色の距離（値の範囲に対する割合）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Distance of gradients, share of the range</source>
        <translation>勾配の距離（値の範囲に対する割合）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Distance of spectra, log10 power</source>
        <translation>スペクトルの距離（パワーの log10）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Fine texture, synthetic minus real, log10 power</source>
        <translation>細かなテクスチャ、合成 − 実（パワーの log10）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Difference across tile borders ÷ beside them</source>
        <translation>タイル境界をまたぐ差 ÷ その隣の差</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Difference across the strongest line ÷ beside it</source>
        <translation>最も強い線をまたぐ差 ÷ その隣の差</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Distance of backscatter [dB]</source>
        <translation>後方散乱の距離 [dB]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Looks of the real image</source>
        <translation>実画像のルック数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Looks of the synthetic image</source>
        <translation>合成画像のルック数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share seen as water of the ground that must be water</source>
        <translation>水でなければならない土地のうち水と見なされた割合</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share seen as water of the ground that cannot be water</source>
        <translation>水であり得ない土地のうち水と見なされた割合</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Share of the water seen that lies where it cannot be</source>
        <translation>水と見なされたもののうち水があり得ない所にある割合</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Model that made the image</source>
        <translation>画像を作ったモデル</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>{}: {} does not exist; choose an .onnx file.</source>
        <translation>{}: {} がありません。.onnx ファイルを選択してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Flood depth</source>
        <translation>浸水深</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Flood mask</source>
        <translation>浸水マスク</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>{}: the raster cannot be opened; check that the file exists.</source>
        <translation>{}: ラスタを開けません。ファイルがあるか確認してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Stretch of the real image: {} is not of 8 bits, so nobody knows what to stretch to; give a segmentation model whose card says it, or convert the real image first.</source>
        <translation>実画像のストレッチ: {} は 8 ビットではないため、どこへストレッチするか分かりません。カードにそれを記したセグメンテーションモデルを指定するか、先に実画像を変換してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Assess synthetic image</source>
        <translation>合成画像の評価</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Measures a synthetic image against a real one of the same ground: whether a segmentation model sees the same classes, distances of colours and texture, seams between tiles, for SAR the speckle; after a flood, whether water is where it must be and nowhere where it cannot be. Writes a report with plots and pictures, and the figures for batches. Whatever is left out is not measured; a real image, or a land cover or a flood with a segmentation model, is needed.</source>
        <translation>同じ土地の実画像に対して合成画像を測ります: セグメンテーションモデルが同じクラスを見るか、色とテクスチャの距離、タイル間の継ぎ目、SAR ではスペックル。浸水後は、水があるべき所にあり、あり得ない所にないか。図と画像入りのレポートと、バッチ用の指標を書き出します。省いたものは測りません。実画像、または土地被覆か浸水とセグメンテーションモデルが必要です。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>quality</source>
        <translation>品質</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>evaluation</source>
        <translation>評価</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>iou</source>
        <translation>IoU</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>spectrum</source>
        <translation>スペクトル</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>seams</source>
        <translation>継ぎ目</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>speckle</source>
        <translation>スペックル</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>validation</source>
        <translation>検証</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>What is assessed. All is measured on its pixels, in its numbers.</source>
        <translation>評価する画像。すべてこの画像のピクセル上、その値で測ります。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>An image of the same ground, of the same bands in the same order; on another grid, it is resampled, which smooths it.</source>
        <translation>同じ土地で、同じバンドが同じ順の画像。別のグリッドの場合はリサンプリングし、その分なめらかになります。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>How its numbers become those of the synthetic image, where they are others: low:high for each band (or once for all), separated by commas, and after a semicolon the gamma. For the sample&apos;s Landsat image and zion-landsat8-fusion: 5600:20600, 6300:18800, 7450:17500; 0.65</source>
        <translation>値が異なる場合に、合成画像の値へ直す方法: バンドごと（または全バンド共通で 1 つ）の low:high をカンマ区切りで、セミコロンの後にガンマ。サンプルの Landsat 画像と zion-landsat8-fusion の場合: 5600:20600, 6300:18800, 7450:17500; 0.65</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Raster of class codes. What the image is to show: classes are compared with it, and distances are told by class. Of a flooded image the land cover before, where the flood is given below, for then its ground is left out of the comparison; else the flooded one.</source>
        <translation>クラスコードのラスタ。画像が示すべきもの: クラスをこれと比べ、距離をクラス別に示します。浸水画像では、下で浸水を与える場合は浸水前の土地被覆（浸水した土地は比較から除かれます）、そうでなければ浸水後の土地被覆。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>A model of task segmentation, trained on real images of these bands: it says which class each pixel looks like. For zion-landsat8-fusion: zion-landsat8-land-cover.onnx of the project&apos;s models.</source>
        <translation>タスクがセグメンテーションのモデルで、これらのバンドの実画像で学習したもの: 各ピクセルがどのクラスに見えるかを示します。zion-landsat8-fusion には、プロジェクトのモデルにある zion-landsat8-land-cover.onnx。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Depth of the new water that the synthetic image shows, no data where dry, as the flood algorithms write it. Barriers of its scenario, which the file carries, count.</source>
        <translation>合成画像が示す新しい水の深さ。乾いた所はデータなし。浸水アルゴリズムが書き出すとおりのもの。ファイルに含まれるシナリオの障壁も考慮します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>1 where there is new water, 0 elsewhere; in place of the depth, or beside it, to leave out what is no data.</source>
        <translation>新しい水がある所は 1、それ以外は 0。深さの代わりに、またはデータなしを除くために一緒に使います。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Heights of the ground that the flood was made with.</source>
        <translation>浸水の作成に使った地面の標高。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>The ground may be so much higher or lower than the DEM says: what lies within that of the water&apos;s surface may be water or not. Must be water: flooded and deeper than this. Cannot be: ground that the water does not reach, even if the ground were so much lower.</source>
        <translation>地面は DEM よりこれだけ高い、または低いかもしれません。水面との差がこれ以内の所は、水かもしれず、そうでないかもしれません。水でなければならない所: 浸水し、これより深い。水であり得ない所: 地面がこれだけ低くても水が届かない。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Which of its bands correspond to those of the synthetic image, by number or name: 4,3,2 or red,green,blue. Left empty, all.</source>
        <translation>合成画像のバンドに対応するバンド。番号または名前で: 4,3,2 または red,green,blue。空ならすべて。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Whether speckle is measured. auto: where the unit of all bands is dB.</source>
        <translation>スペックルを測るか。auto: すべてのバンドの単位が dB の場合。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>To know where its tiles meet. Without it, and without a tile step, only the strongest line is told.</source>
        <translation>タイルがどこで接するかを知るため。これもタイルの間隔もなければ、最も強い線だけを示します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>The tile size parameter of the run that made the image.</source>
        <translation>画像を作った実行のタイルサイズパラメータ。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>Pixels from one tile&apos;s beginning to the next, where the image was made by other programs.</source>
        <translation>他のプログラムで作った画像の場合、タイルの始まりから次の始まりまでのピクセル数。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>The part to work on; left empty, all of the synthetic image.</source>
        <translation>処理する部分。空なら合成画像の全体。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>A page with plots and pictures.</source>
        <translation>図と画像入りのページ。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess.py"/>
        <source>All figures, for programs.</source>
        <translation>プログラム用のすべての指標。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>Flood depth [m]</source>
        <translation>浸水深 [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>Uncertainty of the DEM [m]</source>
        <translation>DEM の不確かさ [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>Bands of the real image</source>
        <translation>実画像のバンド</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>SAR in dB</source>
        <translation>dB 単位の SAR</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>Tile size it was made with [pixels]</source>
        <translation>作成時のタイルサイズ [ピクセル]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/assess_parameters.py"/>
        <source>Tile step [pixels]</source>
        <translation>タイルの間隔 [ピクセル]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/auxiliary.py"/>
        <source>Auxiliary rasters: “{}” is no raster that can be opened.</source>
        <translation>補助ラスタ: “{}” は開けるラスタではありません。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/auxiliary.py"/>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/auxiliary.py"/>
        <source>Auxiliary rasters: the model {} asks for {} band(s) ({}), given were {}.</source>
        <translation>補助ラスタ: モデル {} には {} バンド ({}) 必要ですが、指定は {} です。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/base.py"/>
        <source>{} and {} are the same file; give each its own.</source>
        <translation>{} と {} は同じファイルです。別々のファイルにしてください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/base.py"/>
        <source>Too little memory: choose a smaller tile size or extent, or close other programs.</source>
        <translation>メモリが足りません。タイルサイズか領域を小さくするか、他のプログラムを終了してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Image before</source>
        <translation>前の画像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Image after</source>
        <translation>後の画像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Land cover before</source>
        <translation>前の土地被覆</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Land cover after</source>
        <translation>後の土地被覆</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Image after is used</source>
        <translation>後の画像の使い方</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Feather [pixels]</source>
        <translation>ぼかし幅 [ピクセル]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Bands</source>
        <translation>バンド</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips to load</source>
        <translation>読み込むチップの数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips</source>
        <translation>チップ数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips for training</source>
        <translation>学習用チップ数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips for validation</source>
        <translation>検証用チップ数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips for test</source>
        <translation>テスト用チップ数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Changed share of all known pixels</source>
        <translation>既知の全ピクセルに対する変化の割合</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Seconds</source>
        <translation>秒数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips per second</source>
        <translation>毎秒チップ数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Change data set</source>
        <translation>変化データセット</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Makes training data for change detection out of an image before and an image after: chips with exact labels, split into training, validation and test by blocks of ground, in the layouts that the tools for change detection read. The images may be synthetic, real, or real with synthetic pixels where it changed; their tags and the index say which.</source>
        <translation>前の画像と後の画像から、変化検出の学習データを作ります: 正確なラベル付きのチップを、土地のブロック単位で学習・検証・テストに分け、変化検出のツールが読める構成で書き出します。画像は合成でも、実画像でも、変化した所だけ合成ピクセルの実画像でも構いません。どれであるかはタグと索引に記します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>change detection</source>
        <translation>変化検出</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>chips</source>
        <translation>チップ</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>tiles</source>
        <translation>タイル</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>labels</source>
        <translation>ラベル</translation>
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
        <translation>変化前後</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>transition matrix</source>
        <translation>遷移行列</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>The chips keep its pixels; all else is aligned to them.</source>
        <translation>チップはこの画像のピクセルを保ち、ほかはすべてこれに合わせます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>The same ground, with the same bands in the same order and the same numbers.</source>
        <translation>同じ土地で、同じバンドが同じ順、同じ値の体系のもの。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Raster of class codes of the ground before.</source>
        <translation>前の土地のクラスコードのラスタ。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Raster of class codes of the ground after, in the same legend. What differs has changed.</source>
        <translation>後の土地のクラスコードのラスタ（同じ凡例）。異なる所が変化です。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Where there are no land covers: 1 (changed), 0 (not), 255 or no data (unknown). The labels then say where it changed, but not from what to what.</source>
        <translation>土地被覆がない場合: 1（変化）、0（変化なし）、255 またはデータなし（不明）。ラベルはどこが変化したかを示しますが、何から何へかは示しません。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>as_given: as it is; composite: only where the ground changed, and the image before everywhere else, for a real image before and a synthetic one after.</source>
        <translation>as_given: そのまま。composite: 土地が変化した所だけに使い、ほかは前の画像。前が実画像で後が合成画像のとき用。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Of a composite: how wide the seam between real and synthetic pixels is.</source>
        <translation>はめ込みの場合: 実ピクセルと合成ピクセルの境界の幅。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Which bands of both images are used, by number or name, for example 4, 3, 2. Left empty, all of them. Formats of 8-bit pictures show the first three as red, green and blue.</source>
        <translation>両画像の使うバンド。番号または名前で、例えば 4, 3, 2。空ならすべて。8 ビット画像の形式では、最初の 3 つを赤、緑、青として表示します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Names the chips; letters, digits, “_” and “-”. Left empty, after the image before.</source>
        <translation>チップの名前。英字、数字、“_”、“-”。空なら前の画像の名前。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chooses which blocks are for what, and which unchanged chips are kept.</source>
        <translation>どのブロックを何に使うか、変化のないどのチップを残すかを決めます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>geotiff: train/, val/ and test/ with before/, after/, mask/, from_to/, classes_before/, classes_after/: GeoTIFF with all bands, and STAC items; levir-cd: A/, B/, label/ (0 and 255) and list/: 8-bit PNG (torchgeo, BIT, ChangeFormer, Open-CD); oscd: folders of Onera Satellite Change Detection: a GeoTIFF for each band, labels 0 and 255 (torchgeo); second: train/, val/ and test/ with im1/, im2/, label1/, label2/: 8-bit PNG, classes 1…K where changed, else 0.</source>
        <translation>geotiff: train/、val/、test/ に before/、after/、mask/、from_to/、classes_before/、classes_after/: 全バンドの GeoTIFF と STAC アイテム。levir-cd: A/、B/、label/（0 と 255）、list/: 8 ビット PNG (torchgeo、BIT、ChangeFormer、Open-CD)。oscd: Onera Satellite Change Detection のフォルダ: バンドごとに GeoTIFF、ラベルは 0 と 255 (torchgeo)。second: train/、val/、test/ に im1/、im2/、label1/、label2/: 8 ビット PNG、変化した所はクラス 1…K、それ以外は 0。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Side of a chip: the squares that detectors learn from, mostly 256.</source>
        <translation>チップの一辺: 検出器が学習する正方形の画像。多くは 256。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>From one chip to the next; less than the chip size makes chips overlap. Left empty, they lie side by side.</source>
        <translation>チップから次のチップまで。チップサイズより小さいと重なります。空なら隣り合わせに並びます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips in which less changed are left out. 0 keeps every chip, also those without any change.</source>
        <translation>変化がこれより少ないチップは除きます。0 なら、まったく変化のないものも含めすべて残します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>How many of the chips without any change are kept; they teach a detector what is no change.</source>
        <translation>まったく変化のないチップをどれだけ残すか。変化でないものを検出器に教えます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Chips with more pixels without image or label are left out.</source>
        <translation>画像またはラベルのないピクセルがこれより多いチップは除きます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Share of the blocks of ground, in relation to the other two. A block belongs to one part as a whole, in all pairs of a place, and chips of two parts never touch.</source>
        <translation>土地のブロックの割り当て（他の 2 つとの比）。ブロックは、同じ場所のすべての組で、全体が 1 つの区分に属し、異なる区分のチップは接しません。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>Side of the blocks of ground of the split, in chips. Larger ones set the parts further apart; smaller ones fill the shares better.</source>
        <translation>分割に使う土地のブロックの一辺（チップ数）。大きいと区分どうしが離れ、小さいと比率に近くなります。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>At each edge of a block, left to no chip.</source>
        <translation>ブロックの各端で、どのチップにも使わない幅。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>ground: the origin of the CRS, so that every run over the same ground splits it alike; scene: the upper left corner of the image, which wastes less of a small one.</source>
        <translation>ground: CRS の原点。同じ土地ならどの実行でも同じに分割されます。scene: 画像の左上隅。小さい画像で無駄が少なくなります。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>For formats of 8-bit pictures: the numbers that become 0 and 255, for example “0, 3000”; the same for all chips and bands. Left empty, bytes stay as they are, and other types are stretched from the 1st to the 99th percentile of the first pair, band by band; the index says how.</source>
        <translation>8 ビット画像の形式用: 0 と 255 になる値。例えば “0, 3000”。すべてのチップとバンドに共通です。空なら、バイト型はそのまま、ほかの型は最初の組の 1～99 パーセンタイルをバンドごとに引き伸ばします。方法は索引に記します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>An empty or a new folder: chips, index.json and index.csv, tables of what changed into what, and a contact sheet.</source>
        <translation>空または新規のフォルダ: チップ、index.json と index.csv、何が何に変化したかの表、一覧画像。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/change_dataset.py"/>
        <source>How many of the first chips become layers.</source>
        <translation>最初の何個のチップをレイヤとして読み込むか。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Chip size [pixels]</source>
        <translation>チップサイズ [ピクセル]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Stride [pixels]</source>
        <translation>ストライド [ピクセル]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Minimum change [%]</source>
        <translation>最小の変化 [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Unchanged chips to keep [%]</source>
        <translation>残す無変化チップ [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Most unknown pixels [%]</source>
        <translation>不明ピクセルの上限 [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Validation</source>
        <translation>検証</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Block size [chips]</source>
        <translation>ブロックサイズ [チップ]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Gap [pixels]</source>
        <translation>間隔 [ピクセル]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Blocks begin at</source>
        <translation>ブロックの始点</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Stretch to 8 bits</source>
        <translation>8 ビットへのストレッチ</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Output folder</source>
        <translation>出力フォルダ</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Stretch: “{}” is not two numbers; write for example “0, 3000”.</source>
        <translation>ストレッチ: “{}” は 2 つの数ではありません。例えば “0, 3000” のように書いてください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>changed</source>
        <translation>変化</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Before</source>
        <translation>前</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>After</source>
        <translation>後</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Classes before</source>
        <translation>前のクラス</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/chip_parameters.py"/>
        <source>Classes after</source>
        <translation>後のクラス</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>From class codes</source>
        <translation>転換元のクラスコード</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>To class code</source>
        <translation>転換先のクラスコード</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Inside polygons</source>
        <translation>対象ポリゴン</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Share [%]</source>
        <translation>割合 [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Seed</source>
        <translation>乱数シード</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Converted land cover</source>
        <translation>転換後の土地被覆</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Converted area [km²]</source>
        <translation>転換面積 [km²]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Converted: {:.3f} km²</source>
        <translation>転換: {:.3f} km²</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>From class codes: “{}” is no list of whole numbers; write, for example, 41,42,43.</source>
        <translation>転換元のクラスコード: “{}” は整数のリストではありません。例えば 41,42,43 のように書いてください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Say what is converted and what it becomes, each as a kind or as class codes.</source>
        <translation>何を転換し、何にするかを、それぞれ種類またはクラスコードで指定してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Convert land cover</source>
        <translation>土地被覆の転換</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Turns one class of a land cover into another, everywhere or inside polygons, all of it or a share taken as contiguous patches. Needs no model.</source>
        <translation>土地被覆のあるクラスを別のクラスに転換します。全域またはポリゴン内で、すべて、または連続した塊として一定の割合を転換します。モデルは不要です。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>land use</source>
        <translation>土地利用</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>change</source>
        <translation>変化</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>conversion</source>
        <translation>転換</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>deforestation</source>
        <translation>森林減少</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>urbanisation</source>
        <translation>都市化</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>scenario</source>
        <translation>シナリオ</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>What is converted: every class of this kind. Codes, where given, go before it.</source>
        <translation>転換されるもの: この種類のすべてのクラス。コードを指定した場合はコードが優先します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Class codes of the land cover that are converted, separated by commas, in place of a kind.</source>
        <translation>転換する土地被覆のクラスコード（カンマ区切り）。種類の代わりに指定します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>What it becomes. Where the legend has several classes of this kind, give the code instead.</source>
        <translation>転換後の種類。凡例にこの種類のクラスが複数ある場合は、代わりにコードを指定します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>The class code it becomes, in place of a kind.</source>
        <translation>転換後のクラスコード。種類の代わりに指定します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Only inside these; left empty, everywhere.</source>
        <translation>このポリゴンの内側だけ。空なら全域。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>Chooses the patches when the share is below 100 %.</source>
        <translation>割合が 100 % 未満のとき、どの塊を転換するかを決めます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>The edited land cover, in its own codes.</source>
        <translation>編集後の土地被覆（元のコード体系）。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/convert_land_cover.py"/>
        <source>1 where the class changed, 0 elsewhere, 255 no data.</source>
        <translation>クラスが変わった場所は 1、それ以外は 0、データなしは 255。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Flooded land cover</source>
        <translation>浸水後の土地被覆</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>DEM with water surface</source>
        <translation>水面を含む DEM</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Water depth</source>
        <translation>水深</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Newly flooded area [km²]</source>
        <translation>新たな浸水面積 [km²]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Greatest depth [m]</source>
        <translation>最大水深 [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Volume of the new water [m³]</source>
        <translation>増えた水の体積 [m³]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>flooded</source>
        <translation>浸水</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Newly flooded: {:.3f} km²</source>
        <translation>新たな浸水: {:.3f} km²</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Flood land cover</source>
        <translation>土地被覆の浸水</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Raises the water in a land cover over a DEM: to a level, or by a rise over each existing water body, to all ground below it or only to ground that the water reaches. Dams and dikes hold it. Needs no model.</source>
        <translation>DEM の上で土地被覆の水を上昇させます。指定水位まで、または既存の各水域からの上昇量で、それより低い土地すべて、または水が届く土地だけを浸水させます。ダムと堤防は水を止めます。モデルは不要です。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>flood</source>
        <translation>洪水</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>inundation</source>
        <translation>浸水</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>water level</source>
        <translation>水位</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>reservoir</source>
        <translation>貯水池</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>dam</source>
        <translation>ダム</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>dike</source>
        <translation>堤防</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>sea level</source>
        <translation>海面</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>depth</source>
        <translation>水深</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>The band with the class codes.</source>
        <translation>クラスコードのバンド。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>What the codes mean. auto looks at the codes and colours that occur and says which legend it took, or asks where several fit. The others: corine3: CORINE Land Cover, level 3; corine3_grid: CORINE Land Cover, level 3, grid codes 1–44; dfc2020: DFC2020 (simplified IGBP); dubai: Aerial imagery of Dubai (Humans in the Loop); dynamicworld: Dynamic World; geonrw: GeoNRW; igbp: IGBP (MODIS MCD12Q1); nlcd: NLCD (USA); nlcd8: NLCD, 8 groups (spDataLarge); openearthmap: OpenEarthMap; worldcover: ESA WorldCover.</source>
        <translation>コードの意味。auto は現れるコードと色を調べ、どの凡例を使ったかを知らせます。複数当てはまる場合は尋ねます。その他: corine3: CORINE Land Cover レベル 3; corine3_grid: CORINE Land Cover レベル 3、グリッドコード 1–44; dfc2020: DFC2020（簡略 IGBP）; dubai: ドバイの空中写真（Humans in the Loop）; dynamicworld: Dynamic World; geonrw: GeoNRW; igbp: IGBP（MODIS MCD12Q1）; nlcd: NLCD（米国）; nlcd8: NLCD 8 グループ（spDataLarge）; openearthmap: OpenEarthMap; worldcover: ESA WorldCover。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Your own legend, in place of the list: CSV with the columns code, name, color, role and, to tell which of several classes of one role edits write, default (yes), or JSON.</source>
        <translation>リストの代わりに使う独自の凡例。CSV（列 code、name、color、role。同じ役割のクラスが複数ある場合、編集が書き込むものを列 default に yes で指定）、または JSON。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Heights of the ground. Feet and scale and offset tags are understood; heights count as metres otherwise.</source>
        <translation>地面の標高。フィート、およびスケールとオフセットのタグを解釈します。それ以外はメートルとみなします。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Height of the water surface, in metres (also for a DEM in feet) above the DEM&apos;s own zero. Give this or the rise, not both.</source>
        <translation>水面の標高（メートル。DEM がフィートでもメートル）。DEM 自身のゼロ点から測ります。これか上昇量のどちらか一方を指定します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>How much each existing water body rises over its own level (the median of the DEM over it). Where two meet, the higher one counts. Give this or the level, not both.</source>
        <translation>既存の各水域がその水位（水域上の DEM の中央値）から上昇する量。2 つが出会う所では高い方をとります。これか水位のどちらか一方を指定します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>connected: only ground that the water reaches, over ground below its level, from existing water, from seed points or from the raster&apos;s edge. plain: all ground below the level, as in Baier et al. (2021), cleaned up by erosion.</source>
        <translation>connected: 既存の水域、シード点、またはラスタの端から、水位より低い土地を伝って水が届く土地だけ。plain: 水位より低い土地すべて。Baier et al. (2021) と同様に、収縮処理で整えます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Connected method: the land cover&apos;s water spreads. Switch it off to fill a reservoir from a seed point: existing water lies on both sides of a dam.</source>
        <translation>connected 法: 土地被覆の水域から水が広がります。シード点から貯水池を満たすときはオフにします（ダムの両側に既存の水域があるため）。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Connected method: water enters from beyond the edge of the extent.</source>
        <translation>connected 法: 領域の端の外から水が入ります。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Connected method: a place from which water spreads, for example just upstream of a dam. It must lie below the level.</source>
        <translation>connected 法: 水が広がり始める場所。例えばダムのすぐ上流。水位より低くなければなりません。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Connected method: several places from which water spreads.</source>
        <translation>connected 法: 水が広がり始める複数の場所。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Connected method: lines that hold the water as long as their crest is not below its level.</source>
        <translation>connected 法: 天端が水位より低くない限り水を止める線。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Height of the top of dams and dikes, in metres (also for a DEM in feet) above the DEM&apos;s zero. Left empty, they hold any level.</source>
        <translation>ダムと堤防の天端高（メートル。DEM がフィートでもメートル）。DEM のゼロ点から測ります。空ならどの水位も止めます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>A field of the barrier layer with each line&apos;s own crest height in metres; it goes before the single value.</source>
        <translation>障壁レイヤのフィールドで、各線の天端高（メートル）を持つもの。単一の値より優先します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Plain method: how many pixels of morphological erosion clean up the mask; 0 for none.</source>
        <translation>plain 法: マスクを整えるモルフォロジー収縮のピクセル数。0 で処理なし。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>The part to work on; left empty, the whole land cover.</source>
        <translation>処理する部分。空なら土地被覆の全体。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Pixel size of the result, in metres. Left empty, the land cover&apos;s own pixels.</source>
        <translation>結果のピクセルサイズ（メートル）。空なら土地被覆のピクセルのまま。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>The land cover with the new water, in its own codes.</source>
        <translation>新しい水域を含む土地被覆（元のコード体系）。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Heights in metres; where there is new water, its surface.</source>
        <translation>標高（メートル）。新しい水がある所ではその水面。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>Depth of the new water in metres; no data where there is none.</source>
        <translation>新しい水の深さ（メートル）。ない所はデータなし。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_land_cover.py"/>
        <source>1 where there is new water, 0 elsewhere, 255 no data.</source>
        <translation>新しい水がある所は 1、それ以外は 0、データなしは 255。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Water level [m]</source>
        <translation>水位 [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Rise over existing water [m]</source>
        <translation>既存水域からの上昇量 [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Water comes from existing water</source>
        <translation>水は既存の水域から来る</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Water comes from the raster&apos;s edge (sea)</source>
        <translation>水はラスタの端（海）から来る</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Seed point</source>
        <translation>シード点</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Seed points (layer)</source>
        <translation>シード点（レイヤ）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Dams and dikes</source>
        <translation>ダムと堤防</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Crest height of the barriers [m]</source>
        <translation>障壁の天端高 [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Crest height field</source>
        <translation>天端高のフィールド</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Erosion [pixels]</source>
        <translation>収縮 [ピクセル]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Give either a water level or a rise over existing water, and leave the other empty.</source>
        <translation>水位か既存水域からの上昇量のどちらか一方を指定し、もう一方は空にしてください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>A rise spreads from existing water: choose the connected method with water coming from existing water.</source>
        <translation>上昇は既存の水域から広がります。connected 法を選び、水が既存の水域から来るようにしてください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>The plain method knows no {}: choose the connected method, or leave them empty.</source>
        <translation>plain 法では {} を使えません。connected 法を選ぶか、空にしてください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>A rise starts from existing water alone: leave seed points and the raster&apos;s edge out, or give a level.</source>
        <translation>上昇は既存の水域だけから始まります。シード点とラスタの端を外すか、水位を指定してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Say where the water comes from: existing water, seed points, or the raster&apos;s edge.</source>
        <translation>水がどこから来るかを指定してください: 既存の水域、シード点、またはラスタの端。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_parameters.py"/>
        <source>Seed points</source>
        <translation>シード点</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>After the flood (synthetic)</source>
        <translation>浸水後（合成）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Where the model ran</source>
        <translation>モデルの実行場所</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Seconds for the imagery</source>
        <translation>画像作成の秒数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Megapixels per second</source>
        <translation>毎秒メガピクセル</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Flood scenario</source>
        <translation>浸水シナリオ</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Raises the water in a valley and shows it: imagery before and after, the mask of what changed, the depth. One seed serves both images, so dry land keeps its look. The imagery is plausible, not observed; its tags say so.</source>
        <translation>谷の水を上昇させて表示します: 前後の画像、変化マスク、水深。両方の画像に同じ乱数シードを使うので、浸水しない土地の見た目は変わりません。画像はもっともらしいもので、観測ではありません。タグにその旨を記します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>what if</source>
        <translation>もしも</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>synthesis</source>
        <translation>合成</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>before</source>
        <translation>前</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>after</source>
        <translation>後</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Heights of the ground that floods. Feet and scale and offset tags are understood; heights count as metres otherwise.</source>
        <translation>浸水する地面の標高。フィート、およびスケールとオフセットのタグを解釈します。それ以外はメートルとみなします。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>What the model sees beside the land cover, if that is not the DEM above (for example a surface model with trees and buildings); bands in the order of the model&apos;s card. Where the flood puts water, heights become its surface, and any other band (SAR, say) what its card gives for water; a model whose card does not is refused.</source>
        <translation>土地被覆のほかにモデルが使うもの（上の DEM でない場合。例えば樹木や建物を含む表層モデル）。バンドはモデルカードの順。浸水で水になる所では、標高はその水面に、ほかのバンド（例えば SAR）はモデルカードが水について示す値になります。カードに値のないモデルは使えません。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Imagery of the land cover as it is.</source>
        <translation>現状の土地被覆の画像。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>Imagery with the water raised.</source>
        <translation>水位を上げた画像。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>The land cover with the new water.</source>
        <translation>新しい水域を含む土地被覆。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/flood_scenario.py"/>
        <source>The scenario as JSON, to keep with the results.</source>
        <translation>JSON 形式のシナリオ。結果と一緒に保存します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Count</source>
        <translation>数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Extent</source>
        <translation>領域</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>CRS</source>
        <translation>CRS</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Samples at once</source>
        <translation>同時に処理するサンプル数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Pairs to load</source>
        <translation>読み込む組の数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Pairs</source>
        <translation>組数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Samples without numbers, left out</source>
        <translation>数値にならず除外したサンプル数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Share of pixels between codewords</source>
        <translation>符号語の間にあるピクセルの割合</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Seam measure</source>
        <translation>継ぎ目の尺度</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Count: {} pairs cannot be made; choose 1 or more.</source>
        <translation>数: {} 組は作成できません。1 以上を選択してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>{} {}, synthetic</source>
        <translation>{} {}（合成）</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Generate image–mask pairs</source>
        <translation>画像とマスクの組を生成</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Makes new image–mask pairs with a diffusion model of both, as further training data for segmentation; or images for a land cover that you give as the mask. The pairs are plausible, not observed; their tags and the index say so.</source>
        <translation>画像とマスクの両方を表す拡散モデルで新しい組を作り、セグメンテーションの追加学習データにします。または、マスクとして与えた土地被覆の画像を作ります。組はもっともらしいもので、観測ではありません。タグと索引にその旨を記します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>diffusion</source>
        <translation>拡散</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>data set</source>
        <translation>データセット</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>segmentation</source>
        <translation>セグメンテーション</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>training data</source>
        <translation>学習データ</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>augmentation</source>
        <translation>データ拡張</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>A second model that makes the pairs twice as fine; it must have been trained with the first.</source>
        <translation>組を 2 倍細かくする 2 番目のモデル。1 番目のモデルと一緒に学習したものでなければなりません。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>A model file of your own, in place of the list.</source>
        <translation>リストの代わりに使う独自のモデルファイル。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>How many pairs. What they take at most is compared with the room on the disk before any work is done.</source>
        <translation>組の数。最大でどれだけ占めるかを、作業の前にディスクの空きと比べます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Chooses the pairs. The same seed gives the same ones, and more of them with a higher count.</source>
        <translation>どの組を作るかを決めます。同じシードなら同じ組になり、数を増やせばさらに増えます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>How noise becomes data. dpmsolver++: good in some 20 steps. ddim: some 50 to 100. ddpm: the model&apos;s own way, best with all its steps (mostly 1000).</source>
        <translation>ノイズをデータにする方法。dpmsolver++: 約 20 ステップで良好。ddim: 約 50～100。ddpm: モデル本来の方法で、全ステップ（多くは 1000）が最良。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>How often the model is asked for each sample: more take longer and are mostly better.</source>
        <translation>1 サンプルあたりモデルを呼ぶ回数。多いほど時間がかかり、たいてい良くなります。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>With a land cover given: after how many steps a sample is noised again by as many, so that the image comes to agree with the mask (RePaint). 1 resampling: never again.</source>
        <translation>土地被覆を与えた場合: 画像がマスクに合うように (RePaint)、何ステップごとに同じ数だけサンプルへノイズを戻すか。リサンプリング 1: 戻しません。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>With a land cover given: how often these steps are done, so that the image comes to agree with the mask (RePaint). 1 resampling: never again.</source>
        <translation>土地被覆を与えた場合: 画像がマスクに合うように (RePaint)、これらのステップを何回行うか。リサンプリング 1: 戻しません。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>geotiff: GeoTIFFs in images/ and masks/, masks with the classes&apos; colours; png: PNGs likewise; loveda: as LoveDA, in Train/Rural/images_png and masks_png, classes from 1 (torchgeo); mmseg: img_dir/train and ann_dir/train, classes from 0 (MMSegmentation, segmentation-models-pytorch).</source>
        <translation>geotiff: images/ と masks/ に GeoTIFF、マスクはクラスの色付き。png: 同じく PNG。loveda: LoveDA と同様に Train/Rural/images_png と masks_png、クラスは 1 から (torchgeo)。mmseg: img_dir/train と ann_dir/train、クラスは 0 から (MMSegmentation、segmentation-models-pytorch)。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Where the pairs are laid on the map, side by side from its upper left corner; left empty, they have no place. With a land cover: the part of it to work on.</source>
        <translation>組を地図上のどこに置くか。左上隅から並べます。空なら位置を持ちません。土地被覆を与えた場合: そのうち処理する部分。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>That of pairs with an extent; left empty, the extent&apos;s own. Pairs for a land cover have the land cover&apos;s.</source>
        <translation>領域を指定した組の CRS。空なら領域自身の CRS。土地被覆から作る組は土地被覆の CRS になります。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>Raster of class codes. Where it is given, it is the mask of every pair, at the model&apos;s resolution, and the model makes images for it; larger ones than the model&apos;s tile in overlapping tiles.</source>
        <translation>クラスコードのラスタ。与えると、モデルの解像度ですべての組のマスクになり、モデルがその画像を作ります。モデルのタイルより大きいものは、重なり合うタイルで作ります。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>How many samples go through the model together: more are quicker on a GPU, and need more memory. The pairs are the same, but for rounding.</source>
        <translation>モデルに一度に通すサンプル数。多いほど GPU では速く、メモリも必要です。組は丸め誤差を除いて同じです。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>How many of the first pairs become layers, with the classes&apos; colours.</source>
        <translation>最初の何組をクラスの色でレイヤとして読み込むか。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/generate_pairs.py"/>
        <source>An empty or a new folder: images, masks, index.json and index.csv, STAC items, and a contact sheet.</source>
        <translation>空または新規のフォルダ: 画像、マスク、index.json と index.csv、STAC アイテム、一覧画像。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/land_cover_parameters.py"/>
        <source>Land cover band</source>
        <translation>土地被覆のバンド</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/land_cover_parameters.py"/>
        <source>Legend of the land cover</source>
        <translation>土地被覆の凡例</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/land_cover_parameters.py"/>
        <source>Legend file</source>
        <translation>凡例ファイル</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/land_cover_parameters.py"/>
        <source>Ground resolution [m]</source>
        <translation>地上解像度 [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/land_cover_parameters.py"/>
        <source>Real image before</source>
        <translation>前の実画像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>Card (JSON)</source>
        <translation>カード (JSON)</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>Models can run here</source>
        <translation>ここでモデルを実行できるか</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>Model info</source>
        <translation>モデル情報</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>Checks a model file (whole, unchanged, self-contained) and shows its card: what it makes, of which classes and bands, what it was trained on, its licence and its figures. Also says whether models can run here.</source>
        <translation>モデルファイルを検査し（完全か、変更がないか、自己完結か）、カードを表示します: 何を作るか、どのクラスとバンドからか、何で学習したか、ライセンス、指標。ここでモデルを実行できるかも知らせます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>model card</source>
        <translation>モデルカード</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>classes</source>
        <translation>クラス</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_info.py"/>
        <source>The card as a page to keep.</source>
        <translation>保存用のページにしたカード。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Style</source>
        <translation>スタイル</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Super-resolution</source>
        <translation>超解像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Translation</source>
        <translation>変換</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>{} file</source>
        <translation>{}ファイル</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>Tile size [pixels]</source>
        <translation>タイルサイズ [ピクセル]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>{} file: {} does not exist; choose an .onnx file.</source>
        <translation>{} ファイル: {} がありません。.onnx ファイルを選択してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/model_parameters.py"/>
        <source>{}: choose one of the list, or give a model file.</source>
        <translation>{}: リストから選択するか、モデルファイルを指定してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/pair_parameters.py"/>
        <source>Sampler</source>
        <translation>サンプラー</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/pair_parameters.py"/>
        <source>Steps</source>
        <translation>ステップ数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/pair_parameters.py"/>
        <source>Jump length</source>
        <translation>ジャンプ長</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/pair_parameters.py"/>
        <source>Resamplings</source>
        <translation>リサンプリング回数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/provider.py"/>
        <source>RS Synth: imagery of scenarios</source>
        <translation>RS Synth: シナリオの画像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Pairs with a change</source>
        <translation>変化のある組</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Pairs without change</source>
        <translation>変化のない組</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Numbers for which no scenario was found</source>
        <translation>シナリオが見つからなかった番号の数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Scenarios drawn again</source>
        <translation>引き直したシナリオの数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Change data set of random scenarios</source>
        <translation>ランダムシナリオの変化データセット</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Makes training data for change detection out of one scene: random floods and conversions within ranges that you give, shown before and after by a model, with exact labels, and pairs that look different though nothing changed. Cut into chips and split by blocks of ground. The imagery is plausible, not observed; its tags and the index say so.</source>
        <translation>1 つのシーンから変化検出の学習データを作ります: 指定した範囲内のランダムな浸水と転換を、モデルで前後の画像にし、正確なラベルを付けます。何も変化していないのに違って見える組も作ります。チップに切り、土地のブロック単位で分割します。画像はもっともらしいもので、観測ではありません。タグと索引にその旨を記します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Heights of the ground, for floods. Feet and scale and offset tags are understood; heights count as metres otherwise. Without it there are conversions only.</source>
        <translation>浸水に使う地面の標高。フィート、およびスケールとオフセットのタグを解釈します。それ以外はメートルとみなします。なければ転換だけになります。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>What the model sees beside the land cover, if that is not the DEM above; as in the flood scenario.</source>
        <translation>土地被覆のほかにモデルが使うもの（上の DEM でない場合）。浸水シナリオと同じです。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How many pairs, those without change among them; at most 100,000. Each is the whole scene, and gives many chips.</source>
        <translation>組の数（変化のない組を含む）。最大 100,000。それぞれがシーン全体で、多くのチップになります。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>floods: existing water rises, dams close valleys, hollows and low ground fill. conversions: one class becomes another, in patches. mixed: both. What is not possible in the scene is left out, and said.</source>
        <translation>floods: 既存の水域の上昇、谷をふさぐダム、くぼ地や低地の湛水。conversions: あるクラスが塊として別のクラスに変化。mixed: 両方。シーンで不可能なものは省き、その旨を知らせます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How much of the scene a scenario changes; others are drawn again. From the lowest to the highest.</source>
        <translation>シナリオがシーンのどれだけを変えるか。外れたものは引き直します。最小から最大まで。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How far existing water rises over its own level. From the lowest to the highest.</source>
        <translation>既存の水域がその水位から上昇する量。最小から最大まで。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How deep the water stands at a dam across a valley. From the lowest to the highest.</source>
        <translation>谷を横切るダムでの水深。最小から最大まで。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How much of a class is converted, within the area of a conversion. From the lowest to the highest.</source>
        <translation>転換の区域内で、クラスのどれだけを転換するか。最小から最大まで。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>JSON, in which everything may be left out; it goes before the ranges above. For example {&quot;weights&quot;: {&quot;rise&quot;: 1, &quot;reservoir&quot;: 2, &quot;basin&quot;: 1, &quot;level&quot;: 0, &quot;convert&quot;: 3, &quot;mixed&quot;: 1}, &quot;basin_m&quot;: [1, 10], &quot;level_m&quot;: [1100, 1200], &quot;area&quot;: [10, 60], &quot;everywhere&quot;: 0.1, &quot;conversions&quot;: [{&quot;source&quot;: &quot;forest&quot;, &quot;target&quot;: &quot;farmland&quot;, &quot;weight&quot;: 2}], &quot;negatives&quot;: {&quot;noise&quot;: 1, &quot;translation&quot;: 1, &quot;light&quot;: 1}, &quot;light&quot;: 20}: how often each kind of scenario, depth of basins, absolute water levels in metres, size of a conversion&apos;s area in percent of the scene&apos;s shorter side, share of the conversions without an area, conversions by role, how often each kind of pair without change, and by how many percent light changes there.</source>
        <translation>JSON。どの項目も省略でき、上の範囲より優先します。例えば {&quot;weights&quot;: {&quot;rise&quot;: 1, &quot;reservoir&quot;: 2, &quot;basin&quot;: 1, &quot;level&quot;: 0, &quot;convert&quot;: 3, &quot;mixed&quot;: 1}, &quot;basin_m&quot;: [1, 10], &quot;level_m&quot;: [1100, 1200], &quot;area&quot;: [10, 60], &quot;everywhere&quot;: 0.1, &quot;conversions&quot;: [{&quot;source&quot;: &quot;forest&quot;, &quot;target&quot;: &quot;farmland&quot;, &quot;weight&quot;: 2}], &quot;negatives&quot;: {&quot;noise&quot;: 1, &quot;translation&quot;: 1, &quot;light&quot;: 1}, &quot;light&quot;: 20}: 各種シナリオの頻度、くぼ地の深さ、絶対水位（メートル）、転換の区域の大きさ（シーンの短辺に対する %）、区域のない転換の割合、役割ごとの転換、変化のない組の各種の頻度、そこでの光の変化（%）。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>An image of the same place in the model&apos;s bands and numbers. The pairs are then real before, and real after but for what changed, on the pixels of this image. Left empty, both are synthetic.</source>
        <translation>同じ場所の画像（モデルのバンドと値）。組は、前が実画像、後は変化した所以外が実画像になり、この画像のピクセル上に作られます。空なら両方とも合成です。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>With a real image: how wide the seam between real and synthetic pixels is.</source>
        <translation>実画像を使う場合: 実ピクセルと合成ピクセルの境界の幅。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Share of the pairs in which nothing changes, though they look different: other noise or another style of the model, a translation to another season or style, other light. A detector must learn to ignore these.</source>
        <translation>違って見えても何も変化していない組の割合: モデルの別のノイズや別のスタイル、別の季節やスタイルへの変換、別の光。検出器はこれらを無視することを学ばなければなりません。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>How far the image after may be shifted against its labels, which stay in place; drawn for each pair.</source>
        <translation>後の画像をラベル（位置は不変）に対してどれだけずらすか。組ごとに引きます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>By how much the gain of each band of the image after may differ, and its offset by half as much of the band&apos;s mean; drawn for each pair.</source>
        <translation>後の画像の各バンドのゲインの差の大きさ。オフセットはバンド平均のその半分まで。組ごとに引きます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Makes a new image before for each pair, with other noise, in place of one for all; takes about twice as long.</source>
        <translation>全組共通の 1 枚の代わりに、組ごとに別のノイズで前の画像を作り直します。時間は約 2 倍です。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Gives pairs without change another season or style. It must take and make images as the model makes them.</source>
        <translation>変化のない組に別の季節やスタイルを与えます。モデルが作る画像と同じ形式の画像を受け取り、作るものでなければなりません。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Chooses everything. Pair number 7 of a seed is the same, however many pairs there are.</source>
        <translation>すべてを決めます。同じシードの 7 番の組は、組の数にかかわらず同じです。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_dataset.py"/>
        <source>Pixel size of the result, in metres. Left empty, the ground sample distance the model was trained at, or the pixels of the real image.</source>
        <translation>結果のピクセルサイズ（メートル）。空ならモデルを学習したときの地上画素寸法 (GSD)、または実画像のピクセル。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Count of pairs</source>
        <translation>組の数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Scenarios</source>
        <translation>シナリオ</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Changed share [%]</source>
        <translation>変化の割合 [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Rise of water [m]</source>
        <translation>水位の上昇量 [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Depth at dams [m]</source>
        <translation>ダムでの水深 [m]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Converted share [%]</source>
        <translation>転換の割合 [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Further ranges</source>
        <translation>その他の範囲</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Scenarios: choose at least one of {}, and no others.</source>
        <translation>シナリオ: {} から 1 つ以上選び、それ以外は指定しないでください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>{}: give two numbers, as in 1,5.</source>
        <translation>{}: 1,5 のように 2 つの数を指定してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Pairs without change [%]</source>
        <translation>変化のない組 [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Registration jitter [pixels]</source>
        <translation>位置合わせのゆらぎ [ピクセル]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Radiometric jitter [%]</source>
        <translation>放射量のゆらぎ [%]</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/scenario_parameters.py"/>
        <source>Another texture for each pair</source>
        <translation>組ごとに別のテクスチャ</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Samples</source>
        <translation>サンプル数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Spread of samples</source>
        <translation>サンプルのばらつき</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Synthesize imagery</source>
        <translation>画像の合成</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Synthesis</source>
        <translation>合成</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Makes georeferenced imagery of a land cover, real or edited, with a generative model and the rasters it asks for (for most models a DEM). The imagery is plausible, not observed; its tags say so.</source>
        <translation>実際の、または編集した土地被覆から、生成モデルとそれが必要とするラスタ（多くは DEM）を使って、地理参照付きの画像を作ります。画像はもっともらしいもので、観測ではありません。タグにその旨を記します。</translation>
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
        <translation>画像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>landsat</source>
        <translation>Landsat</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>deep learning</source>
        <translation>深層学習</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>sar</source>
        <translation>SAR</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>The rasters the model asks for, usually a DEM; their bands in the order of the model&apos;s card.</source>
        <translation>モデルが必要とするラスタ。通常は DEM。バンドはモデルカードの順。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>A model that comes with the plugin, or one that you added in the model manager. The model info algorithm shows what it was trained on.</source>
        <translation>プラグイン付属のモデル、またはモデルマネージャで追加したモデル。何で学習したかは「モデル情報」アルゴリズムで分かります。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Your own model, in place of the list: an ONNX file with an RS Synth model card.</source>
        <translation>リストの代わりに使う独自のモデル: RS Synth のモデルカードを持つ ONNX ファイル。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Pixel size of the result, in metres. Left empty, the ground sample distance the model was trained at.</source>
        <translation>結果のピクセルサイズ（メートル）。空ならモデルを学習したときの地上画素寸法 (GSD)。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>Chooses the fine texture. The same seed gives the same picture, before and after a scenario alike.</source>
        <translation>細かなテクスチャを決めます。同じシードなら、シナリオの前も後も同じ画像になります。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>For models trained on several seasons, places or sensors: the name of one, as the model info algorithm lists them. Left empty, the model&apos;s first.</source>
        <translation>複数の季節・場所・センサで学習したモデル用: そのうち 1 つの名前（「モデル情報」アルゴリズムが示すもの）。空ならモデルの最初のもの。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>auto takes the GPU where onnxruntime has one, else the CPU; the log says which it was.</source>
        <translation>auto は onnxruntime で GPU が使えれば GPU、なければ CPU を使います。どちらだったかはログに出ます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>How much is computed at a time. It changes memory and speed, never the result.</source>
        <translation>一度に計算する量。メモリと速度が変わり、結果は決して変わりません。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>How many pictures of the scene the spread is taken from, with this seed, the next one, and so on. The run takes as many times longer. For models with noise.</source>
        <translation>ばらつきを求めるシーンの画像の数。このシード、次のシード、と順に使います。実行時間はその倍数になります。ノイズを持つモデル用。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>The imagery, in the bands and units of the model&apos;s card; of several samples, that of the seed.</source>
        <translation>画像（モデルカードのバンドと単位）。複数サンプルの場合は、このシードのもの。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/synthesize.py"/>
        <source>The standard deviation of the samples (with n − 1) at each pixel, band by band, in the image&apos;s units: large where the model invents, 0 where every seed shows the same. Takes two samples or more.</source>
        <translation>各ピクセルでのサンプルの標準偏差（n − 1 で計算）。バンドごと、画像の単位。モデルが創作する所で大きく、どのシードでも同じ所で 0。2 サンプル以上必要です。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Image</source>
        <translation>画像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Reference image</source>
        <translation>参照画像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Scaling of values</source>
        <translation>値のスケーリング</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Translated image</source>
        <translation>変換後の画像</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Where it ran</source>
        <translation>実行場所</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Seconds for the translation</source>
        <translation>変換の秒数</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Correlation of edges before and after</source>
        <translation>前後のエッジの相関</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Share of pixels of the same class before and after</source>
        <translation>前後で同じクラスのピクセルの割合</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Mean IoU of classes before and after</source>
        <translation>前後のクラスの平均 IoU</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Reference image: histogram matching needs one; choose a raster.</source>
        <translation>参照画像: ヒストグラムマッチングに必要です。ラスタを選択してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Segmentation model: {} does not exist; choose an .onnx file.</source>
        <translation>セグメンテーションモデル: {} がありません。.onnx ファイルを選択してください。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Reference image: a model does not take one, so it is not used.</source>
        <translation>参照画像: モデルは参照画像を使わないため、使用しません。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Translate image</source>
        <translation>画像の変換</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Shows an image in another season, style or sensor, with what it shows kept in place: with a model, or, as baselines without training, by gray world or histogram matching. For example to make two dates comparable before change detection. Says how far the image&apos;s edges were kept.</source>
        <translation>写っているものの位置はそのままに、画像を別の季節・スタイル・センサで表示します。モデルを使うか、学習の要らない基準手法としてグレーワールドまたはヒストグラムマッチングを使います。例えば、変化検出の前に 2 時期を比較しやすくします。画像のエッジがどれだけ保たれたかを知らせます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>season</source>
        <translation>季節</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>style</source>
        <translation>スタイル</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>sensor</source>
        <translation>センサ</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>domain adaptation</source>
        <translation>ドメイン適応</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>histogram matching</source>
        <translation>ヒストグラムマッチング</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>normalisation</source>
        <translation>正規化</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>What is translated: any number of bands of 8 or 16 bits or floats. Its grid, nodata and alpha band are kept.</source>
        <translation>変換する画像: 8 ビット、16 ビット、または浮動小数点の任意の数のバンド。グリッド、nodata、アルファバンドは保たれます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>model: the chosen translation model. gray_world: one factor for each band, so that its mean becomes that of the reference, or gray without one. histogram_matching: the distribution of each band becomes that of the reference.</source>
        <translation>model: 選択した変換モデル。gray_world: バンドごとに 1 つの係数で、平均を参照画像の平均に（参照がなければ灰色に）合わせます。histogram_matching: 各バンドの分布を参照画像の分布に合わせます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>What the baselines make the image look like: an image of the same bands, of any place, resolution and pixel type. Models do not take one.</source>
        <translation>基準手法で画像を似せる相手: 同じバンドの画像。場所、解像度、ピクセルの型は問いません。モデルは使いません。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Which bands of the image are used, by number or name, in the order that the model asks for: 3,2,1 or red,green,blue. Left empty, those whose names are the model&apos;s, else the first ones; for the baselines all.</source>
        <translation>使う画像のバンド。番号または名前で、モデルが求める順に: 3,2,1 または red,green,blue。空なら、モデルと同じ名前のバンド、なければ先頭のバンド。基準手法ではすべて。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>What the model gets of an image whose values are not those of its training (16 bits for a model of 8, say). check: such an image is refused, with the figures. as_is: its values unchanged. stretch: its lowest to highest value over the model&apos;s range, one line for all bands.</source>
        <translation>値が学習時と異なる画像（例えば 8 ビットのモデルに 16 ビットの画像）から、モデルが受け取るもの。check: 数値を示して拒否します。as_is: 値をそのまま。stretch: 最小値から最大値をモデルの範囲へ、全バンド共通の直線で変換します。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>The part to work on; left empty, the whole image.</source>
        <translation>処理する部分。空なら画像全体。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>Pixel size of the result, in metres. Left empty, the image&apos;s own pixels, which then are not resampled.</source>
        <translation>結果のピクセルサイズ（メートル）。空なら画像のピクセルのままで、リサンプリングしません。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>A model of task segmentation, to see whether it finds the same classes before and after.</source>
        <translation>タスクがセグメンテーションのモデル。前後で同じクラスを見つけるかを調べます。</translation>
    </message>
    <message>
        <location filename="../rs_synth_plugin/processing/translate.py"/>
        <source>The translation, on the image&apos;s grid: in the bands and the pixel type of the model&apos;s card; of the baselines in those of the image.</source>
        <translation>変換結果（画像のグリッド上）: モデルカードのバンドとピクセルの型。基準手法では画像のもの。</translation>
    </message>
</context>
</TS>
