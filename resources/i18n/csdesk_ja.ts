<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>desk.words</name>
    <message numerus="yes">
        <source>Added %n sample account(s) to {file}</source>
        <translation>
            <numerusform>サンプルの顧客 %n 件を {file} に入れました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>given.words</name>
    <message numerus="yes">
        <source>%n file(s): {created} new, {unchanged} unchanged, {rejected} rejected</source>
        <translation>
            <numerusform>ファイル%n件：新規{created}件、変更なし{unchanged}件、取り込めなかったもの{rejected}件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s): {created} new, {updated} changed, {rejected} rejected</source>
        <translation>
            <numerusform>%n行: 新規{created}、変更{updated}、取り込めず{rejected}</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} is in order.</source>
        <translation>{file} に問題はありません。</translation>
    </message>
</context>
<context>
    <name>later_words</name>
    <message>
        <source>The file is in use by another program. Nothing was lost: try again.</source>
        <translation>ファイルは別のプログラムが使用中です。失われたものはありません。もう一度お試しください。</translation>
    </message>
    <message>
        <source>The file could not be written: its disk is full or cannot be reached. Nothing was changed.</source>
        <translation>ファイルに書き込めませんでした。ディスクの空きがないか、ディスクに接続できません。何も変更されていません。</translation>
    </message>
    <message>
        <source>This was changed elsewhere in the meantime, so your entry was not saved.</source>
        <translation>ほかで先に変更されていたため、入力した内容は保存していません。</translation>
    </message>
    <message>
        <source>This was deleted elsewhere, so nothing was changed.</source>
        <translation>ほかで削除されたため、変更しませんでした。</translation>
    </message>
    <message>
        <source>The text holds a character that cannot be saved. Remove it and try again.</source>
        <translation>保存できない文字が含まれています。その文字を除いて、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This cannot be empty. Enter a value.</source>
        <translation>空にはできません。値を入力してください。</translation>
    </message>
    <message>
        <source>{account} has no success plan yet.</source>
        <translation>{account}にはまだサクセスプランがありません。</translation>
    </message>
    <message>
        <source>{path} cannot be opened. Check that its folder exists and can be written to.</source>
        <translation>{path} を開けません。フォルダがあり、書き込めることを確かめてください。</translation>
    </message>
    <message>
        <source>{path} is not where it was. Put it back, or name the file: csdesk --file PATH.</source>
        <translation>{path} が元の場所にありません。元に戻すか、ファイルを指定してください: csdesk --file PATH</translation>
    </message>
    <message>
        <source>{path} was moved or deleted, so nothing can be saved. Save your portfolio elsewhere.</source>
        <translation>{path} が移動または削除されたため、保存できません。データを別の場所に保存してください。</translation>
    </message>
    <message>
        <source>{path} is not a file, so it was left as it is. Choose another name.</source>
        <translation>{path} は通常のファイルではないため、そのままにしました。別の名前を指定してください。</translation>
    </message>
    <message>
        <source>{path} already holds accounts. Name another file for the sample: csdesk --file PATH demo.</source>
        <translation>{path} にはすでに顧客が登録されています。サンプルには別のファイルを指定してください: csdesk --file PATH demo</translation>
    </message>
    <message>
        <source>{path} is not a csdesk file. It was left as it is.</source>
        <translation>{path} は csdesk のファイルではありません。変更していません。</translation>
    </message>
    <message>
        <source>The file could not be updated. It was left as it was.</source>
        <translation>ファイルを更新できませんでした。元のままです。</translation>
    </message>
    <message>
        <source>This is a folder or a device, not a file. Choose a file.</source>
        <translation>ファイルではなく、フォルダまたはデバイスです。ファイルを選んでください。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>ファイルが空です。</translation>
    </message>
    <message>
        <source>The workbook is protected by a password. Save it without one and try again.</source>
        <translation>ブックがパスワードで保護されています。パスワードを外して保存し、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The file is neither a workbook nor a text table. Save it as .xlsx or .csv and try again.</source>
        <translation>ブックでもテキストの表でもありません。.xlsxまたは.csvで保存し、もう一度お試しください。</translation>
    </message>
    <message>
        <source>There is no encoding “{encoding}”. Try utf-8, cp932, euc_jp, utf-16 or cp1252.</source>
        <translation>「{encoding}」という文字コードはありません。utf-8、cp932、euc_jp、utf-16、cp1252のいずれかをお試しください。</translation>
    </message>
    <message>
        <source>From line {line} on, quotation marks do not match. Correct them, or save the file again as CSV.</source>
        <translation>{line}行目から引用符（&quot;）の対応が取れていません。修正するか、CSVで保存し直してください。</translation>
    </message>
    <message>
        <source>The delimiter must be one character, such as a comma, a semicolon or a tab.</source>
        <translation>区切り文字は、カンマ、セミコロン、タブなどの1文字で指定してください。</translation>
    </message>
    <message>
        <source>The name must end in .xlsx, .csv or .json: {path}</source>
        <translation>ファイル名の末尾は .xlsx、.csv、.json のいずれかにしてください：{path}</translation>
    </message>
    <message>
        <source>The next contract would end before it starts. Change its start or its last day.</source>
        <translation>次の契約の終了日が開始日より前です。開始日か終了日を直してください。</translation>
    </message>
    <message>
        <source>“{file}” holds a script, or refers to other files. Save it as plain SVG or as PNG.</source>
        <translation>「{file}」にはスクリプト、または外部ファイルへの参照があります。プレーンSVGかPNGで保存し直してください。</translation>
    </message>
    <message>
        <source>“{file}” takes too long to draw. Save it as PNG.</source>
        <translation>「{file}」は描画に時間がかかりすぎます。PNG で保存してからお試しください。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>プラン</translation>
    </message>
    <message>
        <source>People</source>
        <translation>先方担当者</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>契約</translation>
    </message>
    <message>
        <source>csdesk ID</source>
        <translation>csdesk での ID</translation>
    </message>
    <message>
        <source>csdesk ID</source>
        <comment>in a file</comment>
        <translation>csdesk ID</translation>
    </message>
    <message>
        <source>Source ID</source>
        <translation>取り込み元の ID</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>顧客ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>顧客名</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>フェーズ</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Tier</translation>
    </message>
    <message>
        <source>Tier</source>
        <comment>in a file</comment>
        <translation>ティア</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>タッチ</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>CSM</source>
        <translation>担当CSM</translation>
    </message>
    <message>
        <source>MRR</source>
        <translation>月次経常収益</translation>
    </message>
    <message>
        <source>MRR</source>
        <comment>in a file</comment>
        <translation>MRR</translation>
    </message>
    <message>
        <source>ARR</source>
        <translation>年間経常収益</translation>
    </message>
    <message>
        <source>ARR</source>
        <comment>in a file</comment>
        <translation>ARR</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>通貨</translation>
    </message>
    <message>
        <source>Parent account</source>
        <translation>親会社</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>ドメイン</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>業種</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>規模</translation>
    </message>
    <message>
        <source>Company size</source>
        <translation>企業規模</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>取引開始日</translation>
    </message>
    <message>
        <source>Contract&apos;s csdesk ID</source>
        <translation>契約の csdesk ID</translation>
    </message>
    <message>
        <source>csdesk contract ID</source>
        <translation>csdesk 契約ID</translation>
    </message>
    <message>
        <source>Amount&apos;s csdesk ID</source>
        <translation>金額の csdesk ID</translation>
    </message>
    <message>
        <source>csdesk amount ID</source>
        <translation>csdesk 金額ID</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>in a file</comment>
        <translation>備考</translation>
    </message>
    <message>
        <source>Why this tier</source>
        <translation>Tier の理由</translation>
    </message>
    <message>
        <source>Why this touch</source>
        <translation>タッチの理由</translation>
    </message>
    <message>
        <source>Language of documents</source>
        <translation>資料の言語</translation>
    </message>
    <message>
        <source>Honorific</source>
        <translation>敬称</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>ロゴ</translation>
    </message>
    <message>
        <source>Contact ID</source>
        <translation>担当者ID</translation>
    </message>
    <message>
        <source>Account&apos;s csdesk ID</source>
        <translation>顧客の csdesk ID</translation>
    </message>
    <message>
        <source>csdesk account ID</source>
        <translation>csdesk 顧客ID</translation>
    </message>
    <message>
        <source>Account&apos;s id there</source>
        <translation>取り込み元の顧客 ID</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>役職</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>役職</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>影響力</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>in a file</comment>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>離任日</translation>
    </message>
    <message>
        <source>Left on</source>
        <comment>in a file</comment>
        <translation>退職日</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Family name, reading</source>
        <translation>姓 (読み)</translation>
    </message>
    <message>
        <source>Given name, reading</source>
        <translation>名 (読み)</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>感触</translation>
    </message>
    <message>
        <source>Reports to</source>
        <translation>上司</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>製品</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>Contract start</source>
        <translation>契約開始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>Last day</source>
        <comment>in a file</comment>
        <translation>契約終了日</translation>
    </message>
    <message>
        <source>Renews on</source>
        <translation>更新日</translation>
    </message>
    <message>
        <source>Renews on</source>
        <comment>in a file</comment>
        <translation>契約更新日</translation>
    </message>
    <message>
        <source>Notice deadline</source>
        <translation>解約通知期限</translation>
    </message>
    <message>
        <source>Auto-renewal</source>
        <translation>自動更新</translation>
    </message>
    <message>
        <source>Contract ID</source>
        <translation>契約ID</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Amount</source>
        <comment>in a file</comment>
        <translation>契約金額</translation>
    </message>
    <message>
        <source>Billing period</source>
        <translation>請求の周期</translation>
    </message>
    <message>
        <source>Billing period (months)</source>
        <translation>請求サイクル（月数）</translation>
    </message>
    <message>
        <source>Amount title</source>
        <translation>金額の名目</translation>
    </message>
    <message>
        <source>Amount from</source>
        <translation>金額の適用開始日</translation>
    </message>
    <message>
        <source>Amount&apos;s last day</source>
        <translation>金額の適用終了日</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月数</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>見込み客</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>利用中</translation>
    </message>
    <message>
        <source>Notice given</source>
        <translation>解約予告</translation>
    </message>
    <message>
        <source>Churned</source>
        <translation>解約</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>引き継ぎ済み</translation>
    </message>
    <message>
        <source>Onboarding</source>
        <translation>オンボーディング</translation>
    </message>
    <message>
        <source>Adoption</source>
        <translation>アダプション</translation>
    </message>
    <message>
        <source>Expansion</source>
        <translation>エクスパンション</translation>
    </message>
    <message>
        <source>High touch</source>
        <translation>ハイタッチ</translation>
    </message>
    <message>
        <source>Low touch</source>
        <translation>ロータッチ</translation>
    </message>
    <message>
        <source>Tech touch</source>
        <translation>テックタッチ</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>安定</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>危険</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>判定不可</translation>
    </message>
    <message>
        <source>Decision maker</source>
        <translation>決裁者</translation>
    </message>
    <message>
        <source>Champion</source>
        <translation>推進者</translation>
    </message>
    <message>
        <source>Collaborator</source>
        <translation>協力者</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>End user</source>
        <translation>現場ユーザ</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>経営層スポンサー</translation>
    </message>
    <message>
        <source>IT</source>
        <translation>情報システム</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>経理</translation>
    </message>
    <message>
        <source>High</source>
        <comment>influence</comment>
        <translation>高</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>influence</comment>
        <translation>低</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>面談</translation>
    </message>
    <message>
        <source>Contact</source>
        <comment>what happened</comment>
        <translation>接触</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Milestone done</source>
        <translation>マイルストーン完了</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>MRR</source>
        <comment>part of the score</comment>
        <translation>MRR</translation>
    </message>
    <message>
        <source>Renewal decision</source>
        <translation>更新判断</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>ヘルス</translation>
    </message>
    <message>
        <source>The customer waits for us</source>
        <translation>先方が当社を待っている</translation>
    </message>
    <message>
        <source>We wait for the customer</source>
        <translation>先方待ち</translation>
    </message>
    <message>
        <source>Tomorrow, by itself</source>
        <translation>明日になると</translation>
    </message>
    <message>
        <source>If it were due today</source>
        <translation>期限が今日なら</translation>
    </message>
    <message>
        <source>If it were due in a week</source>
        <translation>期限が1週間後なら</translation>
    </message>
    <message>
        <source>If health falls by a level</source>
        <translation>ヘルスが1段階下がると</translation>
    </message>
    <message>
        <source>If health were good</source>
        <translation>ヘルスが良好なら</translation>
    </message>
    <message>
        <source>If the customer waited for us</source>
        <translation>先方が待っているなら</translation>
    </message>
    <message>
        <source>If we waited for the customer</source>
        <translation>先方待ちなら</translation>
    </message>
    <message>
        <source>Once it is time to ask again</source>
        <translation>催促の時期が来ると</translation>
    </message>
    <message>
        <source>Person left</source>
        <translation>退職・異動</translation>
    </message>
    <message>
        <source>Document sent</source>
        <translation>文書送付</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>契約</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>onboarding</comment>
        <translation>進行中</translation>
    </message>
    <message>
        <source>Past its window</source>
        <translation>期間超過</translation>
    </message>
    <message>
        <source>Completed on time</source>
        <translation>期間内に完了</translation>
    </message>
    <message>
        <source>Completed late</source>
        <translation>遅れて完了</translation>
    </message>
    <message>
        <source>Ideal</source>
        <comment>sales handoff</comment>
        <translation>理想</translation>
    </message>
    <message>
        <source>Problem</source>
        <comment>sales handoff</comment>
        <translation>課題</translation>
    </message>
    <message>
        <source>Approval route</source>
        <translation>決裁ルート</translation>
    </message>
    <message>
        <source>Wants to try</source>
        <translation>試したいこと</translation>
    </message>
    <message>
        <source>Promised by sales</source>
        <translation>営業が約束したこと</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <comment>sales handoff</comment>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>Refuted</source>
        <translation>否定</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>導入準備</translation>
    </message>
    <message>
        <source>Implementation</source>
        <comment>kind of risk</comment>
        <translation>導入・実装</translation>
    </message>
    <message>
        <source>Low use</source>
        <translation>利用低下</translation>
    </message>
    <message>
        <source>Dissatisfied</source>
        <translation>不満</translation>
    </message>
    <message>
        <source>Champion left</source>
        <translation>推進者の離脱</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>価格</translation>
    </message>
    <message>
        <source>Product gap</source>
        <translation>機能不足</translation>
    </message>
    <message>
        <source>Competition</source>
        <translation>競合</translation>
    </message>
    <message>
        <source>Their business changed</source>
        <translation>先方の事業の変化</translation>
    </message>
    <message>
        <source>High</source>
        <comment>severity</comment>
        <translation>高</translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>severity</comment>
        <translation>中</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>severity</comment>
        <translation>低</translation>
    </message>
    <message>
        <source>Fulfilled</source>
        <translation>実現</translation>
    </message>
    <message>
        <source>Partly fulfilled</source>
        <translation>一部実現</translation>
    </message>
    <message>
        <source>Hardly fulfilled</source>
        <translation>ほとんど未実現</translation>
    </message>
    <message>
        <source>Averted</source>
        <translation>回避</translation>
    </message>
    <message>
        <source>Accepted</source>
        <comment>a risk</comment>
        <translation>受容</translation>
    </message>
    <message>
        <source>Contract reduced</source>
        <translation>契約縮小</translation>
    </message>
    <message>
        <source>No risk after all</source>
        <translation>杞憂だった</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>Day</source>
        <comment>kind of a field</comment>
        <translation>日付</translation>
    </message>
    <message>
        <source>Mail</source>
        <comment>way of contact</comment>
        <translation>メール</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>way of contact</comment>
        <translation>電話</translation>
    </message>
    <message>
        <source>Chat</source>
        <comment>way of contact</comment>
        <translation>チャット</translation>
    </message>
    <message>
        <source>Visit</source>
        <comment>way of contact</comment>
        <translation>訪問</translation>
    </message>
    <message>
        <source>Webinar</source>
        <comment>way of contact</comment>
        <translation>ウェビナー</translation>
    </message>
    <message>
        <source>From us</source>
        <translation>当社から</translation>
    </message>
    <message>
        <source>From them</source>
        <translation>先方から</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>好意的</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>中立</translation>
    </message>
    <message>
        <source>Cautious</source>
        <translation>慎重</translation>
    </message>
    <message>
        <source>Customer success</source>
        <translation>カスタマーサクセス</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>営業</translation>
    </message>
    <message>
        <source>Implementation</source>
        <translation>導入支援</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>サポート</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>マネージャー</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>合意済み</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>Achieved</source>
        <translation>達成</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Full plan</source>
        <translation>全体版</translation>
    </message>
    <message>
        <source>One page</source>
        <translation>1枚版</translation>
    </message>
    <message>
        <source>Progress report</source>
        <translation>進捗報告</translation>
    </message>
    <message>
        <source>Light success</source>
        <translation>ライトサクセス</translation>
    </message>
    <message>
        <source>Deep success</source>
        <translation>ディープサクセス</translation>
    </message>
    <message>
        <source>Self-driven</source>
        <translation>自走型</translation>
    </message>
    <message>
        <source>Led by the plan</source>
        <translation>プラン主導</translation>
    </message>
    <message>
        <source>more</source>
        <comment>of a metric</comment>
        <translation>増えるほど良い</translation>
    </message>
    <message>
        <source>less</source>
        <comment>of a metric</comment>
        <translation>減るほど良い</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 か月</translation>
    </message>
    <message>
        <source>6 months</source>
        <translation>6 か月</translation>
    </message>
    <message>
        <source>Own date</source>
        <translation>日付を指定</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>達成</translation>
    </message>
    <message>
        <source>Partly reached</source>
        <translation>一部達成</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>未達</translation>
    </message>
    <message>
        <source>us</source>
        <translation>当社</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>先方</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完了</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>On track</source>
        <translation>計画どおり</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>遅れあり</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>停滞</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>whose doing</comment>
        <translation>先方</translation>
    </message>
    <message>
        <source>Us</source>
        <comment>whose doing</comment>
        <translation>当社</translation>
    </message>
    <message>
        <source>Product</source>
        <comment>whose doing</comment>
        <translation>プロダクト</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>データなし</translation>
    </message>
    <message>
        <source>not claimed yet</source>
        <translation>達成は未記録</translation>
    </message>
    <message>
        <source>claimed</source>
        <translation>達成を記録</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>There is no proof yet. Add a reading or evidence first.</source>
        <translation>まだ裏付けがありません。先に実績値か根拠を入力してください。</translation>
    </message>
    <message>
        <source>Also enter who confirmed it.</source>
        <translation>確認者も入力してください。</translation>
    </message>
    <message>
        <source>Also enter when it was confirmed.</source>
        <translation>確認日も入力してください。</translation>
    </message>
    <message>
        <source>That date is in the future. Claim or confirm an outcome after it is achieved.</source>
        <translation>これからの日付です。達成と確認は、成果が出た後に記録してください。</translation>
    </message>
    <message>
        <source>The confirmation date is before the claim date. Correct one of them.</source>
        <translation>確認日が達成の記録日より前です。どちらかの日付を直してください。</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>確実</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>見込み</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>要注意</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>期限超過</translation>
    </message>
    <message>
        <source>In preparation</source>
        <translation>準備中</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>準備前</translation>
    </message>
    <message>
        <source>Renews itself</source>
        <translation>自動更新へ</translation>
    </message>
    <message>
        <source>To be settled</source>
        <translation>要対応</translation>
    </message>
    <message>
        <source>Renewed itself</source>
        <translation>自動更新済み</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>結果未記録</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Expanded</source>
        <translation>拡大して更新</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>縮小して更新</translation>
    </message>
    <message>
        <source>Draft</source>
        <comment>document</comment>
        <translation>案</translation>
    </message>
    <message>
        <source>No data</source>
        <comment>document</comment>
        <translation>実績なし</translation>
    </message>
    <message>
        <source>Users</source>
        <comment>document</comment>
        <translation>現場ユーザ</translation>
    </message>
    <message>
        <source>Executive</source>
        <comment>document</comment>
        <translation>責任者</translation>
    </message>
    <message>
        <source>The document could not be created, so nothing was written. Shorten its longest texts and try again.</source>
        <translation>文書を作成できなかったため、何も書き込んでいません。長い文を短くして、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The PDF could not be created correctly, so {path} was not changed. Try again.</source>
        <translation>PDF を正しく作成できなかったため、{path} は元のままです。もう一度お試しください。</translation>
    </message>
    <message>
        <source>This plan template cannot be read because of an error at “{where}”. It was not changed.</source>
        <translation>このプランのテンプレートは読み込めません。「{where}」に誤りがあります。内容は変更していません。</translation>
    </message>
    <message>
        <source>This plan template was made by another version of csdesk and was not changed. Update csdesk.</source>
        <translation>このプランのテンプレートは別のバージョンの csdeskで作成されています。内容は変更していません。csdesk を更新してください。</translation>
    </message>
    <message>
        <source>{folder} cannot be written to, so your settings last only until you close csdesk.</source>
        <translation>{folder} に書き込めないため、設定は csdesk を閉じるまで有効です。</translation>
    </message>
    <message>
        <source>This was changed elsewhere, so it was left as it is.</source>
        <translation>ほかで変更されているため、そのままにしました。</translation>
    </message>
    <message>
        <source>This record is damaged and cannot be read. A backup may still have it.</source>
        <translation>この記録は破損していて読み取れません。バックアップには残っている可能性があります。</translation>
    </message>
    <message>
        <source>“{typed}” is in the future. Log a contact after it happens.</source>
        <translation>「{typed}」はまだ先の日付です。接触は済んでから記録します。</translation>
    </message>
    <message>
        <source>“{typed}” is not a number of days. Enter 1 to 3,650, or leave it empty for no cadence.</source>
        <translation>「{typed}」は日数ではありません。1 から 3,650 までの数を入力してください。空にすると頻度の定めなしになります。</translation>
    </message>
    <message>
        <source>Tier “{typed}” already exists. Choose another name.</source>
        <translation>Tier「{typed}」はすでにあります。別の名前にしてください。</translation>
    </message>
    <message>
        <source>“{typed}” is not a number of days. Enter 1 to 3,650, or leave it empty for the default.</source>
        <translation>「{typed}」は日数ではありません。1〜3,650で入力するか、空にすると既定になります。</translation>
    </message>
    <message>
        <source>“{typed}” is not a number of months. Enter 1 to 36, or leave it empty for 3.</source>
        <translation>「{typed}」は月数として読めません。1～36 を入力するか、空欄（3か月）にしてください。</translation>
    </message>
    <message>
        <source>“{typed}” is not a share. Enter 0 to 100, or leave it empty.</source>
        <translation>「{typed}」は割合ではありません。0から100までの数を書くか、空にしてください。</translation>
    </message>
    <message>
        <source>“{typed}” is not an amount. Enter one like 300,000, in your own currency.</source>
        <translation>「{typed}」は金額ではありません。自社の通貨で、300,000のように書いてください。</translation>
    </message>
    <message>
        <source>{name} still owns accounts or milestones. Enter a leaving date, or hand them over first.</source>
        <translation>{name}さんが担当する顧客かマイルストーンがあります。退職・異動日を書くか、先に引き継いでください。</translation>
    </message>
    <message>
        <source>“{typed}” is not a number of days. Enter 0 to 730, or leave it empty for the default.</source>
        <translation>「{typed}」は日数として読めません。0〜730の数を入力してください。空欄にすると標準の日数になります。</translation>
    </message>
    <message>
        <source>“{typed}” is not a number. Enter one like 1,200.5.</source>
        <translation>「{typed}」は数値として読めません。1,200.5 のように入力してください。</translation>
    </message>
    <message>
        <source>“{typed}” is not a currency. Enter a code like JPY or USD.</source>
        <translation>「{typed}」は通貨ではありません。JPY や USD のように入力してください。</translation>
    </message>
    <message>
        <source>“{typed}” is not a colour. Enter one like #0F6E84.</source>
        <translation>「{typed}」は色として読めません。#0F6E84 のように入力してください。</translation>
    </message>
    <message>
        <source>A name is required. The old one was kept.</source>
        <translation>名前は空にできません。元の名前のままにしました。</translation>
    </message>
    <message>
        <source>“{typed}” already exists. Choose another name.</source>
        <translation>「{typed}」はすでにあります。別の名前にしてください。</translation>
    </message>
    <message>
        <source>This would create a loop: {path}. Nothing was changed.</source>
        <translation>循環してしまいます: {path}。変更していません。</translation>
    </message>
    <message>
        <source>People can only report to someone at the same account. Nothing was changed.</source>
        <translation>上司に選べるのは同じ顧客の先方担当者だけです。変更していません。</translation>
    </message>
    <message>
        <source>No plan template matches “{typed}”. To see them all, run csdesk list templates.</source>
        <translation>「{typed}」に当たるプランのテンプレートはありません。csdesk list templates で一覧を確認できます。</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” cannot both be {field}. Choose one of them.</source>
        <translation>「{first}」と「{second}」の両方を {field} にすることはできません。どちらか一方だけにしてください。</translation>
    </message>
    <message>
        <source>{path} is read-only, so nothing was changed. The file, its folder or its disk is write-protected.</source>
        <translation>{path} は読み取り専用のため、変更していません。ファイル、フォルダ、ディスクのいずれかに書き込めません。</translation>
    </message>
    <message>
        <source>{path} was replaced by another file, so nothing was saved. Save your portfolio elsewhere.</source>
        <translation>{path} が別のファイルに置き換えられたため、保存していません。データを別の場所に保存してください。</translation>
    </message>
    <message>
        <source>{path} was made by a newer version of csdesk and was not changed. Update csdesk.</source>
        <translation>{path} は新しい版の csdesk で作られています。変更していません。csdesk を更新してください。</translation>
    </message>
    <message>
        <source>{path} is damaged. Restore a backup to a new file, or run csdesk check to see what is wrong.</source>
        <translation>{path} は破損しています。バックアップを新しいファイルに復元してください。csdesk check で破損の内容を確認できます。</translation>
    </message>
    <message>
        <source>The file was not found. Check whether it was moved or renamed.</source>
        <translation>ファイルが見つかりません。移動したか、名前を変えていないか確認してください。</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that no other program has it open and that you have permission.</source>
        <translation>ファイルを読み取れません。ほかのアプリで開いていないか、閲覧の権限があるか確認してください。</translation>
    </message>
    <message>
        <source>The file is too large: the limit is 100 MB, 200,000 rows and 500 columns. Delete cells far outside the table, or split the file.</source>
        <translation>ファイルが大きすぎます。上限は100 MB、20万行、500列です。表から離れたセルを消すか、ファイルを分けてください。</translation>
    </message>
    <message>
        <source>The workbook cannot be read because no process could be started. Save the table as CSV, or restart.</source>
        <translation>プロセスを開始できないため、ブックを読み取れません。表を CSV で保存するか、再起動してください。</translation>
    </message>
    <message>
        <source>Reading the workbook took too long and was stopped. Save the sheet as CSV and choose that file.</source>
        <translation>ブックの読み取りに時間がかかりすぎるため、中止しました。シートをCSVで保存し、そのファイルを選んでください。</translation>
    </message>
    <message>
        <source>Row {row} is empty. Choose the row with the headings.</source>
        <translation>{row}行目は空です。見出しのある行を選んでください。</translation>
    </message>
    <message>
        <source>{path} cannot be written. Close it in other programs, check its folder and try again.</source>
        <translation>{path} に書き込めません。ほかのアプリで開いていないか、フォルダに書き込めるかを確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>One of the two no longer exists. Find duplicates again.</source>
        <translation>どちらか一方がもうありません。もう一度重複を探してください。</translation>
    </message>
    <message>
        <source>The reviews do not fit between today and that date. Choose a later date.</source>
        <translation>今日からその日までの間に確認日が入りません。もっと後の日を選んでください。</translation>
    </message>
    <message>
        <source>The records changed in the meantime, so nothing was imported. Preview the file again.</source>
        <translation>取り込み先の内容がその間に変更されたため、何も取り込みませんでした。もう一度プレビューしてください。</translation>
    </message>
    <message>
        <source>This image cannot be saved as a logo. Choose another.</source>
        <translation>この画像はロゴとして保存できません。別の画像を選んでください。</translation>
    </message>
    <message>
        <source>The file has no “csdesk ID” or “Milestone” column. Export the milestones first.</source>
        <translation>「csdesk ID」や「マイルストーン」という列が見つかりません。まずマイルストーンを書き出してください。</translation>
    </message>
    <message>
        <source>The file has no “csdesk ID” or “Business outcome” column. Export the outcomes first.</source>
        <translation>「csdesk ID」または「ビジネス成果」という列がファイルにありません。まず成果を書き出してください。</translation>
    </message>
    <message>
        <source>The contract has no last day. Enter the start date of the next one.</source>
        <translation>この契約には終了日がありません。次の契約の開始日を入力してください。</translation>
    </message>
    <message>
        <source>The notice deadline of the next contract is after its last day. Change one of them.</source>
        <translation>次の契約の解約通知期限が終了日より後です。どちらかを直してください。</translation>
    </message>
    <message>
        <source>Another contract already renews this one. Delete it first, or only record the outcome.</source>
        <translation>この契約を更新した契約がすでにあります。先にそれを削除するか、結果だけを記録してください。</translation>
    </message>
    <message>
        <source>Enter what went well, in one line.</source>
        <translation>うまくいったことを 1 行で入力してください。</translation>
    </message>
    <message>
        <source>Edit small win</source>
        <translation>うまくいったことを編集</translation>
    </message>
    <message>
        <source>Delete small win</source>
        <translation>うまくいったことを削除</translation>
    </message>
    <message>
        <source>The backup could not be written to {path}. Check free disk space and write permission.</source>
        <translation>{path} にバックアップを作成できません。ディスクの空きと書き込み権限をご確認ください。</translation>
    </message>
    <message>
        <source>Backup {path} was not found. To see them all, run csdesk backup --list.</source>
        <translation>{path} というバックアップはありません。csdesk backup --list で一覧を確認できます。</translation>
    </message>
    <message>
        <source>{path} already exists and will not be overwritten. Choose a new file name.</source>
        <translation>{path} はすでにあります。上書きはしないため、新しい名前を指定してください。</translation>
    </message>
    <message>
        <source>“{typed}” is not an amount. Enter one like ¥1,200,000 / year.</source>
        <translation>「{typed}」は金額として読めません。¥1,200,000 / 年 のように入力してください。</translation>
    </message>
    <message>
        <source>“{typed}” is not a currency for this amount. Enter a code like JPY or USD.</source>
        <translation>「{typed}」はこの金額の通貨として使えません。JPY や USD のようなコードで入力してください。</translation>
    </message>
    <message>
        <source>This contract has no amount yet. Enter one first, like ¥1,200,000 / year.</source>
        <translation>この契約にはまだ金額がありません。先に金額を「¥1,200,000 / 年」のように入力してください。</translation>
    </message>
    <message>
        <source>“{file}” cannot be read as a PNG, JPEG or SVG image. Choose another.</source>
        <translation>「{file}」はPNG、JPEG、SVGの画像として読めません。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>“{file}” is too large for a logo: the limit is 5 MB and 20 million pixels. Save a smaller version.</source>
        <translation>「{file}」はロゴには大きすぎます（5 MB、2,000万画素まで）。小さくして保存し直してください。</translation>
    </message>
    <message>
        <source>There is already a reading for “{typed}”. Edit that one.</source>
        <translation>「{typed}」の実績値はすでにあります。その値を変更してください。</translation>
    </message>
    <message>
        <source>“{typed}” is in the future. A small win is something that already went well.</source>
        <translation>「{typed}」は未来の日付です。うまくいったことには、すでに起きたことを書いてください。</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了済み</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>完了にする</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>決定事項</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>履行済み</translation>
    </message>
    <message>
        <source>Mark as kept</source>
        <translation>履行済みにする</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>回答済み</translation>
    </message>
    <message>
        <source>Mark as answered</source>
        <translation>回答済みにする</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>フィードバック</translation>
    </message>
    <message>
        <source>Small win</source>
        <translation>うまくいったこと</translation>
    </message>
    <message>
        <source>Small wins</source>
        <translation>うまくいったこと</translation>
    </message>
    <message>
        <source>Add small win</source>
        <translation>うまくいったことを追加</translation>
    </message>
    <message>
        <source>What went well, one line a month. It appears in customer documents. Press W to add one.</source>
        <translation>うまくいったことを、月に 1 行。顧客向け資料にも載ります。W で追加できます。</translation>
    </message>
    <message numerus="yes">
        <source>All %n small wins</source>
        <translation>
            <numerusform>うまくいったこと %n 件をすべて表示</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit a small win</source>
        <translation>うまくいったことを変更</translation>
    </message>
    <message>
        <source>What went well</source>
        <translation>うまくいったこと</translation>
    </message>
    <message>
        <source>What went well, in one line</source>
        <translation>うまくいったことを 1 行で</translation>
    </message>
    <message numerus="yes">
        <source>“{column}” would give %n account(s) the domain {domain}: it is not imported.</source>
        <translation>
            <numerusform>「{column}」は %n 社に同じドメイン {domain} を付けることになるため、取り込みません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>先方担当者</translation>
    </message>
    <message>
        <source>No goal, or more than one, has this name.</source>
        <translation>この名前の目標がないか、複数あります。</translation>
    </message>
    <message>
        <source>No milestone has this ID, or an earlier row uses it.</source>
        <translation>この ID のマイルストーンがないか、前の行と同じ ID です。</translation>
    </message>
    <message>
        <source>This must be us or the customer.</source>
        <translation>「当社」でも「先方」でもありません。</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>マイルストーン</translation>
    </message>
    <message>
        <source>Import milestones</source>
        <translation>マイルストーンの取り込み</translation>
    </message>
    <message>
        <source>No plan, or more than one, has this name. Enter the account and the plan.</source>
        <translation>該当するプランがないか、複数あります。顧客名とプラン名を書いてください。</translation>
    </message>
    <message>
        <source>No outcome has this ID or name, or an earlier row uses it.</source>
        <translation>この ID か名前の成果がないか、前の行ですでに使われています。</translation>
    </message>
    <message>
        <source>More than one outcome in the plan has this name.</source>
        <translation>このプランには同じ名前の成果が複数あります。</translation>
    </message>
    <message>
        <source>Business outcomes</source>
        <translation>ビジネス成果</translation>
    </message>
    <message>
        <source>Import outcomes</source>
        <translation>ビジネス成果の取り込み</translation>
    </message>
    <message>
        <source>An empty cell does not delete a reading. Delete it in the outcome&apos;s details.</source>
        <translation>実績値は空のセルでは消えません。成果の詳細で削除してください。</translation>
    </message>
    <message>
        <source>A reading needs both a value and a date.</source>
        <translation>実績値には、値と日付の両方が必要です。</translation>
    </message>
    <message>
        <source>The file name suggests another type, but the file was read as: {names}.</source>
        <translation>ファイル名の拡張子と異なり、中身は{names}です。中身に合わせて読み取りました。</translation>
    </message>
    <message>
        <source>Other sheets also have data and are not read: {names}.</source>
        <translation>ほかのシートにもデータがあります。読み取っていないシート: {names}</translation>
    </message>
    <message>
        <source>Hidden sheets are not read: {names}.</source>
        <translation>非表示のシートは読み取りません: {names}</translation>
    </message>
    <message>
        <source>Merged cells were repeated in each of their rows: {names}.</source>
        <translation>結合セルの値を各行に補いました: {names}</translation>
    </message>
    <message>
        <source>Numbers with more than 15 digits have lost digits in the workbook: {names}. If they are IDs, import them from a CSV file.</source>
        <translation>15桁を超える数値は、ブックの中ですでに桁が失われています: {names}。IDの場合は、CSVファイルから取り込んでください。</translation>
    </message>
    <message>
        <source>Row {names} was used as the headings. Check that it is not a record.</source>
        <translation>{names}行目を見出しとして扱いました。データ行でないか確認してください。</translation>
    </message>
    <message>
        <source>No headings were found, so columns are named by letter.</source>
        <translation>見出しが見つからないため、列をA、B、Cで表します。</translation>
    </message>
    <message>
        <source>Some rows have fewer cells than columns. The first is row {names}.</source>
        <translation>列の数よりセルが少ない行があります。最初は{names}行目です。</translation>
    </message>
    <message>
        <source>Rows above the headings were left out: {names}.</source>
        <translation>見出しより上の行は読み取っていません: {names}</translation>
    </message>
    <message>
        <source>Columns with the same heading were numbered: {names}.</source>
        <translation>同じ見出しの列に番号を付けました: {names}</translation>
    </message>
    <message>
        <source>This is a total, not a record.</source>
        <translation>合計行です。データとしては取り込みません。</translation>
    </message>
    <message>
        <source>This row repeats the headings.</source>
        <translation>見出し行の繰り返しです。</translation>
    </message>
    <message>
        <source>This is a note below the table, not a record.</source>
        <translation>表の外の注記です。データとしては取り込みません。</translation>
    </message>
    <message>
        <source>The row has more cells than there are columns.</source>
        <translation>列の数よりセルが多い行です。</translation>
    </message>
    <message>
        <source>The quotation marks in this row do not match.</source>
        <translation>引用符（&quot;）の対応が取れていない行です。</translation>
    </message>
    <message>
        <source>The text is damaged: some characters cannot be read.</source>
        <translation>文字が壊れています。読み取れない文字があります。</translation>
    </message>
    <message>
        <source>The cell is too long: at most 32,767 characters.</source>
        <translation>セルが長すぎます。1セルは32,767文字までです。</translation>
    </message>
    <message>
        <source>The spreadsheet could not compute this cell.</source>
        <translation>表計算のエラー値です。</translation>
    </message>
    <message>
        <source>This is not a date.</source>
        <translation>日付ではありません。</translation>
    </message>
    <message>
        <source>Day and month are ambiguous. Choose the date order.</source>
        <translation>月と日の順序が決まりません。日付の順序を選んでください。</translation>
    </message>
    <message>
        <source>This is not a valid amount.</source>
        <translation>金額として読み取れません。</translation>
    </message>
    <message>
        <source>This is not a valid number.</source>
        <translation>数値として読み取れません。</translation>
    </message>
    <message>
        <source>This must be yes or no.</source>
        <translation>「はい」でも「いいえ」でもありません。</translation>
    </message>
    <message>
        <source>This is not a billing period.</source>
        <translation>請求の周期として読めません。</translation>
    </message>
    <message>
        <source>This is not a web domain.</source>
        <translation>ドメインとして読み取れません。</translation>
    </message>
    <message>
        <source>csdesk does not know this value.</source>
        <translation>csdeskにない値です。</translation>
    </message>
    <message>
        <source>The row has no name.</source>
        <translation>この行には名前がありません。</translation>
    </message>
    <message>
        <source>This is not a currency code.</source>
        <translation>通貨コードではありません。</translation>
    </message>
    <message>
        <source>This account was merged into “{name}”.</source>
        <translation>この顧客は「{name}」に統合されています。</translation>
    </message>
    <message>
        <source>“{name}” is here under another ID. Is it the same?</source>
        <translation>「{name}」は別の ID で登録されています。同じものですか?</translation>
    </message>
    <message>
        <source>Since the last import, changed here to “{here}” and also in the file.</source>
        <translation>前回の取り込み後に、ここでは「{here}」に、ファイルでも変更されています。</translation>
    </message>
    <message>
        <source>Row {row} has the same name, and no ID tells them apart.</source>
        <translation>{row} 行目と同じ名前で、区別できる ID がありません。</translation>
    </message>
    <message>
        <source>This account does not exist. Import the accounts first.</source>
        <translation>該当する顧客がありません。先に顧客を取り込んでください。</translation>
    </message>
    <message>
        <source>These parent accounts were not found and were not set: {names}</source>
        <translation>次の親会社は見つからないため、設定していません: {names}</translation>
    </message>
    <message>
        <source>The parent accounts form a loop: {path}</source>
        <translation>親会社の関係が循環しています: {path}</translation>
    </message>
    <message>
        <source>Row {row} is the same record with other values.</source>
        <translation>{row} 行目と同じ ID で、内容が異なります。</translation>
    </message>
    <message>
        <source>The contract ends before it starts.</source>
        <translation>契約の終了日が開始日より前です。</translation>
    </message>
    <message>
        <source>The yearly amount is not twelve times the monthly one: which one was agreed?</source>
        <translation>年額が月額の 12 倍ではありません。どちらで契約しましたか。</translation>
    </message>
    <message>
        <source>The renewal day is not the day after the last day: which one is right?</source>
        <translation>更新日が終了日の翌日ではありません。どちらが正しいですか。</translation>
    </message>
    <message>
        <source>Dates in “{column}” are read as {order}.</source>
        <translation>「{column}」の日付は {order} の順として読みます。</translation>
    </message>
    <message>
        <source>csdesk ID</source>
        <comment>in a plan</comment>
        <translation>csdesk ID</translation>
    </message>
    <message>
        <source>Account</source>
        <comment>in a plan</comment>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Plan</source>
        <comment>in a plan</comment>
        <translation>プラン</translation>
    </message>
    <message>
        <source>Goal</source>
        <comment>in a plan</comment>
        <translation>目標</translation>
    </message>
    <message>
        <source>Milestone</source>
        <comment>in a plan</comment>
        <translation>マイルストーン</translation>
    </message>
    <message>
        <source>Side</source>
        <comment>in a plan</comment>
        <translation>担当側</translation>
    </message>
    <message>
        <source>Owner</source>
        <comment>in a plan</comment>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>in a plan</comment>
        <translation>開始日</translation>
    </message>
    <message>
        <source>Due</source>
        <comment>in a plan</comment>
        <translation>期日</translation>
    </message>
    <message>
        <source>Done on</source>
        <comment>in a plan</comment>
        <translation>完了日</translation>
    </message>
    <message>
        <source>Pace</source>
        <comment>in a plan</comment>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>Waits for</source>
        <comment>in a plan</comment>
        <translation>先行マイルストーン</translation>
    </message>
    <message>
        <source>Times put off</source>
        <comment>in a plan</comment>
        <translation>延期回数</translation>
    </message>
    <message>
        <source>Key milestone</source>
        <comment>in a plan</comment>
        <translation>重要</translation>
    </message>
    <message>
        <source>Customer sees it</source>
        <comment>in a plan</comment>
        <translation>お客様に見せる</translation>
    </message>
    <message>
        <source>Evidence</source>
        <comment>in a plan</comment>
        <translation>根拠</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>in a plan</comment>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Product value</source>
        <comment>in a plan</comment>
        <translation>プロダクト提供価値</translation>
    </message>
    <message>
        <source>Business outcome</source>
        <comment>in a plan</comment>
        <translation>ビジネス成果</translation>
    </message>
    <message>
        <source>In the customer&apos;s words</source>
        <comment>in a plan</comment>
        <translation>お客様の言葉</translation>
    </message>
    <message>
        <source>Said by</source>
        <comment>in a plan</comment>
        <translation>発言者</translation>
    </message>
    <message>
        <source>Said on</source>
        <comment>in a plan</comment>
        <translation>発言日</translation>
    </message>
    <message>
        <source>Unexpected</source>
        <comment>in a plan</comment>
        <translation>想定外</translation>
    </message>
    <message>
        <source>Metric</source>
        <comment>in a plan</comment>
        <translation>指標</translation>
    </message>
    <message>
        <source>Unit</source>
        <comment>in a plan</comment>
        <translation>単位</translation>
    </message>
    <message>
        <source>Baseline</source>
        <comment>in a plan</comment>
        <translation>開始時の値</translation>
    </message>
    <message>
        <source>Baseline read on</source>
        <comment>in a plan</comment>
        <translation>開始時の測定日</translation>
    </message>
    <message>
        <source>Target</source>
        <comment>in a plan</comment>
        <translation>目標値</translation>
    </message>
    <message>
        <source>Last reading</source>
        <comment>in a plan</comment>
        <translation>最新の実績値</translation>
    </message>
    <message>
        <source>Read on</source>
        <comment>in a plan</comment>
        <translation>実績日</translation>
    </message>
    <message>
        <source>Claimed on</source>
        <comment>in a plan</comment>
        <translation>達成の記録日</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <comment>in a plan</comment>
        <translation>確認者</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <comment>in a plan</comment>
        <translation>確認日</translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation>「{file}」を取り込み</translation>
    </message>
    <message>
        <source>A name is required.</source>
        <translation>名前が必要です。</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>数値ではありません。</translation>
    </message>
    <message>
        <source>The period of this amount cannot be read.</source>
        <translation>この金額の期間（月額・年額など）が読み取れません。</translation>
    </message>
    <message>
        <source>The currency of this amount cannot be read.</source>
        <translation>この金額の通貨が読み取れません。</translation>
    </message>
    <message>
        <source>“{typed}” is not a date. Try next tue, 12/25 or 2026-04-01.</source>
        <translation>「{typed}」は日付として読めません。来週火曜、12/25、2026-04-01 のように入力してください。</translation>
    </message>
    <message>
        <source>Account&apos;s domain</source>
        <translation>顧客のドメイン</translation>
    </message>
    <message>
        <source>The row names no account.</source>
        <translation>この行には顧客の指定がありません。</translation>
    </message>
    <message>
        <source>Gap</source>
        <comment>of the product</comment>
        <translation>機能不足</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>要望</translation>
    </message>
    <message>
        <source>Bug</source>
        <translation>不具合</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>好評</translation>
    </message>
    <message>
        <source>Reason to leave</source>
        <translation>解約理由</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>feedback</comment>
        <translation>未対応</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>回答済み</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>feedback</comment>
        <translation>対応済み</translation>
    </message>
    <message>
        <source>Declined</source>
        <comment>feedback</comment>
        <translation>見送り</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>面談</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>招待中</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>出席</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>辞退</translation>
    </message>
    <message>
        <source>Missed</source>
        <comment>meeting</comment>
        <translation>欠席</translation>
    </message>
    <message>
        <source>Coming</source>
        <comment>meeting</comment>
        <translation>予定</translation>
    </message>
    <message>
        <source>No outcome</source>
        <comment>meeting</comment>
        <translation>結果未入力</translation>
    </message>
    <message>
        <source>Held</source>
        <comment>meeting</comment>
        <translation>実施済み</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>meeting</comment>
        <translation>中止</translation>
    </message>
    <message>
        <source>Add a next action first, or choose “None” and say why.</source>
        <translation>先にネクストアクションを追加するか、「なし」を選んで理由を入力してください。</translation>
    </message>
    <message>
        <source>Say in a few words why there is no next action.</source>
        <translation>ネクストアクションがない理由を一言で入力してください。</translation>
    </message>
    <message>
        <source>This meeting is on {on}. Finish it once it has taken place, or change its date.</source>
        <translation>この面談は{on}の予定です。実施後に終了するか、日付を変更してください。</translation>
    </message>
    <message>
        <source>“{typed}” is not a time. Enter one like 14:00 or 14:00–14:45.</source>
        <translation>「{typed}」は時刻ではありません。14:00や14:00–14:45のように入力してください。</translation>
    </message>
    <message>
        <source>“{typed}” is not a number of minutes. Enter 0 to 999.</source>
        <translation>「{typed}」は分数ではありません。0～999で入力してください。</translation>
    </message>
    <message>
        <source>Enter a few words first.</source>
        <translation>先に内容を入力してください。</translation>
    </message>
    <message>
        <source>A note can hold {most} characters; this text has {count}. Split it and try again.</source>
        <translation>メモは{most}文字までです。この文章は{count}文字あります。分けてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>No meeting is planned: {when}.</source>
        <translation>予定された面談がありません：{when}。</translation>
    </message>
    <message>
        <source>“{given}” is no meeting. “csdesk list meetings” shows their IDs.</source>
        <translation>「{given}」という面談はありません。IDは「csdesk list meetings」で確認できます。</translation>
    </message>
    <message>
        <source>Deal state</source>
        <translation>商談の状態</translation>
    </message>
    <message>
        <source>Won</source>
        <comment>of a deal</comment>
        <translation>受注</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>of a deal</comment>
        <translation>失注</translation>
    </message>
    <message>
        <source>Still open</source>
        <comment>of a deal</comment>
        <translation>商談中</translation>
    </message>
    <message>
        <source>The first sheet with a table of records was read: {names}.</source>
        <translation>一覧表のある最初のシートを読み取りました: {names}</translation>
    </message>
    <message>
        <source>Merged amounts count once, in their first row: {names}.</source>
        <translation>結合された金額は最初の行で 1 回だけ数えます: {names}</translation>
    </message>
    <message>
        <source>Two rows of headings were joined: {names}.</source>
        <translation>2 行の見出しをつなげました: {names}</translation>
    </message>
    <message>
        <source>The amounts of this column are in several currencies, and this one does not say in which.</source>
        <translation>この列には複数の通貨の金額があり、この金額の通貨が分かりません。</translation>
    </message>
    <message>
        <source>This amount includes tax. It is kept as it is written.</source>
        <translation>税込の金額です。そのままの金額で取り込みます。</translation>
    </message>
    <message>
        <source>This amount is approximate. It is kept as it is written.</source>
        <translation>概算の金額です。そのままの金額で取り込みます。</translation>
    </message>
    <message>
        <source>“{column}” includes tax; the amounts are kept as they are written. Rows: {rows}</source>
        <translation>「{column}」は税込の金額です。そのままの金額で取り込みます。行: {rows}</translation>
    </message>
    <message>
        <source>An amount for the whole term needs a start and a last day.</source>
        <translation>契約期間全体の金額には、開始日と最終日が必要です。</translation>
    </message>
    <message>
        <source>The term is not a whole number of months.</source>
        <translation>契約期間が月単位で割り切れません。</translation>
    </message>
    <message>
        <source>This deal was lost.</source>
        <translation>失注した商談です。</translation>
    </message>
    <message>
        <source>This deal is not won, so it is no revenue yet.</source>
        <translation>まだ受注していない商談のため、売上になりません。</translation>
    </message>
    <message>
        <source>“{column}” does not say for what time: for a month, a quarter, a year or the whole term?</source>
        <translation>「{column}」は何の期間の金額ですか（月・四半期・年・契約期間全体）？ファイルには書かれていません。</translation>
    </message>
    <message>
        <source>The amount has more decimals than {currency}.</source>
        <translation>金額の小数が {currency} の桁数より多くあります。</translation>
    </message>
    <message>
        <source>{currency} was assumed, and the amount has more decimals. Say another currency in the cell, in a currency column or in the heading, such as “{column} ({other})”.</source>
        <translation>通貨を {currency} とみなしましたが、金額の小数の桁が合いません。別の通貨なら、セル、通貨の列、または見出し（例:「{column} ({other})」）に書いてください。</translation>
    </message>
    <message>
        <source>This is not a valid amount. {currency} was assumed; say another currency in the cell, in a currency column or in the heading, such as “{column} ({other})”.</source>
        <translation>金額として読み取れません。通貨は {currency} とみなしました。別の通貨なら、セル、通貨の列、または見出し（例:「{column} ({other})」）に書いてください。</translation>
    </message>
    <message>
        <source>The heading says cents, but not of which currency. Write it there, such as “Amount (USD cents)”.</source>
        <translation>見出しに補助単位（cents など）とありますが、通貨が分かりません。「Amount (USD cents)」のように見出しに書いてください。</translation>
    </message>
    <message>
        <source>A one-time amount is not recurring revenue.</source>
        <translation>一回限りの金額は経常収益になりません。</translation>
    </message>
    <message>
        <source>A trial is not recurring revenue.</source>
        <translation>トライアルは経常収益になりません。</translation>
    </message>
    <message>
        <source>“{column}” has computed amounts, rounded to the smallest unit of their currency. Rows: {rows}</source>
        <translation>「{column}」に計算で出た端数があります。通貨の最小単位に丸めて取り込みます。行: {rows}</translation>
    </message>
    <message>
        <source>Cells in “{column}” name another period than the heading and are read as they say. Rows: {rows}</source>
        <translation>「{column}」に見出しと異なる期間が書かれたセルがあります。セルに書かれた期間で取り込みます。行: {rows}</translation>
    </message>
    <message>
        <source>“{column}” says that the contract renews itself: taken as auto-renewal without a last day. Rows: {rows}</source>
        <translation>「{column}」に自動更新とあるため、最終日なしの自動更新として取り込みます。行: {rows}</translation>
    </message>
    <message>
        <source>The record with this ID belongs to “{account}” and stays there.</source>
        <translation>このIDは「{account}」のものです。移さずにそのまま残します。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) match this. Which one is meant?</source>
        <translation>
            <numerusform>%n 件が当てはまります。どれを指していますか。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) from this source are no longer in the file. Nothing was deleted.</source>
        <translation>
            <numerusform>この取り込み元の %n 件がファイルからなくなっています。削除はしていません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) in “{column}” name several accounts. The first is taken.</source>
        <translation>
            <numerusform>「{column}」の %n 件のセルに複数の顧客があります。先頭のものを使います。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more contact(s) named in these rows will be added where they are missing.</source>
        <translation>
            <numerusform>行に書かれた先方担当者 %n 人を、未登録であれば追加します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) in “{column}” have a spreadsheet error and count as empty.</source>
        <translation>
            <numerusform>「{column}」の %n 個のセルは表計算のエラーのため、空として扱います。</numerusform>
        </translation>
    </message>
    <message>
        <source>Amounts without a sign in “{column}” are read as {currency}, the only currency named there.</source>
        <translation>「{column}」の記号のない金額は、この列に書かれた唯一の通貨 {currency} として取り込みます。</translation>
    </message>
    <message>
        <source>Amounts in “{column}” are read with a decimal comma: 1.200,50 is 1200.50.</source>
        <translation>「{column}」の金額は小数点をコンマとして読み取ります（1.200,50 は 1200.50）。</translation>
    </message>
    <message>
        <source>a month</source>
        <comment>of an amount</comment>
        <translation>月額</translation>
    </message>
    <message>
        <source>a quarter</source>
        <comment>of an amount</comment>
        <translation>四半期額</translation>
    </message>
    <message>
        <source>a year</source>
        <comment>of an amount</comment>
        <translation>年額</translation>
    </message>
    <message>
        <source>the whole term</source>
        <comment>of an amount</comment>
        <translation>契約期間全体</translation>
    </message>
    <message>
        <source>the last day</source>
        <translation>最終日</translation>
    </message>
    <message>
        <source>the renewal day</source>
        <translation>更新日</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>月ごと</translation>
    </message>
    <message>
        <source>quarterly</source>
        <translation>四半期ごと</translation>
    </message>
    <message>
        <source>half-yearly</source>
        <translation>半年ごと</translation>
    </message>
    <message>
        <source>yearly</source>
        <translation>年ごと</translation>
    </message>
    <message>
        <source>leave empty</source>
        <translation>空のままにする</translation>
    </message>
    <message>
        <source>Letters were lost when the file was saved. “{here}” stays. Save it as UTF-8 to keep them.</source>
        <translation>ファイルの保存時に文字が失われています。「{here}」のままにします。UTF-8 で保存すると失われません。</translation>
    </message>
    <message>
        <source>Every account in one table</source>
        <translation>すべての顧客を一つの表で</translation>
    </message>
    <message>
        <source>Type here to narrow it to what matters now. In the table, Enter edits a cell and Ctrl+Z takes it back.</source>
        <translation>ここに入力すると、いま見たい顧客に絞り込めます。表では Enter でセルを編集し、Ctrl+Z で元に戻せます。</translation>
    </message>
    <message>
        <source>Built-in views</source>
        <translation>用意されたビュー</translation>
    </message>
    <message>
        <source>Who needs attention, what renews by month, who is being onboarded. Save your own beside them.</source>
        <translation>注意が必要な顧客、月別の更新、オンボーディング中の顧客をすぐに見られます。自分のビューも並べて保存できます。</translation>
    </message>
    <message>
        <source>One customer on one page</source>
        <translation>一社のことを一つのページで</translation>
    </message>
    <message>
        <source>Health, revenue and the notice deadline are always in sight. T logs a contact in a line.</source>
        <translation>ヘルス、収益、解約通知期限がいつも見えます。T を押すと、接触を一行で記録できます。</translation>
    </message>
    <message>
        <source>A plan the customer signs</source>
        <translation>お客様と合意するプラン</translation>
    </message>
    <message>
        <source>From product value to business outcome, with milestones of both sides. Ctrl+Shift+P shows the PDF.</source>
        <translation>プロダクト提供価値からビジネス成果まで、当社と先方のマイルストーンでつなぎます。Ctrl+Shift+P で PDF を見られます。</translation>
    </message>
    <message>
        <source>Go anywhere</source>
        <translation>どこへでも移動</translation>
    </message>
    <message>
        <source>Ctrl+K finds any account, person or command. F1 lists the keys, F1 again explains where you are.</source>
        <translation>Ctrl+K で、顧客、担当者、コマンドを探せます。F1 でキーの一覧、もう一度 F1 でいまの画面の説明が開きます。</translation>
    </message>
    <message>
        <source>The row has no date.</source>
        <translation>日付がありません。</translation>
    </message>
    <message>
        <source>This is not a time.</source>
        <translation>時刻ではありません。</translation>
    </message>
    <message>
        <source>Meeting ID</source>
        <translation>面談ID</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Meeting date</source>
        <translation>面談日</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Start time</source>
        <translation>開始時刻</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>時間（分）</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>of a meeting</comment>
        <translation>種類</translation>
    </message>
    <message>
        <source>Meeting kind</source>
        <translation>面談の種類</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>of a meeting</comment>
        <translation>件名</translation>
    </message>
    <message>
        <source>Meeting title</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation>出席者</translation>
    </message>
    <message>
        <source>“{typed}” is in the future. Enter the day on which it was promised.</source>
        <translation>「{typed}」は未来の日付です。約束した日を入力してください。</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>約束事項</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>約束事項</translation>
    </message>
    <message>
        <source>Add promise</source>
        <translation>約束事項を追加</translation>
    </message>
    <message>
        <source>What was promised, both ways. Press P to add one, or type /promise in a note.</source>
        <translation>双方の約束事項です。Pキーで追加するか、メモに /約束 と書きます。</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>promises</comment>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit a promise</source>
        <translation>約束事項の編集</translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation>約束の内容</translation>
    </message>
    <message>
        <source>What was promised, in one line</source>
        <translation>約束の内容を1行で</translation>
    </message>
    <message>
        <source>The file is too large for a note. Split it and try again.</source>
        <translation>メモとして取り込むにはファイルが大きすぎます。分けてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Nothing says which account this note belongs to. Name it with --account, in the file’s name, or in front of the text as account: NAME.</source>
        <translation>どの顧客のメモか分かりません。--account かファイル名、または本文の先頭に account: 顧客名 と書いて指定してください。</translation>
    </message>
    <message>
        <source>Row {row} has the same account, product and start, and no ID tells them apart.</source>
        <translation>{row} 行目と顧客・製品・開始日が同じで、区別できる ID がありません。</translation>
    </message>
    <message>
        <source>Enter what was handed over, in one line.</source>
        <translation>引き継いだ内容を1行で入力してください。</translation>
    </message>
    <message>
        <source>Enter what must be true for onboarding to be complete.</source>
        <translation>オンボーディングの完了条件を入力してください。</translation>
    </message>
    <message>
        <source>Onboarding can&apos;t end before it starts.</source>
        <translation>終了日は開始日以降にしてください。</translation>
    </message>
    <message>
        <source>Delete onboarding</source>
        <translation>オンボーディングを削除</translation>
    </message>
    <message>
        <source>Edit completion criterion</source>
        <translation>完了条件の編集</translation>
    </message>
    <message>
        <source>Phonetic name</source>
        <translation>読み</translation>
    </message>
    <message>
        <source>Phonetic name</source>
        <comment>in a file</comment>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>influence</comment>
        <translation>中</translation>
    </message>
    <message>
        <source>More contacts</source>
        <translation>ほかの担当者</translation>
    </message>
    <message>
        <source>Contact: name</source>
        <translation>先方氏名</translation>
    </message>
    <message>
        <source>Contact: reading</source>
        <translation>先方フリガナ</translation>
    </message>
    <message>
        <source>Contact: title</source>
        <translation>先方役職</translation>
    </message>
    <message>
        <source>Contact: department</source>
        <translation>先方部署</translation>
    </message>
    <message>
        <source>Contact: e-mail</source>
        <translation>先方メール</translation>
    </message>
    <message>
        <source>Contact: phone</source>
        <translation>先方電話</translation>
    </message>
    <message>
        <source>More amounts</source>
        <translation>ほかの金額</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>メールアドレスではありません。</translation>
    </message>
    <message>
        <source>A spreadsheet has cut this number: digits are missing.</source>
        <translation>表計算ソフトで桁が失われた番号です。</translation>
    </message>
    <message>
        <source>There are several addresses. The first is taken.</source>
        <translation>アドレスが複数あります。先頭のものを使います。</translation>
    </message>
    <message>
        <source>It is not clear whose addresses these are.</source>
        <translation>誰のアドレスか判断できません。</translation>
    </message>
    <message>
        <source>Others are meant here without their names.</source>
        <translation>名前のない人が含まれています。</translation>
    </message>
    <message>
        <source>This address belongs to nobody by name.</source>
        <translation>このアドレスの人の名前がありません。</translation>
    </message>
    <message>
        <source>Row {row} is the same record. What it says is kept.</source>
        <translation>{row} 行目と同じものです。そちらの値を使います。</translation>
    </message>
    <message>
        <source>“{tier}” becomes a tier of your own, unless it is one of yours.</source>
        <translation>「{tier}」は独自の Tier になります。既存の Tier に割り当てることもできます。</translation>
    </message>
    <message>
        <source>A date is needed here. Try next tue, 12/25 or 2026-04-01.</source>
        <translation>日付が必要です。来週火曜、12/25、2026-04-01 のように入力してください。</translation>
    </message>
    <message>
        <source>Kickoff</source>
        <translation>キックオフ</translation>
    </message>
    <message>
        <source>Re-onboarding</source>
        <translation>再オンボーディング</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>活用促進</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>リスク対応</translation>
    </message>
    <message>
        <source>This playbook cannot be read because of an error at “{where}”. It was not changed.</source>
        <translation>このプレイブックは「{where}」に誤りがあるため読み込めません。変更していません。</translation>
    </message>
    <message>
        <source>This playbook was made by another version of csdesk and was not changed. Update csdesk.</source>
        <translation>このプレイブックは別のバージョンのcsdeskで作られたものです。変更していません。csdeskを更新してください。</translation>
    </message>
    <message>
        <source>No playbook matches “{typed}”. To see them all, run csdesk list playbooks.</source>
        <translation>「{typed}」に当てはまるプレイブックがありません。一覧は csdesk list playbooks で表示できます。</translation>
    </message>
    <message>
        <source>“{typed}” is not a number of business days. Enter −1,000 to 1,000, or leave it empty for no date.</source>
        <translation>「{typed}」は営業日数ではありません。−1,000～1,000 の数を入力するか、期日なしなら空欄にしてください。</translation>
    </message>
    <message>
        <source>Say why it is skipped. The reason stays with the item.</source>
        <translation>スキップする理由を入力してください。理由は項目に残ります。</translation>
    </message>
    <message numerus="yes">
        <source>%n required item(s) or gap(s) are open. To close anyway, say why.</source>
        <translation>
            <numerusform>必須の項目や不足が%n件残っています。終了するには理由を入力してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit playbook</source>
        <translation>プレイブックの編集</translation>
    </message>
    <message>
        <source>Hide playbook</source>
        <translation>プレイブックの非表示</translation>
    </message>
    <message>
        <source>Restore playbooks</source>
        <translation>プレイブックの復元</translation>
    </message>
    <message>
        <source>Edit plan template</source>
        <translation>プランのテンプレートを編集</translation>
    </message>
    <message>
        <source>Hide plan template</source>
        <translation>プランのテンプレートを一覧から外す</translation>
    </message>
    <message>
        <source>Restore plan templates</source>
        <translation>プランのテンプレートを戻す</translation>
    </message>
    <message>
        <source>Purpose not agreed</source>
        <translation>導入の目的が未合意</translation>
    </message>
    <message>
        <source>Measure of success not set</source>
        <translation>成功の指標が未設定</translation>
    </message>
    <message>
        <source>Key persons</source>
        <translation>キーパーソン</translation>
    </message>
    <message>
        <source>Decision route not confirmed</source>
        <translation>決裁ルートが未確認</translation>
    </message>
    <message>
        <source>Schedule not agreed</source>
        <translation>スケジュールが未合意</translation>
    </message>
    <message>
        <source>Roles not settled</source>
        <translation>双方の役割が未定</translation>
    </message>
    <message>
        <source>No kickoff meeting planned</source>
        <translation>キックオフの面談が未設定</translation>
    </message>
    <message>
        <source>No {role} known</source>
        <translation>{role}が未登録</translation>
    </message>
    <message>
        <source>{role} {name} is not invited</source>
        <translation>{role}の{name}さんが未招待</translation>
    </message>
    <message>
        <source>{role} {name} declined</source>
        <translation>{role}の{name}さんが辞退</translation>
    </message>
    <message>
        <source>{role} {name} did not come</source>
        <translation>{role}の{name}さんが欠席</translation>
    </message>
    <message>
        <source>A risk can&apos;t be closed before it was opened.</source>
        <translation>リスクの終了日は、発生日より前にはできません。</translation>
    </message>
    <message>
        <source>Edit risk</source>
        <translation>リスクを編集</translation>
    </message>
    <message>
        <source>Delete risk</source>
        <translation>リスクを削除</translation>
    </message>
    <message>
        <source>“{typed}” is in the future. Enter the day on which the risk became known.</source>
        <translation>「{typed}」は未来の日付です。リスクが分かった日を入力してください。</translation>
    </message>
    <message>
        <source>Open risk</source>
        <translation>リスクを登録</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>リスク</translation>
    </message>
    <message>
        <source>What could cost this customer, and what you do about it. Press R to open one. Internal.</source>
        <translation>この顧客を失うおそれと、その対応です。R で登録します。社内用です。</translation>
    </message>
    <message numerus="yes">
        <source>All %n risks</source>
        <translation>
            <numerusform>すべてのリスク（%n件）</numerusform>
        </translation>
    </message>
    <message>
        <source>Risk</source>
        <comment>to an account</comment>
        <translation>リスク</translation>
    </message>
    <message>
        <source>What could cost this customer, in one line</source>
        <translation>失うおそれを一行で</translation>
    </message>
    <message>
        <source>Say why in one line. Without it nobody can tell later what you saw.</source>
        <translation>理由を一行で書いてください。理由がないと、後から何を見てそう判断したのか分かりません。</translation>
    </message>
    <message>
        <source>Delete your view</source>
        <translation>見立てを削除</translation>
    </message>
    <message>
        <source>“{typed}” is in the future. Enter the day on which you saw it so.</source>
        <translation>「{typed}」は未来の日付です。そう判断した日を入力してください。</translation>
    </message>
    <message>
        <source>Your view</source>
        <translation>担当者の見立て</translation>
    </message>
    <message>
        <source>Add your view</source>
        <translation>見立てを記録</translation>
    </message>
    <message>
        <source>How you see this account yourself, apart from the score. Press V to say it. Internal.</source>
        <translation>スコアとは別に、ご自身がこの顧客をどう見ているかです。V で記録します。社内用です。</translation>
    </message>
    <message numerus="yes">
        <source>All %n views</source>
        <comment>of an account</comment>
        <translation>
            <numerusform>すべての見立て（%n件）</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit your view</source>
        <translation>見立てを編集</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why you see it so, in one line</source>
        <translation>そう見る理由を一行で</translation>
    </message>
    <message>
        <source>A row has more cells than there are columns, or its quotation marks do not match. Save the file again as CSV.</source>
        <translation>セルの数が列数より多い行、または引用符が対応していない行があります。CSV として保存し直してください。</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>of a ticket</comment>
        <translation>未解決</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>of a ticket</comment>
        <translation>解決済み</translation>
    </message>
    <message>
        <source>No ticket</source>
        <comment>deleted, spam</comment>
        <translation>対象外</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>緊急</translation>
    </message>
    <message>
        <source>Not urgent</source>
        <translation>緊急以外</translation>
    </message>
    <message>
        <source>the last row counts</source>
        <translation>最後の行を採用</translation>
    </message>
    <message>
        <source>both count</source>
        <translation>両方を数える</translation>
    </message>
    <message>
        <source>no reading</source>
        <translation>実績値なし</translation>
    </message>
    <message>
        <source>counts as 0</source>
        <translation>0 とみなす</translation>
    </message>
    <message>
        <source>a new measure</source>
        <translation>新しい指標にする</translation>
    </message>
    <message>
        <source>Logins</source>
        <comment>measure</comment>
        <translation>ログイン率</translation>
    </message>
    <message>
        <source>Features used</source>
        <comment>measure</comment>
        <translation>利用機能数</translation>
    </message>
    <message>
        <source>Seats taken up</source>
        <comment>measure</comment>
        <translation>ライセンス利用率</translation>
    </message>
    <message>
        <source>Active users</source>
        <comment>measure</comment>
        <translation>アクティブユーザ数</translation>
    </message>
    <message>
        <source>Days since last contact</source>
        <comment>measure</comment>
        <translation>最終接触からの日数</translation>
    </message>
    <message>
        <source>Support satisfaction</source>
        <comment>measure</comment>
        <translation>サポート満足度</translation>
    </message>
    <message>
        <source>NPS</source>
        <comment>measure</comment>
        <translation>NPS</translation>
    </message>
    <message>
        <source>Outcome progress</source>
        <comment>measure</comment>
        <translation>成果の進捗</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <comment>measure</comment>
        <translation>未解決チケット数</translation>
    </message>
    <message>
        <source>Urgent tickets</source>
        <comment>measure</comment>
        <translation>緊急チケット数</translation>
    </message>
    <message>
        <source>Open tickets, change in a week</source>
        <comment>measure</comment>
        <translation>未解決チケット数の週間増減</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>of a reading</comment>
        <translation>値</translation>
    </message>
    <message>
        <source>Ticket ID</source>
        <translation>チケット ID</translation>
    </message>
    <message>
        <source>Created on</source>
        <translation>作成日</translation>
    </message>
    <message>
        <source>Solved on</source>
        <translation>解決日</translation>
    </message>
    <message>
        <source>Ticket status</source>
        <translation>チケットの状態</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先度</translation>
    </message>
    <message>
        <source>Enter a whole number from 0 to 3,650.</source>
        <translation>0 から 3,650 までの整数を入力してください。</translation>
    </message>
    <message>
        <source>Days beyond</source>
        <translation>超過日数</translation>
    </message>
    <message>
        <source>Days back</source>
        <translation>さかのぼる日数</translation>
    </message>
    <message>
        <source>Weeks in a row</source>
        <translation>連続週数</translation>
    </message>
    <message numerus="yes">
        <source>Health fell %n point(s) in 4 weeks, from {before} to {score}</source>
        <translation>
            <numerusform>ヘルスが4週間で%nポイント低下（{before} → {score}）</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody came to the kickoff on {on} as: {roles}</source>
        <translation>キックオフ（{on}）に出席していない：{roles}</translation>
    </message>
    <message>
        <source>120, 90, 60 and 30 days before a notice deadline, while no renewal checklist is open.</source>
        <translation>解約通知期限の120日前・90日前・60日前・30日前に提案します。更新のチェックリストが進行中なら提案しません。</translation>
    </message>
    <message>
        <source>First told, days before</source>
        <translation>最初に知らせる日（何日前）</translation>
    </message>
    <message>
        <source>Prepare the renewal, notice deadline {deadline}</source>
        <translation>更新の準備をする（解約通知期限 {deadline}）</translation>
    </message>
    <message numerus="yes">
        <source>Notice deadline in %n day(s), {deadline}</source>
        <translation>
            <numerusform>解約通知期限まで%n日（{deadline}）</numerusform>
        </translation>
    </message>
    <message>
        <source>Low health</source>
        <translation>ヘルスが低い</translation>
    </message>
    <message>
        <source>Health is danger, or attention for some weeks, while no re-onboarding runs.</source>
        <translation>ヘルスが「危険」、または「注意」が数週続いているとき。再オンボーディング中なら提案しません。</translation>
    </message>
    <message>
        <source>Find out why health is low</source>
        <translation>ヘルスが低い理由を確かめる</translation>
    </message>
    <message numerus="yes">
        <source>Health is {level} ({score}), C or worse for %n week(s)</source>
        <translation>
            <numerusform>ヘルスが {level}（{score}）、C以下が%n週間</numerusform>
        </translation>
    </message>
    <message>
        <source>The champion left and nobody else has the role.</source>
        <translation>推進者が離脱し、ほかに推進者がいないとき。</translation>
    </message>
    <message>
        <source>Find a new champion after {name}</source>
        <translation>{name}さんに代わる推進者を見つける</translation>
    </message>
    <message>
        <source>{name}, the champion, left on {left}</source>
        <translation>推進者の{name}さんが {left} に離脱</translation>
    </message>
    <message>
        <source>Health fell</source>
        <translation>ヘルスの低下</translation>
    </message>
    <message>
        <source>A level lower for two weeks, or two points below its bound; or so many points lower than four weeks ago.</source>
        <translation>評価が2週続けて下がった、または境界を2ポイント以上下回ったとき。または4週間前より一定のポイント下がったとき。</translation>
    </message>
    <message>
        <source>Points in 4 weeks</source>
        <translation>4週間のポイント</translation>
    </message>
    <message>
        <source>Find out why health fell</source>
        <translation>ヘルスが下がった理由を確かめる</translation>
    </message>
    <message numerus="yes">
        <source>Health fell from {before} to {level} ({score}), for %n week(s)</source>
        <translation>
            <numerusform>ヘルスが {before} から {level}（{score}）に低下、%n週間</numerusform>
        </translation>
    </message>
    <message>
        <source>Kickoff without key people</source>
        <translation>キーパーソンのいないキックオフ</translation>
    </message>
    <message>
        <source>No decision maker or no champion is invited to the kickoff, or came to it.</source>
        <translation>キックオフに決裁者または推進者を招いていない、または出席していないとき。</translation>
    </message>
    <message>
        <source>Bring into the kickoff: {roles}</source>
        <translation>キックオフに参加してもらう：{roles}</translation>
    </message>
    <message>
        <source>Not invited to the kickoff: {roles}</source>
        <translation>キックオフに招いていない：{roles}</translation>
    </message>
    <message>
        <source>Onboarding past its window</source>
        <translation>オンボーディングの期限超過</translation>
    </message>
    <message>
        <source>The window of an onboarding is over and its criteria are not met.</source>
        <translation>オンボーディングの期限が過ぎ、完了条件を満たしていないとき。</translation>
    </message>
    <message>
        <source>Agree on how to complete onboarding</source>
        <translation>オンボーディングの完了までの進め方を合意する</translation>
    </message>
    <message numerus="yes">
        <source>Onboarding is %n day(s) past its window, {met} of {total} criteria met</source>
        <translation>
            <numerusform>オンボーディングが期限を%n日超過、完了条件は {total} 件中 {met} 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Sales handoff incomplete</source>
        <translation>営業引き継ぎの不足</translation>
    </message>
    <message>
        <source>An onboarding began, and topics of the sales handoff are still blank.</source>
        <translation>オンボーディングが始まり、営業引き継ぎに空欄が残っているとき。</translation>
    </message>
    <message>
        <source>Days after the start</source>
        <translation>開始からの日数</translation>
    </message>
    <message>
        <source>Ask sales about: {topics}</source>
        <translation>営業に確認する：{topics}</translation>
    </message>
    <message>
        <source>Sales handoff without: {topics}</source>
        <translation>営業引き継ぎの空欄：{topics}</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>接触なし</translation>
    </message>
    <message>
        <source>The last contact is longer ago than the cadence of the tier.</source>
        <translation>最後の接触から、Tier の接触頻度を超えて日が経っているとき。</translation>
    </message>
    <message>
        <source>Get in touch</source>
        <translation>連絡を取る</translation>
    </message>
    <message numerus="yes">
        <source>No contact for %n day(s), cadence {cadence}</source>
        <translation>
            <numerusform>%n日間接触なし（接触頻度 {cadence} 日）</numerusform>
        </translation>
    </message>
    <message>
        <source>Sponsor stays away</source>
        <translation>スポンサーの欠席</translation>
    </message>
    <message>
        <source>A sponsor declined or missed the last reviews.</source>
        <translation>経営層スポンサーが直近のレビューを続けて欠席または辞退したとき。</translation>
    </message>
    <message>
        <source>Reviews in a row</source>
        <translation>連続回数</translation>
    </message>
    <message>
        <source>Win {name} back for the next review</source>
        <translation>次のレビューに{name}さんに出席してもらう</translation>
    </message>
    <message numerus="yes">
        <source>{name}, a sponsor, stayed away from the last %n review(s)</source>
        <translation>
            <numerusform>スポンサーの{name}さんが直近%n回のレビューを欠席</numerusform>
        </translation>
    </message>
    <message>
        <source>Meeting without next action</source>
        <translation>ネクストアクションのない面談</translation>
    </message>
    <message>
        <source>A meeting took place and led to no action, no promise and no other meeting.</source>
        <translation>面談のあとに、アクションも約束事項も次の面談もないとき。</translation>
    </message>
    <message>
        <source>Agree on a next action</source>
        <translation>ネクストアクションを決める</translation>
    </message>
    <message>
        <source>The meeting on {on} led to no next action</source>
        <translation>{on} の面談にネクストアクションがない</translation>
    </message>
    <message>
        <source>No contact with a key person</source>
        <translation>キーパーソンとの接触なし</translation>
    </message>
    <message>
        <source>Nobody spoke with a decision maker, champion or sponsor within the cadence of the tier.</source>
        <translation>決裁者・推進者・経営層スポンサーと、Tier の接触頻度のうちに誰も話していないとき。</translation>
    </message>
    <message>
        <source>Get in touch with {name}</source>
        <translation>{name}さんに連絡を取る</translation>
    </message>
    <message numerus="yes">
        <source>No contact with {name} for %n day(s), cadence {cadence}</source>
        <translation>
            <numerusform>{name}さんと%n日間接触なし（接触頻度 {cadence} 日）</numerusform>
        </translation>
    </message>
    <message>
        <source>Milestone overdue</source>
        <translation>マイルストーンの遅れ</translation>
    </message>
    <message>
        <source>A milestone of a plan in progress is overdue, ours or theirs.</source>
        <translation>進行中のプランで、当社または先方のマイルストーンが遅れているとき。</translation>
    </message>
    <message>
        <source>Settle “{title}”</source>
        <translation>「{title}」の遅れを解消する</translation>
    </message>
    <message numerus="yes">
        <source>“{title}” is %n day(s) overdue ({side})</source>
        <translation>
            <numerusform>「{title}」が%n日遅れ（{side}）</numerusform>
        </translation>
    </message>
    <message>
        <source>No success plan</source>
        <translation>プランなし</translation>
    </message>
    <message>
        <source>An account with a tier, high or low touch, has no plan in progress.</source>
        <translation>Tier のあるハイタッチ・ロータッチの顧客に、進行中のプランがないとき。</translation>
    </message>
    <message>
        <source>Days as a customer</source>
        <translation>利用開始からの日数</translation>
    </message>
    <message>
        <source>Draft a success plan</source>
        <translation>サクセスプランを作る</translation>
    </message>
    <message>
        <source>No success plan in progress</source>
        <translation>進行中のサクセスプランなし</translation>
    </message>
    <message>
        <source>Health data out of date</source>
        <translation>ヘルスのデータが未更新</translation>
    </message>
    <message>
        <source>Measures are too old, so little of the score is covered.</source>
        <translation>指標が古くなり、スコアの多くがデータ不足になっているとき。</translation>
    </message>
    <message>
        <source>Below % covered</source>
        <translation>充足率（%未満）</translation>
    </message>
    <message>
        <source>Update the health data</source>
        <translation>ヘルスのデータを更新する</translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) out of date, {coverage}% of the score covered</source>
        <translation>
            <numerusform>%n件の指標が未更新、データ充足率 {coverage}%</numerusform>
        </translation>
    </message>
    <message>
        <source>Feedback answered</source>
        <translation>要望への回答</translation>
    </message>
    <message>
        <source>Feedback was answered or done: the customer should hear of it.</source>
        <translation>要望に回答した、または対応したとき。お客様に伝えましょう。</translation>
    </message>
    <message>
        <source>Tell the customer: {title}</source>
        <translation>お客様に伝える：{title}</translation>
    </message>
    <message>
        <source>Feedback answered: {title}</source>
        <translation>要望に回答済み：{title}</translation>
    </message>
    <message>
        <source>Expansion candidate</source>
        <translation>拡大の候補</translation>
    </message>
    <message>
        <source>Health was good for three months and an outcome is met.</source>
        <translation>ヘルスが3か月間「良好」で、ビジネス成果が出ているとき。</translation>
    </message>
    <message>
        <source>Talk about what to expand</source>
        <translation>拡大について話す</translation>
    </message>
    <message numerus="yes">
        <source>Good health for %n week(s), outcomes met: {outcomes}</source>
        <translation>
            <numerusform>ヘルス良好が%n週間、達成した成果 {outcomes} 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Story candidate</source>
        <translation>成功事例の候補</translation>
    </message>
    <message>
        <source>An outcome is met and health is good.</source>
        <translation>ビジネス成果が出ていて、ヘルスが「良好」のとき。</translation>
    </message>
    <message>
        <source>Ask for a success story: {title}</source>
        <translation>成功事例の取材を打診する：{title}</translation>
    </message>
    <message>
        <source>Good health, and “{title}” is met</source>
        <translation>ヘルス良好で「{title}」を達成</translation>
    </message>
    <message>
        <source>High and steady</source>
        <translation>高く安定</translation>
    </message>
    <message>
        <source>Health was good for weeks: time to activate further.</source>
        <translation>ヘルスが数週続けて「良好」のとき。さらに活用を広げる時期です。</translation>
    </message>
    <message>
        <source>Suggest what to use next</source>
        <translation>次に使う機能を提案する</translation>
    </message>
    <message numerus="yes">
        <source>Good health for %n week(s)</source>
        <translation>
            <numerusform>ヘルス良好が%n週間</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter the period as months or days, the first before the last: 2026-04 or 2026-04-15.</source>
        <translation>期間は月または日付で、開始・終了の順に指定してください(例: 2026-04、2026-04-15)。</translation>
    </message>
    <message>
        <source>“{currency}” is no currency code.</source>
        <translation>「{currency}」は通貨コードではありません。</translation>
    </message>
    <message>
        <source>Enter a currency code and a rate above 0, such as USD and 150.</source>
        <translation>通貨コードと 0 より大きいレートを入力してください(例: USD、150)。</translation>
    </message>
    <message>
        <source>A hold can&apos;t end before it starts.</source>
        <translation>休止の終了日は開始日より後にしてください。</translation>
    </message>
    <message>
        <source>Set exchange rate</source>
        <translation>為替レートの設定</translation>
    </message>
    <message>
        <source>Edit hold</source>
        <translation>休止の編集</translation>
    </message>
    <message>
        <source>Opening</source>
        <comment>revenue</comment>
        <translation>期首</translation>
    </message>
    <message>
        <source>New</source>
        <comment>revenue</comment>
        <translation>新規</translation>
    </message>
    <message>
        <source>Reactivation</source>
        <translation>復活</translation>
    </message>
    <message>
        <source>Expansion</source>
        <comment>revenue</comment>
        <translation>拡大</translation>
    </message>
    <message>
        <source>of it agreed beforehand</source>
        <translation>うち契約時に合意済み</translation>
    </message>
    <message>
        <source>Contraction</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Churn</source>
        <translation>解約</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>振替</translation>
    </message>
    <message>
        <source>Closing</source>
        <comment>revenue</comment>
        <translation>期末</translation>
    </message>
    <message>
        <source>Renewal pending</source>
        <translation>更新未確定</translation>
    </message>
    <message>
        <source>of it unconfirmed</source>
        <translation>うち未確認</translation>
    </message>
    <message>
        <source>NRR</source>
        <translation>NRR</translation>
    </message>
    <message>
        <source>GRR</source>
        <translation>GRR</translation>
    </message>
    <message>
        <source>Revenue churn</source>
        <translation>レベニューチャーンレート</translation>
    </message>
    <message>
        <source>Customer churn</source>
        <translation>カスタマーチャーンレート</translation>
    </message>
    <message>
        <source>Upsell</source>
        <translation>アップセル</translation>
    </message>
    <message>
        <source>Renewal rate</source>
        <translation>更新率</translation>
    </message>
    <message>
        <source>Customers lost</source>
        <translation>解約した顧客数</translation>
    </message>
    <message>
        <source>Known to leave</source>
        <translation>解約予定</translation>
    </message>
    <message>
        <source>MRR on the day before the period, of every account that had any.</source>
        <translation>期間の前日に MRR があった全顧客の合計です。</translation>
    </message>
    <message>
        <source>MRR of accounts that had none before the period and never had any earlier.</source>
        <translation>期間の前に一度も MRR がなかった顧客の MRR です。</translation>
    </message>
    <message>
        <source>MRR of accounts that had none before the period but had some earlier.</source>
        <translation>期間の直前には MRR がなく、それ以前にはあった顧客の MRR です。</translation>
    </message>
    <message>
        <source>How much more accounts bring in than before the period. An account is compared as a whole: more on one contract and less on another are set off.</source>
        <translation>期間の前より増えた額です。顧客単位で比べるため、ある契約の増額と別の契約の減額は相殺されます。</translation>
    </message>
    <message>
        <source>The part of expansion that was agreed when the contract was signed, not sold since.</source>
        <translation>拡大のうち、契約時に合意していた段階的な増額分です。期間中の営業による増額ではありません。</translation>
    </message>
    <message>
        <source>How much less accounts bring in that are still customers. A contract on hold is contraction, not churn.</source>
        <translation>継続している顧客で減った額です。休止中の契約は解約ではなく縮小に数えます。</translation>
    </message>
    <message>
        <source>MRR of accounts that were customers before the period and are not at its end. A contract counts on its last day.</source>
        <translation>期間の前は顧客で、期末には顧客でない先の MRR です。契約は終了日まで数えます。</translation>
    </message>
    <message>
        <source>What moved elsewhere and is neither won nor lost: another currency, an account handed over, renewals pending.</source>
        <translation>増減ではなく移った額です。通貨の変更、担当を離れた顧客、更新未確定の契約が入ります。</translation>
    </message>
    <message>
        <source>Opening + new + reactivation + expansion − contraction − churn + transfer: MRR on the last day.</source>
        <translation>期首+新規+復活+拡大−縮小−解約+振替。期間の最終日の MRR です。</translation>
    </message>
    <message>
        <source>MRR of contracts that ended without auto-renewal and have no decision yet. Not counted, and not churn.</source>
        <translation>自動更新なしで終了し、まだ結果が決まっていない契約の MRR です。合計にも解約にも入れません。</translation>
    </message>
    <message>
        <source>MRR that counts though nobody confirmed it: contracts that renewed themselves, blank months of the sheet.</source>
        <translation>合計に入れているものの未確認の MRR です。自動更新された契約と、売上管理表の空欄の月が入ります。</translation>
    </message>
    <message>
        <source>(Opening + expansion − contraction − churn) ÷ opening. New customers are not in it.</source>
        <translation>(期首+拡大−縮小−解約)÷期首。新規の顧客は含みません。</translation>
    </message>
    <message>
        <source>(Opening − contraction − churn) ÷ opening. Never above 100%.</source>
        <translation>(期首−縮小−解約)÷期首。100% を超えません。</translation>
    </message>
    <message>
        <source>Customers lost ÷ customers at the opening.</source>
        <translation>解約した顧客数÷期首の顧客数。</translation>
    </message>
    <message>
        <source>Accounts that were customers before the period and are not at its end.</source>
        <translation>期間の前は顧客で、期末には顧客でない先です。</translation>
    </message>
    <message>
        <source>Of the MRR that was up for renewal and is decided, the part that was renewed, at most at its old amount.</source>
        <translation>更新時期を迎えて結果が決まった MRR のうち、更新された割合です。増額分は含めず、元の額までを数えます。</translation>
    </message>
    <message>
        <source>Contracts that are given up and still run. They count until their last day.</source>
        <translation>解約が決まり、まだ契約期間中のものです。終了日までは合計に入ります。</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>四半期</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>{path} is not a PNG or SVG file. End the name in .png or .svg.</source>
        <translation>{path} は PNG でも SVG でもありません。ファイル名の末尾を .png か .svg にしてください。</translation>
    </message>
    <message>
        <source>Joined on</source>
        <translation>着任日</translation>
    </message>
    <message>
        <source>Joined on</source>
        <comment>in a file</comment>
        <translation>着任日</translation>
    </message>
    <message>
        <source>Person joined</source>
        <translation>担当者の着任</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>実績値</translation>
    </message>
    <message>
        <source>No column says whether a ticket is open. Specify its status, or the day it was solved.</source>
        <translation>チケットが未解決かどうかを示す列がありません。状態か解決日の列を指定してください。</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>チケット</translation>
    </message>
    <message>
        <source>The readings are of {day}.</source>
        <translation>{day} 時点の実績値として取り込みます。</translation>
    </message>
    <message>
        <source>The readings are of {day}, as it says above the table.</source>
        <translation>表の上の記載に従い、{day} 時点の実績値として取り込みます。</translation>
    </message>
    <message>
        <source>The readings are of {day}, as the file&apos;s name says.</source>
        <translation>ファイル名に従い、{day} 時点の実績値として取り込みます。</translation>
    </message>
    <message>
        <source>Nothing says of which day the readings are. They are taken as of {day}, the day of the file.</source>
        <translation>実績値の日付がどこにも書かれていないため、ファイルの日付 {day} 時点のものとして取り込みます。</translation>
    </message>
    <message>
        <source>This measure is left out, as you said.</source>
        <translation>この指標は取り込まない設定です。</translation>
    </message>
    <message>
        <source>The ticket stands in an earlier row, the same in every cell.</source>
        <translation>前の行と同じチケットです（全セルが同一）。</translation>
    </message>
    <message>
        <source>The ticket was deleted, merged or is spam.</source>
        <translation>削除・統合・スパムのチケットです。</translation>
    </message>
    <message>
        <source>csdesk knows no measure “{name}”. Which one is it?</source>
        <translation>指標「{name}」は登録されていません。どの指標ですか？</translation>
    </message>
    <message>
        <source>Row {row} is of the same account, with other values. Does the last count, or both?</source>
        <translation>{row} 行目も同じ顧客で、値が異なります。最後の行を採用しますか、両方を数えますか？</translation>
    </message>
    <message>
        <source>Row {row} has the same ticket ID, with other values. Does the last count, or both?</source>
        <translation>{row} 行目も同じチケット ID で、内容が異なります。最後の行を採用しますか、両方を数えますか？</translation>
    </message>
    <message>
        <source>Columns with numbers that no measure takes: {columns}</source>
        <translation>指標に割り当てていない数値の列：{columns}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have another reading of the same day. The last of each day counts.</source>
        <translation>
            <numerusform>%n 行に同じ日の別の値があります。各日の最後の値を採用します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) stay as they are: a newer file or you said otherwise.</source>
        <translation>
            <numerusform>%n 件は、より新しいファイルまたは手入力の値があるため変更しません。</numerusform>
        </translation>
    </message>
    <message>
        <source>New measures: {names}</source>
        <translation>新しい指標：{names}</translation>
    </message>
    <message>
        <source>“{column}” has percents and numbers without a sign. Check that they mean the same.</source>
        <translation>「{column}」には % 付きと % なしの数値が混在しています。同じ意味か確認してください。</translation>
    </message>
    <message numerus="yes">
        <source>The change in a week is not known for %n account(s): tickets lack the day they were created or solved.</source>
        <translation>
            <numerusform>作成日または解決日のないチケットがあるため、%n 社の週間増減は算出できません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back readings</source>
        <translation>実績値の取り込みを取り消す</translation>
    </message>
    <message>
        <source>{name}: give at least one band, each value once, with 0 to 100 points.</source>
        <translation>{name}：区分を1つ以上、値を重複なく、点数を0〜100で入力してください。</translation>
    </message>
    <message>
        <source>All weights are 0, so nothing would count. Give at least one measure a weight above 0.</source>
        <translation>すべての重みが0のため、何も評価されません。少なくとも1つの指標に0より大きい重みを付けてください。</translation>
    </message>
    <message>
        <source>{name}: all weights in this group are 0. Give a measure a weight, or the group the weight 0.</source>
        <translation>{name}：このグループの重みがすべて0です。指標に重みを付けるか、グループの重みを0にしてください。</translation>
    </message>
    <message>
        <source>{name}: a weight must be 0 or more.</source>
        <translation>{name}：重みは0以上にしてください。</translation>
    </message>
    <message>
        <source>{name} is in this model twice.</source>
        <translation>「{name}」がこのモデルに2回あります。</translation>
    </message>
    <message>
        <source>The bounds must fall from A to C and lie between 0 and 100.</source>
        <translation>評価の下限は、AからCへ小さくなる0〜100の値にしてください。</translation>
    </message>
    <message>
        <source>The minimum coverage must be between 0 and 100%.</source>
        <translation>最低データ充足率は0〜100%にしてください。</translation>
    </message>
    <message>
        <source>A cap must name a measure of this model and the level B, C or D.</source>
        <translation>上限には、このモデルの指標と、評価B・C・Dのいずれかを指定してください。</translation>
    </message>
    <message>
        <source>{name}: a ratio needs a second measure to divide by.</source>
        <translation>{name}：比率には、割る側の指標が必要です。</translation>
    </message>
    <message>
        <source>{name}: enter after how many days a reading is too old, 0 to 3,650.</source>
        <translation>{name}：何日で古いとみなすかを0〜3,650で入力してください。</translation>
    </message>
    <message>
        <source>This health model cannot be read because of an error at “{where}”. It was not changed.</source>
        <translation>「{where}」に誤りがあり、このヘルスモデルを読み取れません。変更はしていません。</translation>
    </message>
    <message>
        <source>This health model was made by another version of csdesk and was not changed. Update csdesk.</source>
        <translation>このヘルスモデルは別のバージョンのcsdeskで作られたもので、変更していません。csdeskを更新してください。</translation>
    </message>
    <message>
        <source>Too many tickets are open.</source>
        <translation>未対応の問い合わせが多すぎます。</translation>
    </message>
    <message>
        <source>The sponsor has left.</source>
        <translation>経営層スポンサーが去りました。</translation>
    </message>
    <message>
        <source>The champion has left.</source>
        <translation>推進者が去りました。</translation>
    </message>
    <message>
        <source>Too many of our promises are overdue.</source>
        <translation>当社の約束が多く遅れています。</translation>
    </message>
    <message>
        <source>Seats in use</source>
        <comment>measure</comment>
        <translation>利用中の席数</translation>
    </message>
    <message>
        <source>Seats bought</source>
        <comment>measure</comment>
        <translation>契約席数</translation>
    </message>
    <message>
        <source>Seats in use / bought</source>
        <comment>measure</comment>
        <translation>利用中／契約席数</translation>
    </message>
    <message>
        <source>Trend of logins</source>
        <comment>measure</comment>
        <translation>ログインの増減</translation>
    </message>
    <message>
        <source>Kickoff held</source>
        <comment>measure</comment>
        <translation>キックオフ実施</translation>
    </message>
    <message>
        <source>Milestones on time, 90 days</source>
        <comment>measure</comment>
        <translation>期日どおりのマイルストーン（90日）</translation>
    </message>
    <message>
        <source>Key people still there</source>
        <comment>measure</comment>
        <translation>キーパーソンの在籍</translation>
    </message>
    <message>
        <source>Sponsor still there</source>
        <comment>measure</comment>
        <translation>スポンサーの在籍</translation>
    </message>
    <message>
        <source>Champion still there</source>
        <comment>measure</comment>
        <translation>推進者の在籍</translation>
    </message>
    <message>
        <source>Onboarding criteria met</source>
        <comment>measure</comment>
        <translation>オンボーディング完了条件の達成</translation>
    </message>
    <message>
        <source>Sponsor&apos;s attendance, 180 days</source>
        <comment>measure</comment>
        <translation>スポンサーの出席（180日）</translation>
    </message>
    <message>
        <source>Our overdue promises</source>
        <comment>measure</comment>
        <translation>当社の約束の遅れ</translation>
    </message>
    <message>
        <source>Handed over on</source>
        <translation>引き継ぎ日</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>締結日</translation>
    </message>
    <message>
        <source>Enter the first day on hold before the last.</source>
        <translation>休止の開始日を先に入力してください。</translation>
    </message>
    <message>
        <source>Month</source>
        <comment>in a file</comment>
        <translation>年月</translation>
    </message>
    <message>
        <source>Sales sheet</source>
        <translation>売上管理表</translation>
    </message>
    <message>
        <source>This is not a month.</source>
        <translation>年月として読めません。</translation>
    </message>
    <message>
        <source>The row states no amount.</source>
        <translation>金額のない行です。</translation>
    </message>
    <message>
        <source>The period ends before it starts.</source>
        <translation>期間の終わりが始まりより前です。</translation>
    </message>
    <message>
        <source>The amount has no period, so it is not counted until you decide.</source>
        <translation>金額の対象期間がないため、判断するまで集計に入れません。</translation>
    </message>
    <message>
        <source>What an earlier sheet stated in another way, by months or by periods, is replaced: {names}</source>
        <translation>以前の管理表と形式(月別・期間別)が違うため、置き換えます: {names}</translation>
    </message>
    <message>
        <source>No amounts were found: head columns with months (2026-01), or name a month or a start beside an amount. Columns: {columns}</source>
        <translation>金額の列が見つかりません。列見出しを年月(2026-01)にするか、金額と並べて年月または開始日の列を入れてください。列: {columns}</translation>
    </message>
    <message>
        <source>csdesk</source>
        <translation>csdesk</translation>
    </message>
    <message>
        <source>Each account on its last day before the period and on the last day of it; the rest is not looked at.</source>
        <translation>期間の前日と最終日の 2 時点を顧客ごとに比べます。途中の動きは見ません。</translation>
    </message>
    <message>
        <source>Movements added up</source>
        <translation>月次の動きを合計</translation>
    </message>
    <message>
        <source>Every month&apos;s movements are added and divided by the opening: who comes and goes counts twice.</source>
        <translation>毎月の動きを足し上げ、期首で割ります。期間中に出入りした顧客は二重に数えます。</translation>
    </message>
    <message>
        <source>Renewal day counts</source>
        <translation>更新日も契約中に数える</translation>
    </message>
    <message>
        <source>A contract still counts on the day it renews, so what ends at a month&apos;s end leaves a month later.</source>
        <translation>更新日当日まで契約中とみなすため、月末に終わる契約の解約は翌月にずれます。</translation>
    </message>
    <message>
        <source>On hold counts as before</source>
        <translation>休止中も元の額で数える</translation>
    </message>
    <message>
        <source>A contract on hold is left as it was: no contraction, no expansion when it goes on.</source>
        <translation>休止中の契約も元の額のまま数えます。縮小も、再開時の拡大もありません。</translation>
    </message>
    <message>
        <source>Back after 90 days is new</source>
        <translation>90 日後の復帰は新規</translation>
    </message>
    <message>
        <source>Who was away for more than 90 days counts as a new customer, not as reactivated.</source>
        <translation>90 日を超えて離れていた顧客は、復活ではなく新規に数えます。</translation>
    </message>
    <message>
        <source>Each departure counts</source>
        <translation>離脱の回数で数える</translation>
    </message>
    <message>
        <source>Lost customers are counted as often as they left, also those who came back within the period.</source>
        <translation>解約を離脱の回数で数えます。期間中に戻った顧客も含みます。</translation>
    </message>
    <message>
        <source>Gap of days</source>
        <translation>契約の空白日</translation>
    </message>
    <message>
        <source>Renewed, nothing follows</source>
        <translation>更新後の契約なし</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>契約の重なり</translation>
    </message>
    <message>
        <source>Blank months</source>
        <translation>空欄の月</translation>
    </message>
    <message>
        <source>No amount any more</source>
        <translation>以後の金額なし</translation>
    </message>
    <message>
        <source>Amount without a period</source>
        <translation>期間のわからない金額</translation>
    </message>
    <message>
        <source>Contracts and sheet differ</source>
        <translation>契約と管理表の相違</translation>
    </message>
    <message>
        <source>Merged account</source>
        <translation>統合された顧客</translation>
    </message>
    <message>
        <source>Handed over, no date</source>
        <translation>引き継ぎ日なし</translation>
    </message>
    <message>
        <source>Began and ended within a month</source>
        <translation>同じ月に始まって終わった</translation>
    </message>
    <message>
        <source>Below zero</source>
        <translation>マイナス</translation>
    </message>
    <message>
        <source>{days} day(s) lie between two contracts: {from} to {to}.</source>
        <translation>2 つの契約の間が {days} 日空いています({from}〜{to})。</translation>
    </message>
    <message>
        <source>The contract ended on {last}, and nobody has said how. Close it where it stands; the months since then follow.</source>
        <translation>{last}に終了した契約の結果がまだ決まっていません。契約を締めると、以後の月に反映されます。</translation>
    </message>
    <message>
        <source>The contract was closed as renewed on {last}, but no contract follows. Its old amount goes on counting.</source>
        <translation>{last}に更新として締めた契約の、次の契約がありません。元の額で数え続けています。</translation>
    </message>
    <message>
        <source>Two contracts count at the same time from {from} to {to}: twice, or a renewal?</source>
        <translation>{from}から{to}まで 2 つの契約が重なっています。両方を数えるか、更新とみなすかを選びます。</translation>
    </message>
    <message>
        <source>The sales sheet has no amount from {from} to {to}; before and after it has one.</source>
        <translation>売上管理表で{from}から{to}までが空欄です。前後の月には金額があります。</translation>
    </message>
    <message>
        <source>The sales sheet has no amount for this account since {from}, but for others.</source>
        <translation>売上管理表で、{from}以降この顧客だけ金額がありません。</translation>
    </message>
    <message>
        <source>The sheet does not say for what time this amount is. It counts nowhere yet.</source>
        <translation>この金額の対象期間が管理表にありません。まだどこにも集計していません。</translation>
    </message>
    <message>
        <source>The contracts and the sales sheet say something different today. One of them counts.</source>
        <translation>契約と売上管理表の今日の額が違います。どちらか一方だけを数えます。</translation>
    </message>
    <message>
        <source>Another account was merged into this one; both count as one customer, in the past too.</source>
        <translation>別の顧客がこの顧客に統合されました。過去も含めて 1 社に数えます。</translation>
    </message>
    <message>
        <source>The account is handed over, and nobody has said when. It counts until its contract ends; enter the date.</source>
        <translation>引き継ぎ済みですが、引き継ぎ日がありません。契約終了まで数えています。日付を入力してください。</translation>
    </message>
    <message>
        <source>From {from} to {to}: it ran at the end of no month, so no figure has it.</source>
        <translation>{from}〜{to}の契約です。どの月末にもかからないため、数字に入りません。</translation>
    </message>
    <message>
        <source>A discount or credit is larger than the rest. It counts as 0, never less.</source>
        <translation>値引きや返金が残りの額を上回っています。マイナスにはせず 0 と数えます。</translation>
    </message>
    <message>
        <source>Goes on without a break</source>
        <translation>途切れず継続</translation>
    </message>
    <message>
        <source>Lost, then back</source>
        <translation>解約後に復活</translation>
    </message>
    <message>
        <source>Both count</source>
        <translation>両方を数える</translation>
    </message>
    <message>
        <source>The later replaces the earlier</source>
        <translation>後の契約に切り替え</translation>
    </message>
    <message>
        <source>Goes on as before</source>
        <translation>前月と同額で継続</translation>
    </message>
    <message>
        <source>Nothing in these months</source>
        <translation>この間は 0</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>解約</translation>
    </message>
    <message>
        <source>Still a customer</source>
        <translation>継続中</translation>
    </message>
    <message>
        <source>For a month</source>
        <translation>1 か月分</translation>
    </message>
    <message>
        <source>For a year</source>
        <translation>1 年分</translation>
    </message>
    <message>
        <source>The sheet counts</source>
        <translation>管理表を使う</translation>
    </message>
    <message>
        <source>The contracts count</source>
        <translation>契約を使う</translation>
    </message>
    <message>
        <source>Counted, unconfirmed</source>
        <translation>合計に入れる(未確認)</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>合計に入れない</translation>
    </message>
    <message>
        <source>Overdue</source>
        <comment>in the queue</comment>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>今週</translation>
    </message>
    <message>
        <source>Later</source>
        <comment>in the queue</comment>
        <translation>それ以降</translation>
    </message>
    <message>
        <source>Waiting on the customer</source>
        <translation>先方待ち</translation>
    </message>
    <message>
        <source>Snoozed or not started</source>
        <translation>あとで・開始前</translation>
    </message>
    <message>
        <source>None</source>
        <comment>next action</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Overdue</source>
        <comment>next action</comment>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Planned</source>
        <comment>next action</comment>
        <translation>予定あり</translation>
    </message>
    <message>
        <source>snooze is over</source>
        <translation>あとでの期間が終了</translation>
    </message>
    <message>
        <source>woken by its deadline</source>
        <translation>期限が来たため再表示</translation>
    </message>
    <message>
        <source>woken: health fell</source>
        <translation>ヘルス低下により再表示</translation>
    </message>
    <message>
        <source>woken: the notice deadline is near</source>
        <translation>解約通知期限が近いため再表示</translation>
    </message>
    <message>
        <source>“{title}” is due, so it cannot sleep longer. Give it a new deadline instead.</source>
        <translation>「{title}」は期限が来ているため、あとでにできません。新しい期限を設定してください。</translation>
    </message>
    <message>
        <source>{on} is in the past. Choose a day from today on.</source>
        <translation>{on}は過去の日付です。今日以降の日を選んでください。</translation>
    </message>
    <message>
        <source>“{typed}” is not a recurrence. Enter one like “every month” or “every 2 weeks after done”.</source>
        <translation>「{typed}」は繰り返しとして読み取れません。「毎月」「2週間ごと（完了後）」のように入力してください。</translation>
    </message>
    <message>
        <source>There is no open action “{typed}”. See `csdesk list actions`.</source>
        <translation>未完了のアクション「{typed}」はありません。`csdesk list actions` で確認してください。</translation>
    </message>
    <message>
        <source>A meeting is done with its next action. Press Enter to open it.</source>
        <translation>面談はネクストアクションを決めると完了します。Enter で開いてください。</translation>
    </message>
    <message>
        <source>“{title}” has a date of its own, which has come. Press Enter to open it and move the date.</source>
        <translation>「{title}」は約束した期日が来ています。Enter で開いて期日を変更してください。</translation>
    </message>
    <message>
        <source>“{typed}” is not a closure. Enter one like 2026-12-29 – 2027-01-03 Year end.</source>
        <translation>「{typed}」は休業日として読み取れません。「2026-12-29 – 2027-01-03 年末年始」のように入力してください。</translation>
    </message>
    <message>
        <source>“{typed}” is not a weight. Enter a whole number from 0 to 100.</source>
        <translation>「{typed}」は重みとして使えません。0〜100の整数を入力してください。</translation>
    </message>
    <message>
        <source>The name must end in .md, .txt or .pdf: {path}</source>
        <translation>ファイル名の末尾は .md、.txt、.pdf のいずれかにしてください: {path}</translation>
    </message>
    <message>
        <source>“{typed}” is no week. Write it as 2026-W48, two of them as 2026-W40..2026-W48.</source>
        <translation>「{typed}」は週ではありません。2026-W48、2つの週は2026-W40..2026-W48のように入力してください。</translation>
    </message>
    <message>
        <source>Nothing was measured of {name} in {week}.</source>
        <translation>{name}は{week}に実績値がありません。</translation>
    </message>
    <message>
        <source>Name the account whose change is to be explained.</source>
        <translation>変化を説明する顧客を指定してください。</translation>
    </message>
    <message>
        <source>Say why the model changes. The reason stays with the version.</source>
        <translation>モデルを変える理由を入力してください。理由はバージョンに残ります。</translation>
    </message>
    <message>
        <source>This is the only model. Add another before you end this one.</source>
        <translation>モデルはこれだけです。終了する前に別のモデルを追加してください。</translation>
    </message>
    <message>
        <source>“{typed}” is not a number. Enter 40, 0.4 or 40%.</source>
        <translation>「{typed}」は数ではありません。40、0.4、40%のように入力してください。</translation>
    </message>
    <message>
        <source>“{typed}” cannot be read. Write each value with its points: 0 → 0, 50 → 70, 80 → 100.</source>
        <translation>「{typed}」を読み取れません。値と点数の組で入力してください（0 → 0, 50 → 70, 80 → 100）。</translation>
    </message>
    <message>
        <source>“{typed}” cannot be read. Write the months and the bounds of A, B and C: 3 → 70/50/30.</source>
        <translation>「{typed}」を読み取れません。月数とA・B・Cの下限を入力してください（3 → 70/50/30）。</translation>
    </message>
    <message>
        <source>Onboarding completion rate</source>
        <translation>オンボーディング完了率</translation>
    </message>
    <message>
        <source>Customers who reach a measure</source>
        <translation>指標が基準に達した顧客の割合</translation>
    </message>
    <message>
        <source>A count of your own</source>
        <translation>自分で数える件数</translation>
    </message>
    <message>
        <source>NRR, 12 months</source>
        <translation>NRR 12 か月</translation>
    </message>
    <message>
        <source>GRR, 12 months</source>
        <translation>GRR 12 か月</translation>
    </message>
    <message>
        <source>Customer churn this month</source>
        <translation>今月のカスタマーチャーンレート</translation>
    </message>
    <message>
        <source>Renewal rate, 12 months</source>
        <translation>更新率 12 か月</translation>
    </message>
    <message>
        <source>Onboarding completed in time, 12 months</source>
        <translation>オンボーディング完了率 12 か月（期間内）</translation>
    </message>
    <message>
        <source>Outcomes confirmed by customers</source>
        <translation>顧客が確認した成果</translation>
    </message>
    <message>
        <source>Accounts without next action</source>
        <translation>ネクストアクションのない顧客</translation>
    </message>
    <message>
        <source>Enter a target above 0; a rate is 100 at most.</source>
        <translation>目標は0より大きい数で入力してください。率は100までです。</translation>
    </message>
    <message>
        <source>The target date must be after the start.</source>
        <translation>目標の期日は開始日より後にしてください。</translation>
    </message>
    <message>
        <source>Choose a measure and the value it has to reach.</source>
        <translation>指標と、達したい値を入力してください。</translation>
    </message>
    <message>
        <source>Enter what you count.</source>
        <translation>何を数えるかを入力してください。</translation>
    </message>
    <message>
        <source>Edit focus KPI</source>
        <translation>重点KPIを編集</translation>
    </message>
    <message>
        <source>The name must end in .ics, .csv, .xlsx or .md: {path}</source>
        <translation>ファイル名の末尾は .ics、.csv、.xlsx、.md のいずれかにしてください: {path}</translation>
    </message>
    <message>
        <source>No column says what is to be done. Call one “Title”, and others “Account”, “Deadline”, “Notes”.</source>
        <translation>何をするかの列がありません。「タイトル」の列を作り、ほかは「顧客名」「期限」「メモ」としてください。</translation>
    </message>
    <message>
        <source>“{typed}” is not a number of minutes. Enter 0 to 240; 0 turns it off.</source>
        <translation>「{typed}」は分の数ではありません。0〜240で入力してください。0で通知しません。</translation>
    </message>
    <message>
        <source>Add action</source>
        <translation>アクションを追加</translation>
    </message>
    <message>
        <source>Next actions</source>
        <translation>ネクストアクション</translation>
    </message>
    <message>
        <source>What you do next here. Press A to add an action.</source>
        <translation>この顧客で次にすること。A で追加できます。</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>actions</comment>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit action</source>
        <translation>アクションを編集</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>アクション</translation>
    </message>
    <message>
        <source>Send the quote to Harlow next Tue</source>
        <translation>来週火曜 サクラ印刷に見積を送る</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>接触を記録</translation>
    </message>
    <message>
        <source>Contact log</source>
        <translation>接触履歴</translation>
    </message>
    <message>
        <source>Log emails, calls and visits between meetings here. Press T to log one.</source>
        <translation>面談の合間のメール・電話・訪問をここに残します。T キーですぐ記録できます。</translation>
    </message>
    <message numerus="yes">
        <source>All %n contacts</source>
        <translation>
            <numerusform>全 %n 件を見る</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit logged contact</source>
        <translation>接触の記録を編集</translation>
    </message>
    <message>
        <source>Delete logged contact</source>
        <translation>接触の記録を削除</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Summary, in one line</source>
        <translation>内容を一行で</translation>
    </message>
    <message>
        <source>Add meeting</source>
        <translation>面談を追加</translation>
    </message>
    <message>
        <source>Edit meeting</source>
        <translation>面談を編集</translation>
    </message>
    <message>
        <source>Title, if it needs one</source>
        <translation>件名（省略できます）</translation>
    </message>
    <message>
        <source>“{name}” is another customer and appears in {place}: “{text}”.</source>
        <translation>ほかの顧客「{name}」の名前が入っています：{place}「{text}」</translation>
    </message>
    <message>
        <source>“{character}” in “{place}” cannot be printed. The PDF shows 〓 in its place.</source>
        <translation>「{place}」の「{character}」は印刷できません。PDFでは〓と表示します。</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>document</comment>
        <translation>済</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>document</comment>
        <translation>未</translation>
    </message>
    <message>
        <source>Late</source>
        <comment>document</comment>
        <translation>遅れ</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>「{name}」を削除</translation>
    </message>
    <message>
        <source>No name or ID column was found. Specify one of these columns: {columns}</source>
        <translation>名前または ID の列が見つかりません。どの列か指定してください。列は次のとおりです: {columns}</translation>
    </message>
    <message>
        <source>No column says which account a row belongs to. Specify one of these columns: {columns}</source>
        <translation>どの顧客のものかを示す列がありません。次の列から指定してください: {columns}</translation>
    </message>
    <message>
        <source>No column holds a name, and no ID is known yet. Specify one of these columns: {columns}</source>
        <translation>名前の列がなく、ID もまだ登録されていません。次の列から指定してください: {columns}</translation>
    </message>
    <message>
        <source>“{name}” is not one of: {names}</source>
        <translation>「{name}」は次の中にありません: {names}</translation>
    </message>
    <message>
        <source>Edit agenda item</source>
        <translation>アジェンダを編集</translation>
    </message>
    <message>
        <source>Edit attendee</source>
        <translation>出席者を編集</translation>
    </message>
    <message>
        <source>Remove attendee</source>
        <translation>出席者を外す</translation>
    </message>
    <message>
        <source>Edit meeting kind</source>
        <translation>面談の種類を編集</translation>
    </message>
    <message>
        <source>Hide meeting kind</source>
        <translation>面談の種類を非表示</translation>
    </message>
    <message>
        <source>Restore meeting kinds</source>
        <translation>面談の種類を元に戻す</translation>
    </message>
    <message>
        <source>Edit value pattern</source>
        <translation>価値パターンの編集</translation>
    </message>
    <message>
        <source>No exchange rate for {currency} yet. Add one to show amounts converted.</source>
        <translation>{currency} の為替レートが未設定です。設定すると換算して表示できます。</translation>
    </message>
    <message>
        <source>Change view</source>
        <translation>ビューの変更</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>ビューの削除</translation>
    </message>
    <message>
        <source>Move view</source>
        <translation>ビューの移動</translation>
    </message>
    <message>
        <source>A text in {column} is too long for a workbook: “{text}…”. Choose csv or json.</source>
        <translation>「{column}」の文章がブックのセルに収まりません：「{text}…」。csv か json を選んでください。</translation>
    </message>
    <message>
        <source>No account matches “{given}”. To see them all, run csdesk list accounts.</source>
        <translation>「{given}」という顧客は見つかりません。csdesk list accounts で確かめてください。</translation>
    </message>
    <message>
        <source>More than one account matches “{given}”. Use the ID: run csdesk list accounts to find it.</source>
        <translation>「{given}」に当てはまる顧客が複数あります。ID で指定してください。ID は csdesk list accounts で確かめられます。</translation>
    </message>
    <message>
        <source>No column holds a measure yet. Say which: columns with numbers are {columns}</source>
        <translation>指標の列が指定されていません。数値の列：{columns}</translation>
    </message>
    <message>
        <source>No column holds numbers, so there are no readings to import.</source>
        <translation>数値の列がないため、取り込む実績値がありません。</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>毎日</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>取り込みの前</translation>
    </message>
    <message>
        <source>before a file update</source>
        <translation>ファイルの更新前</translation>
    </message>
    <message>
        <source>made by you</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>同じ名前</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>似た名前</translation>
    </message>
    <message>
        <source>same phonetic name</source>
        <translation>同じフリガナ</translation>
    </message>
    <message>
        <source>same domain</source>
        <translation>同じドメイン</translation>
    </message>
    <message>
        <source>same mail</source>
        <translation>同じメール</translation>
    </message>
    <message>
        <source>different IDs in the same source</source>
        <translation>同じ取り込み元で別の ID</translation>
    </message>
    <message>
        <source>value changed</source>
        <translation>値の変化</translation>
    </message>
    <message>
        <source>new reading</source>
        <translation>新たに取得</translation>
    </message>
    <message>
        <source>went stale</source>
        <translation>未更新になった</translation>
    </message>
    <message>
        <source>no reading any more</source>
        <translation>取得できなくなった</translation>
    </message>
    <message>
        <source>weight shifted</source>
        <translation>重みの変化</translation>
    </message>
    <message>
        <source>model changed</source>
        <translation>モデルの変更</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>csdesk の値</translation>
    </message>
    <message>
        <source>fill blanks only</source>
        <translation>空欄だけ補う</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>未決定</translation>
    </message>
    <message>
        <source>use the file&apos;s</source>
        <translation>ファイルの値にする</translation>
    </message>
    <message>
        <source>keep mine</source>
        <translation>csdesk の値を残す</translation>
    </message>
    <message>
        <source>same record</source>
        <translation>同じもの</translation>
    </message>
    <message>
        <source>new record</source>
        <translation>新しいもの</translation>
    </message>
    <message>
        <source>Last day of the contract</source>
        <translation>契約終了日</translation>
    </message>
    <message>
        <source>Preparation starts</source>
        <translation>準備開始</translation>
    </message>
</context>
<context>
    <name>self._words</name>
    <message>
        <source>Add {name}</source>
        <translation>「{name}」を追加</translation>
    </message>
    <message>
        <source>Assign account</source>
        <translation>担当者を変更</translation>
    </message>
    <message numerus="yes">
        <source>Edit %n account(s)</source>
        <translation>
            <numerusform>顧客 %n 件を編集</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>「{name}」を編集</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n account(s)</source>
        <translation>
            <numerusform>顧客 %n 件を削除</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit colleague</source>
        <translation>メンバーの編集</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>引き継ぎ</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>「{name}」を削除</translation>
    </message>
    <message>
        <source>Edit profile</source>
        <translation>自社情報を編集</translation>
    </message>
    <message>
        <source>Add contract</source>
        <translation>契約を追加</translation>
    </message>
    <message>
        <source>Add amount</source>
        <translation>金額の変更を追加</translation>
    </message>
    <message>
        <source>Delete contract</source>
        <translation>契約を削除</translation>
    </message>
    <message>
        <source>Delete amount</source>
        <translation>金額を削除</translation>
    </message>
    <message>
        <source>Edit contract</source>
        <translation>契約を編集</translation>
    </message>
    <message>
        <source>Add field {name}</source>
        <translation>項目「{name}」を追加</translation>
    </message>
    <message>
        <source>Merge {name}</source>
        <translation>{name} を統合</translation>
    </message>
    <message>
        <source>Review goal</source>
        <translation>目標を判定</translation>
    </message>
    <message>
        <source>Edit parent company</source>
        <translation>親会社を変更</translation>
    </message>
    <message>
        <source>Add dependency</source>
        <translation>先行マイルストーンの追加</translation>
    </message>
    <message>
        <source>Remove dependency</source>
        <translation>先行マイルストーンの解除</translation>
    </message>
    <message>
        <source>Move milestone</source>
        <translation>マイルストーンの移動</translation>
    </message>
    <message>
        <source>Claim outcome</source>
        <translation>成果の達成を記録</translation>
    </message>
    <message>
        <source>Confirm outcome</source>
        <translation>成果の達成を確認</translation>
    </message>
    <message>
        <source>Edit success plan</source>
        <translation>サクセスプランを編集</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>State wanted after 3 months</source>
        <translation>3 か月後に目指す状態</translation>
    </message>
    <message>
        <source>Agree to the plan</source>
        <translation>プランの合意</translation>
    </message>
    <message>
        <source>Edit version</source>
        <translation>版の編集</translation>
    </message>
    <message>
        <source>Add success plan</source>
        <translation>サクセスプランを追加</translation>
    </message>
    <message>
        <source>Add reading</source>
        <translation>実績値を追加</translation>
    </message>
    <message>
        <source>Edit forecast</source>
        <translation>更新見込みの編集</translation>
    </message>
    <message>
        <source>Close contract</source>
        <translation>契約の結果の記録</translation>
    </message>
    <message>
        <source>Reopen contract</source>
        <translation>契約の結果の取り消し</translation>
    </message>
    <message>
        <source>Add the sample portfolio</source>
        <translation>サンプルの担当顧客を追加</translation>
    </message>
    <message>
        <source>Save view {name}</source>
        <translation>ビュー「{name}」の保存</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>ビュー名の変更</translation>
    </message>
    <message>
        <source>Add small win</source>
        <translation>うまくいったことを追加</translation>
    </message>
    <message>
        <source>Save {name}</source>
        <translation>{name}を保存</translation>
    </message>
    <message>
        <source>Edit tier</source>
        <translation>Tier の編集</translation>
    </message>
    <message>
        <source>Rename tier</source>
        <translation>Tier の名前の変更</translation>
    </message>
    <message>
        <source>Restore from trash</source>
        <translation>ごみ箱から復元</translation>
    </message>
    <message>
        <source>Delete field {name}</source>
        <translation>項目「{name}」を削除</translation>
    </message>
    <message>
        <source>Not a duplicate: {name}</source>
        <translation>別のもの: {name}</translation>
    </message>
    <message>
        <source>Schedule goals backwards</source>
        <translation>目標を逆算して設定</translation>
    </message>
    <message>
        <source>Set logo</source>
        <translation>ロゴを設定</translation>
    </message>
    <message>
        <source>Remove logo</source>
        <translation>ロゴを外す</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Save as value pattern</source>
        <translation>価値パターンとして保存</translation>
    </message>
    <message>
        <source>Add from value pattern</source>
        <translation>価値パターンから追加</translation>
    </message>
    <message>
        <source>Record sent copy</source>
        <translation>送付の記録</translation>
    </message>
    <message>
        <source>Create plan from template</source>
        <translation>テンプレートからプランを作成</translation>
    </message>
    <message>
        <source>Apply template changes</source>
        <translation>テンプレートの変更を取り込み</translation>
    </message>
    <message>
        <source>Add agenda item</source>
        <translation>アジェンダを追加</translation>
    </message>
    <message>
        <source>Add attendee</source>
        <translation>出席者を追加</translation>
    </message>
    <message>
        <source>Everyone came</source>
        <translation>全員出席にする</translation>
    </message>
    <message>
        <source>Add meeting</source>
        <translation>面談を追加</translation>
    </message>
    <message>
        <source>Edit meeting</source>
        <translation>面談を編集</translation>
    </message>
    <message>
        <source>Delete meeting</source>
        <translation>面談を削除</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>メモの編集</translation>
    </message>
    <message>
        <source>Finish meeting</source>
        <translation>面談を終える</translation>
    </message>
    <message>
        <source>Reopen meeting</source>
        <translation>面談を再開</translation>
    </message>
    <message>
        <source>Cancel meeting</source>
        <translation>面談を中止にする</translation>
    </message>
    <message>
        <source>Close {name}</source>
        <translation>{name}を完了にする</translation>
    </message>
    <message>
        <source>Reopen {name}</source>
        <translation>{name}を未完了に戻す</translation>
    </message>
    <message>
        <source>Answer {name}</source>
        <translation>{name}に回答する</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>メモを追加</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>メモの削除</translation>
    </message>
    <message>
        <source>Keep {name}</source>
        <translation>{name}を残す</translation>
    </message>
    <message>
        <source>Bring back an earlier version of a note</source>
        <translation>メモを以前の版に戻す</translation>
    </message>
    <message>
        <source>Import notes</source>
        <translation>メモの取り込み</translation>
    </message>
    <message>
        <source>Add to sales handoff</source>
        <translation>営業引き継ぎの追加</translation>
    </message>
    <message>
        <source>Edit sales handoff</source>
        <translation>営業引き継ぎの編集</translation>
    </message>
    <message>
        <source>Start onboarding</source>
        <translation>オンボーディングを開始</translation>
    </message>
    <message>
        <source>Edit onboarding</source>
        <translation>オンボーディングの編集</translation>
    </message>
    <message>
        <source>Add completion criterion</source>
        <translation>完了条件を追加</translation>
    </message>
    <message>
        <source>Edit completion criterion</source>
        <translation>完了条件の編集</translation>
    </message>
    <message>
        <source>Remove the sample portfolio</source>
        <translation>サンプルの担当顧客を削除</translation>
    </message>
    <message>
        <source>Apply playbook</source>
        <translation>プレイブックを適用</translation>
    </message>
    <message>
        <source>Edit checklist</source>
        <translation>チェックリストの編集</translation>
    </message>
    <message>
        <source>Edit item</source>
        <translation>項目の編集</translation>
    </message>
    <message>
        <source>Complete item</source>
        <translation>項目の完了</translation>
    </message>
    <message>
        <source>Skip item</source>
        <translation>項目のスキップ</translation>
    </message>
    <message>
        <source>Close checklist</source>
        <translation>チェックリストの終了</translation>
    </message>
    <message>
        <source>Reopen checklist</source>
        <translation>チェックリストの再開</translation>
    </message>
    <message>
        <source>Apply playbook changes</source>
        <translation>プレイブックの変更を反映</translation>
    </message>
    <message>
        <source>Edit playbook item</source>
        <translation>プレイブックの項目の編集</translation>
    </message>
    <message>
        <source>Delete playbook item</source>
        <translation>プレイブックの項目の削除</translation>
    </message>
    <message>
        <source>Open risk</source>
        <translation>リスクを登録</translation>
    </message>
    <message>
        <source>Close risk</source>
        <translation>リスクを終了</translation>
    </message>
    <message>
        <source>Reopen risk</source>
        <translation>リスクを再開</translation>
    </message>
    <message>
        <source>Add your view</source>
        <translation>見立てを記録</translation>
    </message>
    <message>
        <source>Edit suggestion rule</source>
        <translation>提案のルールを編集</translation>
    </message>
    <message>
        <source>Renew suggestions</source>
        <translation>提案を更新</translation>
    </message>
    <message>
        <source>Accept suggestion</source>
        <translation>提案を採用</translation>
    </message>
    <message>
        <source>Dismiss suggestion</source>
        <translation>提案を却下</translation>
    </message>
    <message>
        <source>Set exchange rate</source>
        <translation>為替レートの設定</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>休止の登録</translation>
    </message>
    <message>
        <source>Decide on a doubt</source>
        <translation>要確認の判断</translation>
    </message>
    <message>
        <source>Overdue: {milestone}</source>
        <translation>期日超過：{milestone}</translation>
    </message>
    <message>
        <source>Contract ended</source>
        <translation>契約終了</translation>
    </message>
    <message>
        <source>Move the dates of a checklist</source>
        <translation>チェックリストの日付を移動</translation>
    </message>
    <message>
        <source>Delete completion criterion</source>
        <translation>完了条件を削除</translation>
    </message>
    <message>
        <source>Update health</source>
        <translation>ヘルスを更新</translation>
    </message>
    <message>
        <source>Model: {model}</source>
        <translation>モデル：{model}</translation>
    </message>
    <message>
        <source>Complete {name}</source>
        <translation>{name}を完了</translation>
    </message>
    <message>
        <source>Snooze {name}</source>
        <translation>{name}をあとでにする</translation>
    </message>
    <message>
        <source>Move {name}</source>
        <translation>{name}の期限を変更</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>アクション%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Wake {name}</source>
        <translation>{name}を今すぐ表示</translation>
    </message>
    <message>
        <source>Pin {name}</source>
        <translation>{name}をピン留め</translation>
    </message>
    <message>
        <source>Unpin {name}</source>
        <translation>{name}のピン留めを解除</translation>
    </message>
    <message>
        <source>Edit weights</source>
        <translation>重みを編集</translation>
    </message>
    <message>
        <source>{meeting}: what came of it?</source>
        <translation>{meeting}の結果を記録</translation>
    </message>
    <message>
        <source>Prepare: {meeting}</source>
        <translation>{meeting}の準備</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>面談</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <comment>of the queue</comment>
        <translation>
            <numerusform>%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit closures</source>
        <translation>休業日を編集</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name}（コピー）</translation>
    </message>
    <message>
        <source>Change health model</source>
        <translation>ヘルスモデルを変更</translation>
    </message>
    <message>
        <source>End health model</source>
        <translation>ヘルスモデルを終了</translation>
    </message>
    <message>
        <source>Your view {level}: {why}</source>
        <translation>担当者の見立て {level}：{why}</translation>
    </message>
    <message>
        <source>Set focus KPI</source>
        <translation>重点KPIを設定</translation>
    </message>
    <message>
        <source>End focus KPI</source>
        <translation>重点KPIを終了</translation>
    </message>
    <message>
        <source>Enter count</source>
        <translation>件数を入力</translation>
    </message>
    <message>
        <source>Write in the weekly review</source>
        <translation>週次定例に記入</translation>
    </message>
    <message>
        <source>Note on {name}</source>
        <translation>「{name}」のメモ</translation>
    </message>
    <message>
        <source>Finish weekly review</source>
        <translation>週次定例を終了</translation>
    </message>
    <message>
        <source>Reopen weekly review</source>
        <translation>週次定例を再開</translation>
    </message>
    <message>
        <source>Import actions</source>
        <translation>アクションを取り込み</translation>
    </message>
    <message>
        <source>The row has no title.</source>
        <translation>件名がありません。</translation>
    </message>
    <message>
        <source>“{name}” is no account, or more than one.</source>
        <translation>「{name}」という顧客がないか、複数あります。</translation>
    </message>
    <message>
        <source>“{typed}” is no csdesk ID.</source>
        <translation>「{typed}」はcsdesk IDではありません。</translation>
    </message>
    <message>
        <source>“{typed}” is no date.</source>
        <translation>「{typed}」は日付として読み取れません。</translation>
    </message>
    <message>
        <source>Row {row} is the same action.</source>
        <translation>{row}行目と同じアクションです。</translation>
    </message>
    <message>
        <source>Review account</source>
        <translation>顧客を点検</translation>
    </message>
    <message>
        <source>Mark sheet changes as seen</source>
        <translation>売上管理表の変更を確認済みにする</translation>
    </message>
</context>
<context>
    <name>self.words</name>
    <message>
        <source>Changes from another copy of this file were found. They were not applied and are now in {file}.</source>
        <translation>このファイルの別のコピーの変更が残っていたため、反映せずに {file} に移しました。</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Plan</source>
        <translation>プラン</translation>
    </message>
    <message>
        <source>People</source>
        <translation>先方担当者</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>契約</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>今すぐバックアップ</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Backed up today</source>
        <translation>本日バックアップ済み</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) in this file cannot be read. Their rows are shown without them.</source>
        <translation>
            <numerusform>このファイルには読み取れない値が %n 個あります。該当する行は、その値を除いて表示しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Damaged file</source>
        <translation>ファイルが破損しています</translation>
    </message>
    <message>
        <source>No backup today</source>
        <translation>本日のバックアップなし</translation>
    </message>
    <message>
        <source>Close a contract</source>
        <translation>契約の結果を記録</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>決定日</translation>
    </message>
    <message>
        <source>Close the contract</source>
        <translation>結果を記録</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>社内メンバー</translation>
    </message>
    <message>
        <source>Hand over to…</source>
        <translation>引き継ぐ…</translation>
    </message>
    <message>
        <source>Who works with you</source>
        <translation>一緒に働くメンバー</translation>
    </message>
    <message>
        <source>New colleague</source>
        <translation>新しいメンバー</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>営業日</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>会社名</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>略称</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>通貨</translation>
    </message>
    <message>
        <source>On your documents</source>
        <translation>文書に載る情報</translation>
    </message>
    <message>
        <source>Money, year and week</source>
        <translation>通貨・年度・営業日</translation>
    </message>
    <message>
        <source>{contrast}:1 on white: too pale for text.</source>
        <translation>白地とのコントラスト {contrast}:1。文字には淡すぎます。</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英語表記</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>残す側</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>接触を記録</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>接触の方法</translation>
    </message>
    <message>
        <source>Close or renew…</source>
        <comment>a contract</comment>
        <translation>更新・解約を記録…</translation>
    </message>
    <message>
        <source>Nothing on this day.</source>
        <translation>この日の予定はありません。</translation>
    </message>
    <message>
        <source>Success definition</source>
        <translation>サクセスの定義</translation>
    </message>
    <message>
        <source>Light or deep</source>
        <translation>ライト/ディープ</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>ディープ</translation>
    </message>
    <message>
        <source>Not defined</source>
        <translation>定義なし</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Unexpected: found on the way</source>
        <translation>想定外: 途中で見つかった成果</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>発言日</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>開始時の値</translation>
    </message>
    <message>
        <source>Baseline read on</source>
        <translation>開始時の測定日</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目標値</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期日</translation>
    </message>
    <message>
        <source>In the customer&apos;s words</source>
        <translation>お客様の言葉</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>発言者</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>Review on</source>
        <translation>確認日</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完了日</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>実績値</translation>
    </message>
    <message>
        <source>Likely duplicates</source>
        <translation>重複の候補</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>統合する</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点数</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>Our own view</source>
        <translation>担当者の見立て</translation>
    </message>
    <message>
        <source>Compare side by side</source>
        <translation>並べて比較</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>PDF を書き出す</translation>
    </message>
    <message>
        <source>in Japanese</source>
        <translation>日本語</translation>
    </message>
    <message>
        <source>in English</source>
        <translation>英語</translation>
    </message>
    <message>
        <source>{layout}, {language}</source>
        <translation>{layout}（{language}）</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF ファイル (*.pdf)</translation>
    </message>
    <message>
        <source>Export the accounts shown…</source>
        <translation>表示中の顧客を書き出し…</translation>
    </message>
    <message>
        <source>Export all accounts…</source>
        <translation>すべての顧客を書き出し…</translation>
    </message>
    <message>
        <source>Export all people…</source>
        <translation>すべての先方担当者を書き出し…</translation>
    </message>
    <message>
        <source>Export all contracts…</source>
        <translation>すべての契約を書き出し…</translation>
    </message>
    <message>
        <source>Export</source>
        <comment>into a file</comment>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a file</comment>
        <translation>開く</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Filter by name, owner or note</source>
        <translation>名前・担当・メモで絞り込み</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>フェーズ</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Tier</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>タッチ</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>ヘルス</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Brief</source>
        <comment>of a meeting</comment>
        <translation>面談準備シート</translation>
    </message>
    <message>
        <source>What we want from this meeting</source>
        <translation>この面談で得たいこと</translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation>出席者</translation>
    </message>
    <message>
        <source>Outcomes and plan</source>
        <translation>成果とプラン</translation>
    </message>
    <message>
        <source>Since last time</source>
        <translation>前回から動いたこと</translation>
    </message>
    <message>
        <source>From the last notes</source>
        <translation>前回までのメモから</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>確認すること</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>アジェンダ</translation>
    </message>
    <message>
        <source>We owe</source>
        <translation>当社の約束</translation>
    </message>
    <message>
        <source>They owe</source>
        <translation>先方の約束</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>フィードバック</translation>
    </message>
    <message>
        <source>A similar account</source>
        <translation>似た顧客の事例</translation>
    </message>
    <message>
        <source>To be decided before the end</source>
        <translation>終わる前に決めること</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>期限超過</translation>
    </message>
    <message>
        <source>Onboarding</source>
        <comment>chip</comment>
        <translation>導入状況</translation>
    </message>
    <message>
        <source>No success plan</source>
        <translation>プランなし</translation>
    </message>
    <message>
        <source>Plan without outcome</source>
        <translation>プランに成果なし</translation>
    </message>
    <message>
        <source>Differs from your view</source>
        <translation>見立てと2段階以上の差</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Filter by account or owner</source>
        <translation>顧客名・担当で絞り込み</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>更新見込み</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Show all months</source>
        <translation>すべての月を表示</translation>
    </message>
    <message>
        <source>Folder for the handover pack</source>
        <translation>引き継ぎ資料の保存先フォルダ</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>読み</translation>
    </message>
    <message>
        <source>MRR</source>
        <translation>月次経常収益</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>{change} in 4 weeks</source>
        <translation>4 週間で {change}</translation>
    </message>
    <message>
        <source>Handover pack…</source>
        <translation>引き継ぎ資料…</translation>
    </message>
    <message>
        <source>Handover pack in English…</source>
        <translation>引き継ぎ資料（英語）…</translation>
    </message>
    <message>
        <source>Handover pack in Japanese…</source>
        <translation>引き継ぎ資料（日本語）…</translation>
    </message>
    <message>
        <source>Logo…</source>
        <translation>ロゴ…</translation>
    </message>
    <message>
        <source>Delete account</source>
        <translation>顧客を削除</translation>
    </message>
    <message>
        <source>{change} pt</source>
        <translation>{change} pt</translation>
    </message>
    <message>
        <source>Notice deadline</source>
        <translation>解約通知期限</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>Belongs to another group. The row moves when you sort again or leave the table.</source>
        <translation>別のグループに変わりました。並べ替えるか表を離れると、この行は移動します。</translation>
    </message>
    <message>
        <source>No longer in order. The row moves when you sort again or leave the table.</source>
        <translation>並び順から外れました。もう一度並べ替えるか表を離れると、この行は移動します。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>取り込み</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>別のファイルを選ぶ</translation>
    </message>
    <message>
        <source>Find duplicates</source>
        <translation>重複を探す</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表のファイル</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>「{file}」を読み込んでいます…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>中止しました。何も変更していません。</translation>
    </message>
    <message>
        <source>Preview again</source>
        <translation>もう一度プレビュー</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>月曜日</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>日曜日</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>あなたの名前</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Portfolio file</source>
        <translation>データファイル</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>ロゴ</translation>
    </message>
    <message>
        <source>Our logo</source>
        <translation>自社のロゴ</translation>
    </message>
    <message>
        <source>No logo yet</source>
        <translation>ロゴはまだありません</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Search or go to</source>
        <translation>検索・移動</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>進む</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Undo: {label}</source>
        <translation>元に戻す: {label}</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>担当顧客</translation>
    </message>
    <message>
        <source>Renewals</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>The details are in {file}.</source>
        <translation>詳細は {file} に記録しました。</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>値の例</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Define tiers</source>
        <translation>Tier を定義</translation>
    </message>
    <message>
        <source>Every account fits its tier.</source>
        <translation>すべての顧客が Tier に合っています。</translation>
    </message>
    <message>
        <source>Accounts that do not fit their tier</source>
        <translation>Tier に合っていない顧客</translation>
    </message>
    <message>
        <source>Where your accounts stand</source>
        <translation>顧客の分布</translation>
    </message>
    <message>
        <source>Enter opens the account</source>
        <translation>Enter で顧客を開く</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel ファイル (*.xlsx);;CSV ファイル (*.csv)</translation>
    </message>
    <message>
        <source>Export milestones</source>
        <translation>マイルストーンを書き出す</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv *.tsv *.xls *.ods)</source>
        <translation>表 (*.xlsx *.csv *.tsv *.xls *.ods)</translation>
    </message>
    <message>
        <source>All accounts here are churned or handed over.</source>
        <translation>解約または引き継ぎ済みの顧客だけです。</translation>
    </message>
    <message>
        <source>No account matches.</source>
        <translation>当てはまる顧客はありません。</translation>
    </message>
    <message>
        <source>No results</source>
        <translation>一致するものがありません。</translation>
    </message>
    <message>
        <source>Type a few letters.</source>
        <translation>数文字を入力してください。</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>選ぶ</translation>
    </message>
    <message>
        <source>open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Account, person, plan or command</source>
        <translation>顧客、先方担当者、プラン、操作</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Down: a day earlier, Up: a day later</source>
        <translation>↓ で前の日、↑ で次の日</translation>
    </message>
    <message>
        <source>Value patterns</source>
        <translation>価値パターン</translation>
    </message>
    <message>
        <source>From product value to business outcome</source>
        <translation>プロダクト提供価値からビジネス成果へ</translation>
    </message>
    <message>
        <source>Not set</source>
        <comment>of a metric</comment>
        <translation>指定なし</translation>
    </message>
    <message>
        <source>Product value: what the product itself delivers</source>
        <translation>プロダクト提供価値: プロダクトそのものが届けるもの</translation>
    </message>
    <message>
        <source>Business outcome: what the customer wants from it</source>
        <translation>ビジネス成果: 顧客がそこから得たいもの</translation>
    </message>
    <message>
        <source>In a plan each action becomes a milestone.</source>
        <translation>プランでは、アクションがそれぞれマイルストーンになります。</translation>
    </message>
    <message>
        <source>no outcome yet</source>
        <translation>ビジネス成果は未記入</translation>
    </message>
    <message>
        <source>New pattern</source>
        <translation>新しいパターン</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新しい先方担当者</translation>
    </message>
    <message>
        <source>Roles…</source>
        <translation>役割…</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活動</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>成果</translation>
    </message>
    <message>
        <source>Where we are, in a sentence</source>
        <translation>いまの状況を一文で</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{total} 件中 {done} 件</translation>
    </message>
    <message>
        <source>no milestones yet</source>
        <translation>マイルストーンはまだありません</translation>
    </message>
    <message>
        <source>no reading yet</source>
        <translation>実績はまだありません</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n</source>
        <comment>outcomes</comment>
        <translation>
            <numerusform>%n 件の平均</numerusform>
        </translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>プラン</translation>
    </message>
    <message>
        <source>Versions and sent copies</source>
        <translation>版と送付の履歴</translation>
    </message>
    <message>
        <source>A plan says what the product delivers, the outcome the customer wants from it,
the states wanted after 3 and 6 months, and the milestones on the way there.</source>
        <translation>プランには、プロダクト提供価値、お客様が求めるビジネス成果、
3 か月後と 6 か月後に目指す状態、そこまでのマイルストーンを書きます。</translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s)</source>
        <translation>
            <numerusform>プラン %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Success plan</source>
        <translation>サクセスプラン</translation>
    </message>
    <message>
        <source>The notice deadline is {date}.</source>
        <translation>解約通知期限は{date}です。</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>次のページ</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>ほか %n 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} / {pages}</translation>
    </message>
    <message>
        <source>Your accounts in one table</source>
        <translation>担当顧客を 1 つの表に</translation>
    </message>
    <message>
        <source>Import the table you use today, from Excel or your CRM.
Your file stays as it is.</source>
        <translation>今お使いの顧客の表（Excel・CRM の出力）を取り込むと、ここに並びます。
元のファイルは変わりません。</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>顧客の表を取り込む</translation>
    </message>
    <message>
        <source>Add one by hand</source>
        <translation>1 社ずつ追加</translation>
    </message>
    <message>
        <source>Try with sample data</source>
        <translation>サンプルデータで試す</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新しい顧客</translation>
    </message>
    <message>
        <source>Share-screen mode on or off</source>
        <translation>画面共有モードのオン/オフ</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Open account</source>
        <translation>顧客を開く</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>確認が必要</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>取り込めない行</translation>
    </message>
    <message>
        <source>No rows here.</source>
        <translation>該当する行はありません。</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>csdesk の値を残す</translation>
    </message>
    <message>
        <source>Show these in the portfolio</source>
        <translation>担当顧客で表示</translation>
    </message>
    <message>
        <source>Source ID</source>
        <translation>取り込み元の ID</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>ファイルの値</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>登録済みの値</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>対応</translation>
    </message>
    <message>
        <source>Show in the portfolio</source>
        <translation>担当顧客で表示</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近の顧客</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>シート</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文字コード</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>区切り文字</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>見出しの行</translation>
    </message>
    <message>
        <source>{sheet} (hidden)</source>
        <translation>{sheet}（非表示）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>row {n}</source>
        <translation>{n} 行目</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>コンマ</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>タブ</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>セミコロン</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>縦線（|）</translation>
    </message>
    <message>
        <source>year, month, day</source>
        <translation>年・月・日</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>月・日・年</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>日・月・年</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出どころ</translation>
    </message>
    <message>
        <source>Delete reading</source>
        <translation>実績値を削除</translation>
    </message>
    <message>
        <source>List</source>
        <translation>一覧</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>カレンダー</translation>
    </message>
    <message>
        <source>Import contracts</source>
        <translation>契約を取り込む</translation>
    </message>
    <message>
        <source>Every renewal in good time</source>
        <translation>更新の準備を、間に合ううちに</translation>
    </message>
    <message>
        <source>No contract matches.</source>
        <translation>条件に合う契約はありません。</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Open the account&apos;s contracts</source>
        <translation>この顧客の契約を開く</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Cells that do not form a block cannot be copied. Select one area.</source>
        <translation>離れたセルはまとめてコピーできません。ひと続きの範囲を選んでください。</translation>
    </message>
    <message>
        <source>Rows of this table cannot be deleted here.</source>
        <translation>この表の行はここでは削除できません。</translation>
    </message>
    <message>
        <source>“{column}” cannot be edited here.</source>
        <translation>「{column}」はここでは編集できません。</translation>
    </message>
    <message>
        <source>“{column}” cannot be empty.</source>
        <translation>「{column}」は空にできません。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>Tier</translation>
    </message>
    <message>
        <source>Plan templates</source>
        <translation>プランのテンプレート</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>ごみ箱</translation>
    </message>
    <message>
        <source>Several cells cannot be pasted into several areas. Select one area, or one cell.</source>
        <translation>複数のセルを離れた範囲には貼り付けられません。ひと続きの範囲か、1 つのセルを選んでください。</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>下へコピー</translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation>行を開く</translation>
    </message>
    <message>
        <source>Preview beside the table</source>
        <translation>表の横にプレビューを表示</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>どこでも</translation>
    </message>
    <message>
        <source>In tables</source>
        <translation>表の中</translation>
    </message>
    <message>
        <source>In the portfolio</source>
        <translation>担当顧客</translation>
    </message>
    <message>
        <source>In the import</source>
        <translation>取り込み</translation>
    </message>
    <message>
        <source>Import what is shown</source>
        <translation>表示中の内容を取り込む</translation>
    </message>
    <message>
        <source>In a plan</source>
        <translation>プランで</translation>
    </message>
    <message>
        <source>Move the row</source>
        <translation>行を移動</translation>
    </message>
    <message>
        <source>Move up or down</source>
        <translation>上下に移動</translation>
    </message>
    <message>
        <source>Select the whole row</source>
        <translation>行全体を選択</translation>
    </message>
    <message>
        <source>Copy and paste cells</source>
        <translation>セルのコピーと貼り付け</translation>
    </message>
    <message>
        <source>Sort by the column</source>
        <translation>この列で並べ替え</translation>
    </message>
    <message>
        <source>Move the column</source>
        <translation>列を移動</translation>
    </message>
    <message>
        <source>Add a small win, on an account</source>
        <translation>顧客の画面でうまくいったことを追加</translation>
    </message>
    <message>
        <source>Group by a column</source>
        <translation>列でグループ化</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>ビューを移動</translation>
    </message>
    <message>
        <source>Move the milestone by a working day</source>
        <translation>マイルストーンを 1 営業日動かす</translation>
    </message>
    <message>
        <source>Delete the row</source>
        <translation>行を削除</translation>
    </message>
    <message>
        <source>Menu key, right click</source>
        <translation>メニューキー、右クリック</translation>
    </message>
    <message>
        <source>Restore built-in templates</source>
        <translation>用意されたものを戻す</translation>
    </message>
    <message>
        <source>Purpose</source>
        <comment>of a template</comment>
        <translation>目的</translation>
    </message>
    <message>
        <source>day {days}</source>
        <translation>{days} 日</translation>
    </message>
    <message>
        <source>Any touch</source>
        <translation>どのタッチでもよい</translation>
    </message>
    <message>
        <source>Any depth</source>
        <translation>どちらでもよい</translation>
    </message>
    <message>
        <source>Days between contacts</source>
        <translation>接触頻度（日）</translation>
    </message>
    <message>
        <source>Days to prepare a renewal</source>
        <translation>更新準備の日数</translation>
    </message>
    <message>
        <source>Days between reviews</source>
        <translation>点検の間隔（日）</translation>
    </message>
    <message>
        <source>Months of onboarding</source>
        <translation>オンボーディング期間（月）</translation>
    </message>
    <message>
        <source>Share of accounts, %</source>
        <translation>顧客数の割合（%）</translation>
    </message>
    <message>
        <source>no cadence</source>
        <translation>頻度の定めなし</translation>
    </message>
    <message>
        <source>default</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Success</source>
        <comment>wanted of a tier</comment>
        <translation>サクセスの深さ</translation>
    </message>
    <message>
        <source>What success means</source>
        <translation>サクセスの定義</translation>
    </message>
    <message>
        <source>Light success</source>
        <translation>ライトサクセス</translation>
    </message>
    <message>
        <source>Deep success</source>
        <translation>ディープサクセス</translation>
    </message>
    <message>
        <source>not defined yet</source>
        <translation>未定義</translation>
    </message>
    <message>
        <source>New tier</source>
        <translation>新しい Tier</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>ビュー</translation>
    </message>
    <message>
        <source>All</source>
        <comment>accounts</comment>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Changed since it was saved</source>
        <translation>保存後に変更があります</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左へ移動</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右へ移動</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>監視をやめる</translation>
    </message>
    <message>
        <source>Watch this file</source>
        <translation>このファイルを監視</translation>
    </message>
    <message>
        <source>ask me first</source>
        <translation>先に確認する</translation>
    </message>
    <message>
        <source>import automatically</source>
        <translation>確認が要らない変更は自動で取り込む</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Stop watching {file}</source>
        <translation>{file} の監視をやめる</translation>
    </message>
    <message>
        <source>{file} has changed: {what}</source>
        <translation>{file} が変わりました: {what}</translation>
    </message>
    <message>
        <source>What went well</source>
        <translation>うまくいったこと</translation>
    </message>
    <message>
        <source>Small win</source>
        <translation>うまくいったこと</translation>
    </message>
    <message>
        <source>Contract without a product</source>
        <translation>製品名のない契約</translation>
    </message>
    <message>
        <source>Today {amount} a month</source>
        <translation>現在の月額 {amount}</translation>
    </message>
    <message>
        <source>Last contact {date}</source>
        <translation>最終接触 {date}</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>離任</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>第{number}版</translation>
    </message>
    <message>
        <source>Who said so</source>
        <translation>発言者</translation>
    </message>
    <message>
        <source>Nobody</source>
        <comment>who said so</comment>
        <translation>指定なし</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>「{name}」を削除</translation>
    </message>
    <message>
        <source>To ask at the kickoff: {question}</source>
        <translation>未把握。キックオフで確認：{question}</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>続けて追加</translation>
    </message>
    <message>
        <source>{count} of {total} topics known</source>
        <translation>{total} 項目中 {count} 項目を把握</translation>
    </message>
    <message>
        <source>Delete contract</source>
        <translation>契約を削除</translation>
    </message>
    <message>
        <source>State wanted after 3 months</source>
        <translation>3 か月後に目指す状態</translation>
    </message>
    <message>
        <source>View: {name}</source>
        <translation>ビュー: {name}</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Contact</source>
        <comment>the last one</comment>
        <translation>最終接触</translation>
    </message>
    <message>
        <source>No onboarding yet</source>
        <translation>オンボーディング未開始</translation>
    </message>
    <message>
        <source>{met} of {total} criteria met</source>
        <translation>完了条件 {total} 件中 {met} 件を達成</translation>
    </message>
    <message>
        <source>Window ends {date}</source>
        <translation>期間終了日 {date}</translation>
    </message>
    <message>
        <source>The gravest open risk</source>
        <translation>対応中で最も重大なリスク</translation>
    </message>
    <message>
        <source>No open risk</source>
        <translation>対応中のリスクなし</translation>
    </message>
    <message>
        <source>How you see it, apart from the score</source>
        <translation>スコアとは別の、ご自身の見立て</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>まだ記録なし</translation>
    </message>
    <message>
        <source>The score says {level}</source>
        <translation>スコアの評価は{level}</translation>
    </message>
    <message>
        <source>Your view</source>
        <translation>担当者の見立て</translation>
    </message>
    <message>
        <source>No success plan yet</source>
        <translation>サクセスプランはまだありません</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) of {total}</source>
        <translation>
            <numerusform>{total} 社中 %n 社</numerusform>
        </translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>No tier</source>
        <translation>Tier なし</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n 社</numerusform>
        </translation>
    </message>
    <message>
        <source>No touch</source>
        <translation>タッチなし</translation>
    </message>
    <message>
        <source>No stage</source>
        <translation>フェーズなし</translation>
    </message>
    <message>
        <source>Value › outcome › goal › milestone</source>
        <translation>価値 › 成果 › 目標 › マイルストーン</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>Customer sees</source>
        <translation>先方に公開</translation>
    </message>
    <message>
        <source>Product value</source>
        <translation>プロダクト提供価値</translation>
    </message>
    <message>
        <source>Business outcome</source>
        <translation>ビジネス成果</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>マイルストーン</translation>
    </message>
    <message>
        <source>no outcome named yet</source>
        <translation>成果は未設定</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n日遅れ</numerusform>
        </translation>
    </message>
    <message>
        <source>Done {date}</source>
        <translation>{date} 完了</translation>
    </message>
    <message>
        <source>goal {value}</source>
        <translation>目標 {value}</translation>
    </message>
    <message>
        <source>unexpected</source>
        <translation>想定外</translation>
    </message>
    <message>
        <source>Claimed {date}, not confirmed yet</source>
        <translation>{date}に達成を記録、先方の確認はこれから</translation>
    </message>
    <message>
        <source>Confirmed by {who}, {date}</source>
        <translation>{who}が確認、{date}</translation>
    </message>
    <message>
        <source>Shown</source>
        <comment>to the customer</comment>
        <translation>表示</translation>
    </message>
    <message>
        <source>Yes</source>
        <comment>renews itself</comment>
        <translation>あり</translation>
    </message>
    <message>
        <source>No</source>
        <comment>renews itself</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>from {date}</source>
        <translation>{date} から</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>{date} まで</translation>
    </message>
    <message>
        <source>{amount} a month, from {agreed}</source>
        <translation>月あたり {amount}（{agreed}）</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>社内のみ</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>%n 行を取り込む</numerusform>
        </translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Begin with what the product delivers, or with the state the customer wants.</source>
        <translation>プロダクト提供価値、またはお客様が目指す状態から書き始めましょう。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Add: {kind}</source>
        <translation>追加: {kind}</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>先方担当者</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>契約</translation>
    </message>
    <message>
        <source>Reading</source>
        <comment>of an outcome</comment>
        <translation>実績値</translation>
    </message>
    <message>
        <source>Sent copy</source>
        <translation>送付した書類</translation>
    </message>
    <message>
        <source>Logged contact</source>
        <translation>接触の記録</translation>
    </message>
    <message>
        <source>Contact log</source>
        <translation>接触履歴</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>プレイブック</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>チェックリスト</translation>
    </message>
    <message>
        <source>Your view</source>
        <comment>of an account</comment>
        <translation>担当者の見立て</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Item</source>
        <comment>of a checklist</comment>
        <translation>項目</translation>
    </message>
    <message>
        <source>Formerly: {text}</source>
        <translation>訂正前：{text}</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Customer said</source>
        <translation>先方の確認</translation>
    </message>
    <message>
        <source>By, on</source>
        <translation>発言者・日付</translation>
    </message>
    <message>
        <source>Handed over</source>
        <comment>sales handoff</comment>
        <translation>引き継ぎ内容</translation>
    </message>
    <message>
        <source>Sales handoff</source>
        <translation>営業引き継ぎ</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>Window ends</source>
        <translation>期間終了日</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>最初の成果</translation>
    </message>
    <message>
        <source>Completed on</source>
        <translation>完了日</translation>
    </message>
    <message>
        <source>Onboarding</source>
        <translation>オンボーディング</translation>
    </message>
    <message>
        <source>Completion criterion</source>
        <translation>完了条件</translation>
    </message>
    <message>
        <source>Met on</source>
        <translation>達成日</translation>
    </message>
    <message>
        <source>Completion criteria</source>
        <translation>完了条件</translation>
    </message>
    <message>
        <source>Value pattern</source>
        <translation>価値パターン</translation>
    </message>
    <message>
        <source>Plan template</source>
        <translation>プランのテンプレート</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>社内メンバー</translation>
    </message>
    <message>
        <source>View</source>
        <comment>of a table</comment>
        <translation>ビュー</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Reports to</source>
        <translation>上司</translation>
    </message>
    <message>
        <source>Role</source>
        <comment>of a colleague</comment>
        <translation>役割</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>離任日</translation>
    </message>
    <message>
        <source>me</source>
        <comment>the colleague</comment>
        <translation>自分</translation>
    </message>
    <message>
        <source>You</source>
        <comment>the colleague</comment>
        <translation>自分</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>基本情報</translation>
    </message>
    <message>
        <source>{change} pt in 4 weeks</source>
        <translation>4 週間で {change} pt</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>データなし</translation>
    </message>
    <message numerus="yes">
        <source>All %n people</source>
        <translation>
            <numerusform>全 %n 名を見る</numerusform>
        </translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最終接触</translation>
    </message>
    <message>
        <source>None logged yet</source>
        <translation>まだ記録なし</translation>
    </message>
    <message numerus="yes">
        <source>{tier}: every %n day(s)</source>
        <translation>
            <numerusform>{tier}: %n 日ごと</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>entries of a day</comment>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s) to renew</source>
        <translation>
            <numerusform>更新予定 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <comment>renewals</comment>
        <translation>
            <numerusform>期限超過 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in preparation</source>
        <comment>renewals</comment>
        <translation>
            <numerusform>準備中 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <comment>renewals</comment>
        <translation>
            <numerusform>表示 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>MRR {before}, then {after}</source>
        <translation>月次経常収益 {before} → {after}</translation>
    </message>
    <message>
        <source>MRR {after}</source>
        <translation>月次経常収益 {after}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Parent company</source>
        <translation>親会社</translation>
    </message>
    <message>
        <source>No parent company</source>
        <translation>親会社なし</translation>
    </message>
    <message numerus="yes">
        <source>All %n accounts</source>
        <translation>
            <numerusform>%n 社すべて</numerusform>
        </translation>
    </message>
    <message>
        <source>Notice deadline {date}</source>
        <translation>解約通知期限 {date}</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n 組</numerusform>
        </translation>
    </message>
    <message>
        <source>{column}: none</source>
        <translation>{column}なし</translation>
    </message>
    <message>
        <source>Several currencies</source>
        <translation>複数の通貨</translation>
    </message>
    <message>
        <source>Reason for the delay</source>
        <translation>理由はどちらに？</translation>
    </message>
    <message>
        <source>“{title}” moves to {date}</source>
        <translation>「{title}」を {date} に移動</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation>
            <numerusform>%n 日後ろ倒し</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) earlier</source>
        <translation>
            <numerusform>%n 日前倒し</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>先行マイルストーン</translation>
    </message>
    <message>
        <source>Included</source>
        <translation>書類に入るもの</translation>
    </message>
    <message>
        <source>Not included</source>
        <translation>入らないもの</translation>
    </message>
    <message>
        <source>To {name}</source>
        <comment>a sent copy</comment>
        <translation>{name} へ送付</translation>
    </message>
    <message>
        <source>No plan template yet.</source>
        <translation>プランのテンプレートはまだありません。</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>マイルストーン</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変わる項目</translation>
    </message>
    <message>
        <source>And {n} more.</source>
        <translation>ほか{n}件。</translation>
    </message>
    <message>
        <source>Claim today</source>
        <translation>達成として記録</translation>
    </message>
    <message numerus="yes">
        <source>%n milestone(s) already past</source>
        <translation>
            <numerusform>うち %n 件は期日が過ぎています</numerusform>
        </translation>
    </message>
    <message>
        <source>Small wins</source>
        <translation>うまくいったこと</translation>
    </message>
    <message>
        <source>Nothing yet this month</source>
        <translation>今月はまだありません</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>{time} に保存しました</translation>
    </message>
    <message>
        <source>Renews on {date}</source>
        <translation>更新日 {date}</translation>
    </message>
    <message>
        <source>Last day {date}</source>
        <translation>終了日 {date}</translation>
    </message>
    <message>
        <source>What you had open last is saved in {file}.</source>
        <translation>前回開いていた内容は {file} に保存してあります。</translation>
    </message>
    <message>
        <source>Save your portfolio elsewhere</source>
        <translation>データを別の場所に保存</translation>
    </message>
    <message>
        <source>Save mine anyway</source>
        <translation>自分の入力で上書き</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>別の場所に保存…</translation>
    </message>
    <message>
        <source>Success plans</source>
        <translation>サクセスプラン</translation>
    </message>
    <message>
        <source>Business outcomes</source>
        <translation>ビジネス成果</translation>
    </message>
    <message>
        <source>Row {row}, “{value}”: {reason}</source>
        <translation>{row} 行目「{value}」: {reason}</translation>
    </message>
    <message>
        <source>Row {row}, {column}, “{value}”: {reason}</source>
        <translation>{row} 行目、{column}「{value}」: {reason}</translation>
    </message>
    <message>
        <source>Line {line} cannot be read as {encoding}. Choose another encoding.</source>
        <translation>{line}行目を{encoding}として読み取れません。ほかの文字コードを選んでください。</translation>
    </message>
    <message>
        <source>Line {line} cannot be read in any known encoding. Save the file as UTF-8 and try again.</source>
        <translation>{line}行目を読み取れる文字コードがありません。UTF-8で保存し、もう一度お試しください。</translation>
    </message>
    <message>
        <source>There is no sheet “{sheet}”. The sheets are: {names}.</source>
        <translation>「{sheet}」というシートはありません。シートは次のとおりです: {names}</translation>
    </message>
    <message>
        <source>There is no sheet “{sheet}”: the file is a text table.</source>
        <translation>「{sheet}」というシートはありません。このファイルはテキストの表です。</translation>
    </message>
    <message>
        <source>Row {row}, {column}:</source>
        <translation>{row}行目、{column}:</translation>
    </message>
    <message>
        <source>Row {row}:</source>
        <translation>{row}行目:</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <comment>date</comment>
        <translation>{year}年{month}{day}日</translation>
    </message>
    <message>
        <source>{day} {mon} {year}</source>
        <comment>date</comment>
        <translation>{year}/{mon}/{day}</translation>
    </message>
    <message>
        <source>{day} {mon}</source>
        <comment>date</comment>
        <translation>{mon}/{day}</translation>
    </message>
    <message>
        <source>{mon} {year}</source>
        <comment>date</comment>
        <translation>{year}年{mon}月</translation>
    </message>
    <message>
        <source>{number} {unit}</source>
        <translation>{number}{unit}</translation>
    </message>
    <message>
        <source>January</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>February</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>March</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>April</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>June</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>July</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>August</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>September</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>October</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>November</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>December</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>Where we are</source>
        <translation>いまの状況</translation>
    </message>
    <message>
        <source>Progress towards the outcomes</source>
        <translation>成果の進み具合</translation>
    </message>
    <message>
        <source>Goals</source>
        <comment>heading of a document</comment>
        <translation>目標</translation>
    </message>
    <message>
        <source>The way there</source>
        <translation>道のり</translation>
    </message>
    <message>
        <source>Next steps</source>
        <comment>heading of a document</comment>
        <translation>次に行うこと</translation>
    </message>
    <message>
        <source>Outcomes and evidence</source>
        <translation>成果と根拠</translation>
    </message>
    <message>
        <source>Goals and milestones</source>
        <translation>目標とマイルストーン</translation>
    </message>
    <message>
        <source>What went well</source>
        <comment>heading of a document</comment>
        <translation>うまくいったこと</translation>
    </message>
    <message>
        <source>People</source>
        <comment>heading of a document</comment>
        <translation>体制</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>合意</translation>
    </message>
    <message>
        <source>share of the way to the target</source>
        <translation>目標までの達成度</translation>
    </message>
    <message>
        <source>Handover: {account}</source>
        <translation>引き継ぎ資料: {account}</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>{page} / {pages} ページ</translation>
    </message>
    <message>
        <source>The trend appears here after the first reading</source>
        <translation>最初の実績を測るとここに推移が出ます</translation>
    </message>
    <message>
        <source>Outcomes are still to be agreed.</source>
        <translation>成果はこれから決めます。</translation>
    </message>
    <message>
        <source>Goals are still to be agreed.</source>
        <translation>目標はこれから決めます。</translation>
    </message>
    <message>
        <source>Milestones are still to be agreed.</source>
        <translation>マイルストーンはこれから決めます。</translation>
    </message>
    <message>
        <source>Nothing at the moment.</source>
        <translation>いまはありません。</translation>
    </message>
    <message>
        <source>To be named.</source>
        <translation>これから決めます。</translation>
    </message>
    <message>
        <source>Every figure is shown with the day it was measured.</source>
        <translation>数字には、測った日を添えています。</translation>
    </message>
    <message>
        <source>Target {value}</source>
        <translation>目標 {value}</translation>
    </message>
    <message>
        <source>Due</source>
        <comment>column of a document</comment>
        <translation>期日</translation>
    </message>
    <message>
        <source>Milestone</source>
        <comment>column of a document</comment>
        <translation>マイルストーン</translation>
    </message>
    <message>
        <source>Company</source>
        <comment>column of a document</comment>
        <translation>担当会社</translation>
    </message>
    <message>
        <source>Owner</source>
        <comment>column of a document</comment>
        <translation>担当者</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column of a document</comment>
        <translation>状態</translation>
    </message>
    <message>
        <source>  |  </source>
        <translation>&#x3000;｜&#x3000;</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>「{words}」</translation>
    </message>
    <message>
        <source>{who}, {date}</source>
        <translation>{who}&#x3000;{date}</translation>
    </message>
    <message>
        <source>To be agreed in our next meeting.</source>
        <translation>内容をご確認のうえ、次回の面談で合意します。</translation>
    </message>
    <message>
        <source>Both companies have agreed to this plan.</source>
        <translation>本プランの内容を、両社で確認し合意しました。</translation>
    </message>
    <message>
        <source>Found on the way</source>
        <comment>business outcome</comment>
        <translation>想定外の成果</translation>
    </message>
    <message>
        <source>by us, {date}; waiting for your confirmation</source>
        <translation>{date}（お客様の確認待ち）</translation>
    </message>
    <message>
        <source>Reported</source>
        <comment>document</comment>
        <translation>ご報告</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>document</comment>
        <translation>済</translation>
    </message>
    <message>
        <source>In 3 months</source>
        <translation>3か月後の姿</translation>
    </message>
    <message>
        <source>In 6 months</source>
        <translation>6か月後の姿</translation>
    </message>
    <message>
        <source>Beyond</source>
        <comment>later than six months</comment>
        <translation>その先</translation>
    </message>
    <message>
        <source>Goal</source>
        <comment>document</comment>
        <translation>目標</translation>
    </message>
    <message>
        <source>3-month review</source>
        <translation>3か月後の確認</translation>
    </message>
    <message>
        <source>6-month review</source>
        <translation>6か月後の確認</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>of a goal</comment>
        <translation>確認</translation>
    </message>
    <message>
        <source>No reading yet</source>
        <translation>実績はこれから</translation>
    </message>
    <message>
        <source>Start {value}</source>
        <translation>開始時 {value}</translation>
    </message>
    <message>
        <source>Since your last copy ({date})</source>
        <translation>前回お渡し（{date}）からの変更</translation>
    </message>
    <message>
        <source>Since {date}</source>
        <translation>{date}以降の動き</translation>
    </message>
    <message>
        <source>Another date</source>
        <comment>document</comment>
        <translation>日程の変更</translation>
    </message>
    <message>
        <source>New goals</source>
        <comment>document</comment>
        <translation>新しい目標</translation>
    </message>
    <message>
        <source>New milestones</source>
        <comment>document</comment>
        <translation>新しいマイルストーン</translation>
    </message>
    <message>
        <source>Measured</source>
        <comment>document</comment>
        <translation>実績</translation>
    </message>
    <message>
        <source>What went well</source>
        <comment>document</comment>
        <translation>うまくいったこと</translation>
    </message>
    <message>
        <source>still {value}</source>
        <translation>{value}のまま</translation>
    </message>
    <message>
        <source> ({text})</source>
        <translation>（{text}）</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>{title}: start {baseline}, now {actual}, target {target}, {share} of the way</source>
        <translation>{title}：開始時{baseline}、現在{actual}、目標{target}、目標までの達成度{share}</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>お客様の言葉</translation>
    </message>
    <message>
        <source>Evidence</source>
        <comment>document</comment>
        <translation>根拠</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <comment>document</comment>
        <translation>確認</translation>
    </message>
    <message>
        <source>Trend of {title}: {readings}. Target {target}</source>
        <translation>{title}の推移：{readings}。目標{target}</translation>
    </message>
    <message>
        <source>Where we are going</source>
        <translation>目指す姿</translation>
    </message>
    <message>
        <source>From – until</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Purpose, in the customer&apos;s words</source>
        <translation>目的（お客様の言葉）</translation>
    </message>
    <message>
        <source>Confirmed: {who}</source>
        <translation>確認: {who}</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>実績値</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>who takes part in a plan</comment>
        <translation>関係者</translation>
    </message>
    <message>
        <source>{kind} “{title}”</source>
        <translation>{kind}「{title}」</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>of a part</comment>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Claimed on</source>
        <translation>達成の記録日</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>時期</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>担当会社</translation>
    </message>
    <message>
        <source>Review on {date}</source>
        <translation>確認日 {date}</translation>
    </message>
    <message numerus="yes">
        <source>And %n earlier one(s).</source>
        <comment>small wins</comment>
        <translation>
            <numerusform>ほか、以前のもの%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence: {text}</source>
        <translation>根拠：{text}</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>to be signed</comment>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Date</source>
        <comment>to be signed</comment>
        <translation>日付</translation>
    </message>
    <message>
        <source>Signature</source>
        <comment>to be signed</comment>
        <translation>署名</translation>
    </message>
    <message>
        <source>{company} will</source>
        <translation>{company}が行うこと</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the tables</source>
        <comment>milestones</comment>
        <translation>
            <numerusform>ほか%n 件は後の表に</numerusform>
        </translation>
    </message>
    <message>
        <source>Today {date}</source>
        <translation>今日 {date}</translation>
    </message>
    <message>
        <source>Goal review</source>
        <translation>目標の確認日</translation>
    </message>
    <message>
        <source>{date} {title} ({side}, {state})</source>
        <translation>{date} {title}（{side}、{state}）</translation>
    </message>
    <message>
        <source>Timeline with the milestones of both companies</source>
        <translation>両社のマイルストーンの時間軸</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明日</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n日後</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n日前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days ahead</comment>
        <translation>
            <numerusform>%n日後</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <comment>days</comment>
        <translation>
            <numerusform>%n日前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d late</source>
        <comment>days</comment>
        <translation>
            <numerusform>%n日遅れ</numerusform>
        </translation>
    </message>
    <message>
        <source>High</source>
        <comment>touch</comment>
        <translation>ハイ</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>touch</comment>
        <translation>ロー</translation>
    </message>
    <message>
        <source>Tech</source>
        <comment>touch</comment>
        <translation>テック</translation>
    </message>
    <message>
        <source>Tier {tier}</source>
        <translation>Tier {tier}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <comment>contact</comment>
        <translation>
            <numerusform>%n日超過</numerusform>
        </translation>
    </message>
    <message>
        <source>Any tier</source>
        <translation>すべての Tier</translation>
    </message>
    <message>
        <source>6 months</source>
        <translation>6 か月</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>達成</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>未達</translation>
    </message>
    <message numerus="yes">
        <source>Review %n day(s) overdue</source>
        <translation>
            <numerusform>確認日を %n 日超過</numerusform>
        </translation>
    </message>
    <message>
        <source>us</source>
        <translation>当社</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>先方</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>理由なし</translation>
    </message>
    <message>
        <source>Not set</source>
        <comment>forecast</comment>
        <translation>未判断</translation>
    </message>
    <message>
        <source>{amount} / {period}</source>
        <translation>{amount} / {period}</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>四半期</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n か月</numerusform>
        </translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>No contact logged yet</source>
        <translation>接触の記録はまだありません</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>先方担当者</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>確認者</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>確認欄</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>前回からの変更</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>社内用</translation>
    </message>
    <message>
        <source>Sources of readings</source>
        <translation>実績値の出典</translation>
    </message>
    <message>
        <source>have left</source>
        <translation>退職・異動済み</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>概況</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日本語</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英語</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Auto-renewal</source>
        <translation>自動更新</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>製品</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>役職</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>影響力</translation>
    </message>
    <message>
        <source>E-mail and phone</source>
        <translation>メール・電話</translation>
    </message>
    <message>
        <source>Left on {date}</source>
        <translation>{date} 離任</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Prepare from</source>
        <translation>準備開始</translation>
    </message>
    <message>
        <source>Auto</source>
        <comment>renewal</comment>
        <translation>自動更新</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>感触</translation>
    </message>
    <message>
        <source>Why this tier</source>
        <translation>Tier の理由</translation>
    </message>
    <message>
        <source>Why this touch</source>
        <translation>タッチの理由</translation>
    </message>
    <message>
        <source>Language of documents</source>
        <translation>資料の言語</translation>
    </message>
    <message>
        <source>Honorific</source>
        <translation>敬称</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 年</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>全員を見る</translation>
    </message>
    <message>
        <source>A plan links what the product delivers with the outcome the customer wants.</source>
        <translation>プロダクト提供価値と、お客様が求めるビジネス成果をつなぐのがプランです。</translation>
    </message>
    <message>
        <source>{kind}, not in this plan</source>
        <translation>{kind}（このプランになし）</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了済み</translation>
    </message>
    <message>
        <source>changed by you</source>
        <translation>ご自身で変更</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Key milestone</source>
        <translation>重要マイルストーン</translation>
    </message>
    <message numerus="yes">
        <source>%n milestone(s)</source>
        <translation>
            <numerusform>マイルストーン %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Add below</source>
        <translation>下に追加</translation>
    </message>
    <message>
        <source>Add inside</source>
        <translation>中に追加</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>達成として記録</translation>
    </message>
    <message numerus="yes">
        <source>%n more cell(s) did not fit.</source>
        <translation>
            <numerusform>ほかに %n 個のセルが列に合いませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>It cannot be empty.</source>
        <translation>空にはできません。</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>電話を記録</translation>
    </message>
    <message>
        <source>Log a chat</source>
        <translation>チャットを記録</translation>
    </message>
    <message>
        <source>Log a visit</source>
        <translation>訪問を記録</translation>
    </message>
    <message>
        <source>Log a webinar</source>
        <translation>ウェビナーを記録</translation>
    </message>
    <message>
        <source>Value, outcome and milestones from a value pattern</source>
        <translation>価値パターンから、価値・成果・マイルストーンを追加</translation>
    </message>
    <message>
        <source>Forecast by month</source>
        <translation>月ごとの更新見込み</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>12か月</translation>
    </message>
    <message>
        <source>nothing to renew</source>
        <translation>更新なし</translation>
    </message>
    <message>
        <source>Forecast: MRR by month of the deadline</source>
        <translation>更新見込み（期限の月ごとの月次経常収益）</translation>
    </message>
    <message>
        <source>Earlier</source>
        <comment>months</comment>
        <translation>前月以前</translation>
    </message>
    <message>
        <source>Special terms</source>
        <translation>特約</translation>
    </message>
    <message>
        <source>Uplift, %</source>
        <translation>値上げ率（%）</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>In 4 weeks</source>
        <translation>4 週間の変化</translation>
    </message>
    <message>
        <source>Nothing has been measured yet.</source>
        <translation>まだ測定されていません。</translation>
    </message>
    <message>
        <source>Amounts over time</source>
        <translation>契約金額の推移</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>parent company</comment>
        <translation>変更</translation>
    </message>
    <message>
        <source>Choose</source>
        <comment>parent company</comment>
        <translation>選ぶ</translation>
    </message>
    <message>
        <source>We will</source>
        <translation>当社</translation>
    </message>
    <message>
        <source>The customer will</source>
        <translation>先方</translation>
    </message>
    <message>
        <source>Next milestones</source>
        <translation>次のマイルストーン</translation>
    </message>
    <message>
        <source>Forecast: {forecast}</source>
        <translation>更新見込み: {forecast}</translation>
    </message>
    <message>
        <source>{clue} “{value}” {points}</source>
        <translation>{clue}「{value}」{points}</translation>
    </message>
    <message>
        <source>{n} new</source>
        <translation>新規 {n} 件</translation>
    </message>
    <message>
        <source>{n} changed</source>
        <translation>変更 {n} 件</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>確認 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} rejected</source>
        <translation>取り込めない行 {n} 件</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>注意・危険</translation>
    </message>
    <message>
        <source>Renewals by month</source>
        <translation>月別の更新</translation>
    </message>
    <message>
        <source>In onboarding</source>
        <translation>オンボーディング中</translation>
    </message>
    <message>
        <source>Value without outcome</source>
        <translation>価値のみ・成果なし</translation>
    </message>
    <message>
        <source>Churned or handed over</source>
        <translation>解約・引き継ぎ済み</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>「{title}」</translation>
    </message>
    <message>
        <source>No reason  ⏎</source>
        <translation>理由なし  ⏎</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>やめる  Esc</translation>
    </message>
    <message>
        <source>All dates are in the full plan</source>
        <translation>すべての期日はプラン全体版に記載</translation>
    </message>
    <message>
        <source>{begin} – {end}</source>
        <translation>{begin} – {end}</translation>
    </message>
    <message>
        <source>Progress report</source>
        <translation>進捗報告</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>変更はありません。</translation>
    </message>
    <message>
        <source>Overdue</source>
        <comment>document</comment>
        <translation>期日を過ぎたもの</translation>
    </message>
    <message>
        <source>Milestones done: {n}</source>
        <translation>完了したマイルストーン {n}件</translation>
    </message>
    <message>
        <source>New dates: {n}</source>
        <translation>日程の変更 {n}件</translation>
    </message>
    <message>
        <source>New goals: {n}</source>
        <translation>新しい目標 {n}件</translation>
    </message>
    <message>
        <source>Outcomes measured: {n}</source>
        <translation>実績を測った成果 {n}件</translation>
    </message>
    <message>
        <source>Small wins: {n}</source>
        <translation>うまくいったこと {n}件</translation>
    </message>
    <message>
        <source>Review before export</source>
        <translation>外に出る内容</translation>
    </message>
    <message>
        <source>Less than three months are left: the first review is halfway to the last.</source>
        <translation>残りが 3 か月に満たないため、最初の確認日は今日から最後の確認日までの中ほどになります。</translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s) with a verdict stay as they are.</source>
        <translation>
            <numerusform>判定済みの目標 %n 件はそのまま残ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>変わるものはありません。</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>PDF を書き出す…</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>いつ以降</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Language of the document</source>
        <translation>書類の言語</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>合意日</translation>
    </message>
    <message>
        <source>With</source>
        <translation>合意した相手</translation>
    </message>
    <message>
        <source>From our side</source>
        <translation>当社側</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比べる</translation>
    </message>
    <message>
        <source>It was not sent after all</source>
        <translation>実際には送らなかった</translation>
    </message>
    <message>
        <source>Logo of {name}</source>
        <translation>{name}のロゴ</translation>
    </message>
    <message>
        <source>State wanted after 6 months</source>
        <translation>6 か月後に目指す状態</translation>
    </message>
    <message>
        <source>No template for {purpose}: {tiers}</source>
        <translation>{purpose}のテンプレートなし：{tiers}</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Compare with template</source>
        <translation>テンプレートと比べる</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>テンプレート</translation>
    </message>
    <message>
        <source>Reviewed on</source>
        <translation>判定日</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>verdict</comment>
        <translation>進行中</translation>
    </message>
    <message>
        <source>Partly</source>
        <comment>verdict</comment>
        <translation>一部達成</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>確認日</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>達成の裏付け</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>テンプレートとして保存</translation>
    </message>
    <message>
        <source>Save template</source>
        <translation>テンプレートを保存</translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s)</source>
        <translation>
            <numerusform>目標 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 日間</numerusform>
        </translation>
    </message>
    <message>
        <source>begins on {date}</source>
        <translation>{date} に開始</translation>
    </message>
    <message>
        <source>ends on {date}</source>
        <translation>{date} まで</translation>
    </message>
    <message>
        <source>Save as template…</source>
        <translation>テンプレートとして保存…</translation>
    </message>
    <message>
        <source>Compare with template…</source>
        <translation>テンプレートと比べる…</translation>
    </message>
    <message>
        <source>Last day of the contract</source>
        <translation>契約終了日</translation>
    </message>
    <message>
        <source>Last day: {away}</source>
        <translation>終了日: {away}</translation>
    </message>
    <message>
        <source>Renews on</source>
        <translation>更新日</translation>
    </message>
    <message>
        <source>{file} is not where it was.</source>
        <translation>{file} が元の場所にありません。</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>別のファイルを開く…</translation>
    </message>
    <message>
        <source>Start an empty portfolio</source>
        <translation>空の状態から始める</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Our team</source>
        <comment>a company without a name</comment>
        <translation>弊社</translation>
    </message>
    <message>
        <source>Your company has no name yet: the document says “{name}”.</source>
        <translation>自社の会社名が未設定のため、資料には「{name}」と載ります。</translation>
    </message>
    <message>
        <source>Your company has no English name.</source>
        <translation>自社の英語表記が未設定です。</translation>
    </message>
    <message>
        <source>Without an English name: {names}.</source>
        <translation>英語表記がない名前：{names}</translation>
    </message>
    <message>
        <source>Stays in Japanese: {texts}.</source>
        <translation>日本語のまま載るもの：{texts}</translation>
    </message>
    <message>
        <source>Restore</source>
        <comment>a backup</comment>
        <translation>復元</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>what is under way</comment>
        <translation>中止</translation>
    </message>
    <message>
        <source>Source</source>
        <comment>of a number</comment>
        <translation>出どころ</translation>
    </message>
    <message>
        <source>Open an account first. Your view is kept per account.</source>
        <translation>先に顧客を開いてください。見立ては顧客ごとに記録します。</translation>
    </message>
    <message>
        <source>Open an account first. Risks are opened per account.</source>
        <translation>先に顧客を開いてください。リスクは顧客ごとに登録します。</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>このパソコン</translation>
    </message>
    <message>
        <source>Company</source>
        <comment>our own</comment>
        <translation>自社</translation>
    </message>
    <message>
        <source>Not saved: another file is in its place</source>
        <translation>未保存: 別のファイルに置き換えられています</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>最初の並びに戻す</translation>
    </message>
    <message>
        <source>csdesk makes and checks a backup every day, before each import and before each file update. It keeps 7 daily, 4 weekly and 12 monthly backups in a folder beside the file. Restoring creates a new file; the one you have open does not change.</source>
        <translation>毎日、取り込みの前、ファイルの更新前にバックアップを作成し、内容を検査します。直近 7 日分、4 週分、12 か月分を、ファイルと同じ場所のフォルダに残します。復元すると新しいファイルができます。今開いているファイルはそのままです。</translation>
    </message>
    <message>
        <source>Unreadable values</source>
        <translation>読み取れない値</translation>
    </message>
    <message>
        <source>No backups yet.</source>
        <translation>バックアップはまだありません。</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>前の月</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>次の月</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Backup saved to {file}.</source>
        <translation>バックアップを作成しました: {file}</translation>
    </message>
    <message>
        <source>Backup restored to a new file: {file}</source>
        <translation>新しいファイルに復元しました: {file}</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Read-only: changes cannot be saved</source>
        <translation>読み取り専用（変更は保存できません）</translation>
    </message>
    <message>
        <source>This file is read-only: the file or its folder is write-protected, or the disk is full.</source>
        <translation>このファイルは読み取り専用で開いています。ファイルまたはフォルダに書き込めないか、ディスクに空きがありません。</translation>
    </message>
    <message>
        <source>{service} syncs this folder. Open the file on one computer at a time, and let syncing finish.</source>
        <translation>このフォルダは {service} と同期されています。ファイルは同時に 1 台だけで開き、同期が終わるまでお待ちください。</translation>
    </message>
    <message>
        <source>Contract outcome</source>
        <translation>契約の結果</translation>
    </message>
    <message>
        <source>Reason, in one line</source>
        <translation>理由を一行で</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>結果を取り消す</translation>
    </message>
    <message>
        <source>Clears the outcome. The next contract stays.</source>
        <translation>結果の記録を消します。次の契約は残ります。</translation>
    </message>
    <message>
        <source>Cancel without closing</source>
        <translation>記録せずに閉じる</translation>
    </message>
    <message>
        <source>Close and create next</source>
        <translation>記録して次の契約を作成</translation>
    </message>
    <message>
        <source>Add colleague</source>
        <translation>メンバーを追加</translation>
    </message>
    <message>
        <source>Sales, support and implementation own milestones and accounts too.
Add yourself first.</source>
        <translation>営業やサポート、導入担当も顧客やマイルストーンを担当します。
まず自分を登録しましょう。</translation>
    </message>
    <message>
        <source>Enter to edit, Tab for next. People who left stay owners until you hand over.</source>
        <translation>Enter で編集、Tab で次へ。異動・退職しても、引き継ぐまで担当のままです。</translation>
    </message>
    <message>
        <source>{heir} now owns everything {giver} owned, except completed work. Press Ctrl+Z to undo.</source>
        <translation>{giver}さんの担当を{heir}さんに引き継ぎました。完了したものはそのままです。Ctrl+Z で元に戻せます。</translation>
    </message>
    <message>
        <source>“{title}” moved to trash. Press Ctrl+Z to undo.</source>
        <translation>「{title}」をごみ箱に入れました。Ctrl+Z で元に戻せます。</translation>
    </message>
    <message>
        <source>Fiscal year starts in</source>
        <translation>会計年度の開始月</translation>
    </message>
    <message>
        <source>Document colour, like #0F6E84</source>
        <translation>文書の色（例: #0F6E84）</translation>
    </message>
    <message>
        <source>{contrast}:1 on white: readable, even as text.</source>
        <translation>白地とのコントラスト {contrast}:1。文字にも十分です。</translation>
    </message>
    <message>
        <source>Name, short name and colour appear on every document you export, the English name on English ones.</source>
        <translation>会社名、略称、色は、書き出すすべての資料に載ります。英語表記は英語の資料に載ります。</translation>
    </message>
    <message>
        <source>Side-by-side comparison</source>
        <translation>二つを並べて比較</translation>
    </message>
    <message>
        <source>Source IDs</source>
        <translation>取り込み元の ID</translation>
    </message>
    <message>
        <source>Use this value</source>
        <translation>この値を採用</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>相手</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>どちらからの接触か</translation>
    </message>
    <message>
        <source>No contact person</source>
        <translation>相手の指定なし</translation>
    </message>
    <message>
        <source>Add amount</source>
        <translation>金額の変更を追加</translation>
    </message>
    <message>
        <source>Added to the selected contract. Clear an amount to remove it.</source>
        <translation>選択中の契約に追加します。金額の欄を空にすると取り除かれます。</translation>
    </message>
    <message>
        <source>Add an amount</source>
        <translation>金額を追加</translation>
    </message>
    <message>
        <source>Close or renew the contract</source>
        <translation>契約を更新または終了</translation>
    </message>
    <message>
        <source>In contracts</source>
        <translation>契約で</translation>
    </message>
    <message>
        <source>Contract terms</source>
        <translation>契約の内容</translation>
    </message>
    <message>
        <source>A contract sets the MRR and the renewal date.
Add its notice deadline, and csdesk counts down to that day.</source>
        <translation>契約から、月次経常収益と更新日が分かります。
解約通知期限を入れると、その日までの日数を数えます。</translation>
    </message>
    <message>
        <source>Add contract</source>
        <translation>契約を追加</translation>
    </message>
    <message>
        <source>Enter to edit, Tab for next, T to log a contact, Ctrl+Delete to move to trash.</source>
        <translation>Enter で編集、Tab で次へ、T で接触を記録、Ctrl+Delete でごみ箱へ</translation>
    </message>
    <message>
        <source>{tier} target: {depth}</source>
        <translation>{tier} の目標は{depth}</translation>
    </message>
    <message>
        <source>Internal notes</source>
        <translation>メモ（社内限り）</translation>
    </message>
    <message>
        <source>What the product itself delivers. Outcomes go under it.</source>
        <translation>プロダクトそのものが提供する価値です。この下にビジネス成果を置きます。</translation>
    </message>
    <message>
        <source>Not a duplicate</source>
        <translation>別のもの</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>重複はありません</translation>
    </message>
    <message>
        <source>Records with the same name, domain, reading or email are suggested here.
You decide which one to keep.</source>
        <translation>名前、ドメイン、フリガナ、メールが同じものをここに挙げます。
どちらを残すかは自分で決めます。</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>もう一度探す</translation>
    </message>
    <message>
        <source>Comparing names, domains and emails…</source>
        <translation>名前、ドメイン、メールを比べています…</translation>
    </message>
    <message>
        <source>{gone} merged into {stays}. Press Ctrl+Z to undo.</source>
        <translation>{gone} を {stays} に統合しました。Ctrl+Z で元に戻せます。</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>候補の組</translation>
    </message>
    <message>
        <source>This pair will not be suggested again without new evidence. Press Ctrl+Z to undo.</source>
        <translation>ほかの根拠が見つかるまで候補に出しません。Ctrl+Z で元に戻せます。</translation>
    </message>
    <message>
        <source>Export in another format</source>
        <translation>別の形式で書き出す</translation>
    </message>
    <message>
        <source>Copy as email text</source>
        <translation>メール用の文章としてコピー</translation>
    </message>
    <message>
        <source>Plan copied as Markdown.</source>
        <translation>プランを Markdown としてコピーしました。</translation>
    </message>
    <message>
        <source>{file} exported.</source>
        <translation>{file} を書き出しました。</translation>
    </message>
    <message>
        <source>{file} exported and recorded as sent to {name}.</source>
        <translation>{file} を書き出し、{name} への送付として記録しました。</translation>
    </message>
    <message>
        <source>{file} saved to {folder}.</source>
        <translation>{file} を {folder} に保存しました。</translation>
    </message>
    <message>
        <source>The table could not be created, so nothing was written. See the log for details.</source>
        <translation>表を作成できませんでした。何も書き出していません。原因はログに記録されています。</translation>
    </message>
    <message>
        <source>The PDF could not be created, so nothing was written. See the log for details.</source>
        <translation>PDF を作成できませんでした。ファイルは書き出していません。原因はログに記録しました。</translation>
    </message>
    <message>
        <source>Show other accounts too</source>
        <translation>ほかの顧客も表示</translation>
    </message>
    <message>
        <source>Handover pack (PDF and JSON) saved to {folder}. It is internal.</source>
        <translation>引き継ぎ資料（PDF と JSON）を {folder} に保存しました。社外秘です。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダを開く</translation>
    </message>
    <message>
        <source>The handover pack could not be created. See the log for details.</source>
        <translation>引き継ぎ資料を作成できませんでした。理由はログにあります。</translation>
    </message>
    <message>
        <source>More account actions</source>
        <translation>顧客のその他の操作</translation>
    </message>
    <message>
        <source>Remove logo</source>
        <translation>ロゴを外す</translation>
    </message>
    <message>
        <source>The last day has passed, but no outcome is recorded.</source>
        <translation>終了日を過ぎていますが、結果が記録されていません。</translation>
    </message>
    <message>
        <source>No notice deadline set, so this counts to the last day.</source>
        <translation>解約通知期限が未登録のため、契約終了日までの日数です。</translation>
    </message>
    <message>
        <source>No longer matches the filter. The row is hidden when you filter again or leave the table.</source>
        <translation>絞り込みに合わなくなりました。もう一度絞り込むか表を離れると、この行は隠れます。</translation>
    </message>
    <message>
        <source>Import the table you use today</source>
        <translation>今お使いの表を取り込む</translation>
    </message>
    <message>
        <source>Choose a csv, tsv, xlsx or xls file, or drop it here.
You can check what will change before you import.</source>
        <translation>csv、tsv、xlsx、xls のファイルを選ぶか、ここにドロップしてください。
取り込む前に、何が変わるかを確かめられます。</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>ファイルを選ぶ</translation>
    </message>
    <message>
        <source>Comparing with your records…</source>
        <translation>登録済みの内容と比べています…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>書き込んでいます…</translation>
    </message>
    <message>
        <source>View portfolio</source>
        <translation>担当顧客を見る</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Week starts on</source>
        <translation>週の始まり</translation>
    </message>
    <message>
        <source>Owner of this laptop</source>
        <translation>このパソコンの持ち主</translation>
    </message>
    <message>
        <source>Alt+↑↓ to move, Delete to move to trash.</source>
        <translation>Alt+↑↓ で移動、Delete でごみ箱へ。</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.svg)</source>
        <translation>画像 (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>Choose logo</source>
        <translation>ロゴを選ぶ</translation>
    </message>
    <message>
        <source>Choose image…</source>
        <translation>画像を選ぶ…</translation>
    </message>
    <message>
        <source>PNG, JPEG or SVG. Shown beside your name on every document.</source>
        <translation>PNG、JPEG、SVG。すべての資料で社名の横に載ります。</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>すべて折りたたむ</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>すべて開く</translation>
    </message>
    <message>
        <source>Next field, even out of a table</source>
        <translation>次の項目へ（表の外へも）</translation>
    </message>
    <message>
        <source>Previous field</source>
        <translation>前の項目へ</translation>
    </message>
    <message>
        <source>Something went wrong in csdesk. Check that your last entry was saved.</source>
        <translation>csdesk で問題が起きました。最後に入力した内容が残っているかご確認ください。</translation>
    </message>
    <message>
        <source>Column contents</source>
        <translation>列の内容</translation>
    </message>
    <message>
        <source>Preferred values</source>
        <translation>優先する値</translation>
    </message>
    <message>
        <source>Tiers reflect ease of success, touch how far an account helps itself.
Add accounts first.</source>
        <translation>Tier はサクセスのしやすさ、タッチはどこまで自力で進めるかで分けます。
まず顧客を登録してください。</translation>
    </message>
    <message>
        <source>Open portfolio</source>
        <translation>担当顧客を開く</translation>
    </message>
    <message>
        <source>Tier matrix</source>
        <translation>Tier マトリクス</translation>
    </message>
    <message>
        <source>Tier mismatches</source>
        <translation>Tier からのずれ</translation>
    </message>
    <message>
        <source>Not defined yet: {tiers}</source>
        <translation>まだ定義のない Tier: {tiers}</translation>
    </message>
    <message>
        <source>{file} exported without internal fields.</source>
        <translation>{file}を書き出しました。社内用の項目は含みません。</translation>
    </message>
    <message>
        <source>Import milestones</source>
        <translation>マイルストーンの取り込み</translation>
    </message>
    <message>
        <source>{file} imported. Press Ctrl+Z to undo.</source>
        <translation>{file}を取り込みました。Ctrl+Zで元に戻せます。</translation>
    </message>
    <message>
        <source>The file could not be read. See the log for details.</source>
        <translation>ファイルを読めませんでした。理由はログにあります。</translation>
    </message>
    <message>
        <source>Create the next contract from this one</source>
        <translation>この契約から次の契約を作成する</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>絞り込みを解除</translation>
    </message>
    <message>
        <source>Show churned and handed over</source>
        <translation>解約・引き継ぎ済みを表示</translation>
    </message>
    <message>
        <source>Plan outline</source>
        <translation>プランの構成</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>見つかったもの</translation>
    </message>
    <message>
        <source>Add pattern</source>
        <translation>パターンを追加</translation>
    </message>
    <message>
        <source>What the product delivers is not yet what the customer wants.
Describe once how one leads to the other, then choose it in every plan.</source>
        <translation>プロダクト提供価値は、そのままではビジネス成果になりません。
両者のつなぎ方を一度書いておけば、どのプランでも選べます。</translation>
    </message>
    <message>
        <source>What is better</source>
        <translation>良い方向</translation>
    </message>
    <message>
        <source>Actions that link the two, one per line</source>
        <translation>両者をつなぐアクション（1 行に 1 つ）</translation>
    </message>
    <message>
        <source>Decision makers and champions</source>
        <translation>決裁者と推進者</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>先方担当者を追加</translation>
    </message>
    <message>
        <source>Add decision makers, champions and end users.
A plan needs at least a champion.</source>
        <translation>決裁者、推進者、現場ユーザを登録します。
プランには、少なくとも推進者が必要です。</translation>
    </message>
    <message>
        <source>Plan title</source>
        <translation>プランの題名</translation>
    </message>
    <message>
        <source>Plan status</source>
        <translation>プランの状態</translation>
    </message>
    <message>
        <source>More plan actions</source>
        <translation>プランのその他の操作</translation>
    </message>
    <message>
        <source>Create success plan</source>
        <translation>サクセスプランを作成</translation>
    </message>
    <message>
        <source>From template…</source>
        <translation>テンプレートから…</translation>
    </message>
    <message>
        <source>Schedule goals backwards…</source>
        <translation>目標を逆算して設定…</translation>
    </message>
    <message>
        <source>Add another plan</source>
        <translation>別のプランを追加</translation>
    </message>
    <message>
        <source>Export milestones to Excel for the customer…</source>
        <translation>お客様用のExcel（WBS）を書き出す…</translation>
    </message>
    <message>
        <source>Import milestones from Excel…</source>
        <translation>Excelからマイルストーンを取り込む…</translation>
    </message>
    <message>
        <source>Delete plan</source>
        <translation>このプランを削除</translation>
    </message>
    <message>
        <source>PDF preview</source>
        <translation>PDF のプレビュー</translation>
    </message>
    <message>
        <source>Laying out pages…</source>
        <translation>ページを組んでいます…</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>前のページ</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>幅に合わせる</translation>
    </message>
    <message>
        <source>This text cannot be laid out. You see the last version that worked.</source>
        <translation>このままでは組めません。表示は最後に組めた内容です。</translation>
    </message>
    <message>
        <source>No preview is available because its process could not be started. You can still export.</source>
        <translation>プレビュー用のプロセスを開始できないため、今は表示できません。書き出しはできます。</translation>
    </message>
    <message>
        <source>Use the file&apos;s values</source>
        <translation>ファイルの値にする</translation>
    </message>
    <message>
        <source>Mark all as the same</source>
        <translation>すべて同じもの</translation>
    </message>
    <message>
        <source>Mark all as new</source>
        <translation>すべて新しいもの</translation>
    </message>
    <message>
        <source>For all values changed on both sides:</source>
        <translation>両方で変更された値すべて:</translation>
    </message>
    <message>
        <source>Showing the first {shown} of {total} rows.</source>
        <translation>{total} 行のうち、先頭の {shown} 行を表示しています。</translation>
    </message>
    <message>
        <source>Date order</source>
        <translation>日付の順</translation>
    </message>
    <message>
        <source>detect from column</source>
        <translation>列から判断</translation>
    </message>
    <message>
        <source>No readings yet. The first one starts the chart.</source>
        <translation>実績値はまだありません。最初の値を入れると推移が始まります。</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>ほか {n} 件</translation>
    </message>
    <message>
        <source>Contracts with a last day or a notice deadline are listed here by decision date,
with the date to start preparing.</source>
        <translation>終了日か解約通知期限のある契約が、判断すべき日の順にここに並びます。
準備を始める日も分かります。</translation>
    </message>
    <message>
        <source>Cleared. Press Ctrl+Z to undo.</source>
        <translation>空にしました。Ctrl+Z で元に戻せます。</translation>
    </message>
    <message>
        <source>Clear cell</source>
        <translation>セルを空にする</translation>
    </message>
    <message>
        <source>Clear one cell at a time in this table.</source>
        <translation>この表では、セルは 1 つずつ空にしてください。</translation>
    </message>
    <message>
        <source>Settings sections</source>
        <translation>設定の項目</translation>
    </message>
    <message>
        <source>Values that csdesk calculates cannot be cleared.</source>
        <translation>csdesk が計算する値は空にできません。</translation>
    </message>
    <message>
        <source>Edit or confirm a cell</source>
        <translation>セルを編集・確定</translation>
    </message>
    <message>
        <source>Next editable cell</source>
        <translation>次の編集できるセルへ</translation>
    </message>
    <message>
        <source>Enter the typed value in all selected cells</source>
        <translation>入力した値を選択中のすべてのセルに入れる</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>顧客を追加</translation>
    </message>
    <message>
        <source>Show the PDF beside the plan</source>
        <translation>プランの横に PDF を表示</translation>
    </message>
    <message>
        <source>In renewals</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Close or renew a contract, also in the contract list</source>
        <translation>更新・解約を記録（契約の一覧でも）</translation>
    </message>
    <message>
        <source>Switch between list and calendar</source>
        <translation>一覧とカレンダーの切り替え</translation>
    </message>
    <message>
        <source>Show timeline, show row details</source>
        <translation>タイムライン・行の詳細</translation>
    </message>
    <message>
        <source>Go to outline, then to header</source>
        <translation>アウトラインへ、そこからは見出しへ</translation>
    </message>
    <message>
        <source>Add row below, add row inside</source>
        <translation>下に行を追加、内側に行を追加</translation>
    </message>
    <message>
        <source>Toggle done, toggle key milestone</source>
        <translation>完了・重要の切り替え</translation>
    </message>
    <message>
        <source>From value pattern</source>
        <translation>価値パターンから</translation>
    </message>
    <message>
        <source>Complete milestone, claim outcome, or revert</source>
        <translation>マイルストーンの完了・成果の達成を記録、取り消し</translation>
    </message>
    <message>
        <source>Schedule goals backwards</source>
        <translation>目標を逆算して設定</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>ごみ箱に入れる</translation>
    </message>
    <message>
        <source>Collapse or expand a group</source>
        <translation>グループを折りたたむ・開く</translation>
    </message>
    <message>
        <source>Collapse or expand all groups</source>
        <translation>すべてのグループを折りたたむ・開く</translation>
    </message>
    <message>
        <source>Save as view</source>
        <translation>ビューとして保存</translation>
    </message>
    <message>
        <source>Next or previous view</source>
        <translation>次・前のビュー</translation>
    </message>
    <message>
        <source>Move only its end</source>
        <translation>終わりだけを動かす</translation>
    </message>
    <message>
        <source>Zoom timeline in, out; show all</source>
        <translation>タイムラインを拡大、縮小。全体を表示</translation>
    </message>
    <message>
        <source>Log a contact, unless typing in a cell</source>
        <translation>接触を記録（セルに入力中を除く）</translation>
    </message>
    <message>
        <source>Close, clear, cancel</source>
        <translation>閉じる・消去・取り消し</translation>
    </message>
    <message>
        <source>Clear cells, or delete a selected row</source>
        <translation>セルを空にする（行全体を選択中は削除）</translation>
    </message>
    <message>
        <source>Row menu</source>
        <translation>行のメニュー</translation>
    </message>
    <message>
        <source>Account sidebar</source>
        <translation>顧客の横の欄</translation>
    </message>
    <message>
        <source>Where these IDs come from. Each source has its own</source>
        <translation>どこの ID か。ID は取り込み元ごとに別です</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>To add a template, choose “Save as template…” in a plan&apos;s menu. Days count from the start.</source>
        <translation>テンプレートは、プランのメニューの「テンプレートとして保存…」で作ります。日数は開始日から数えます。</translation>
    </message>
    <message>
        <source>“{title}” hidden. Press Ctrl+Z to undo.</source>
        <translation>「{title}」を一覧から外しました。Ctrl+Z で元に戻せます。</translation>
    </message>
    <message>
        <source>Add tier</source>
        <translation>Tier を追加</translation>
    </message>
    <message>
        <source>Minimum MRR</source>
        <translation>MRR 下限</translation>
    </message>
    <message>
        <source>Maximum MRR</source>
        <translation>MRR 上限</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目指す状態</translation>
    </message>
    <message>
        <source>Typical outcomes, one per line</source>
        <translation>代表的なビジネス成果（1 行に 1 つ）</translation>
    </message>
    <message>
        <source>Why an account is in this tier: how easily it succeeds</source>
        <translation>この Tier に入る理由: サクセスのしやすさ</translation>
    </message>
    <message>
        <source>Deleted items stay here until you restore them.</source>
        <translation>削除したものはここに残り、いつでも元に戻せます。</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>変更を保存</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>More view actions</source>
        <translation>このビューの操作</translation>
    </message>
    <message>
        <source>Update this view to match the table</source>
        <translation>いまの表の見え方をこのビューに保存します</translation>
    </message>
    <message>
        <source>Revert to the saved view</source>
        <translation>保存したときの見え方に戻します</translation>
    </message>
    <message>
        <source>View name</source>
        <translation>ビューの名前</translation>
    </message>
    <message>
        <source>csdesk reads it again when it changes and tells you what is new.</source>
        <translation>ファイルが変わると読み直し、新しい内容をお知らせします。</translation>
    </message>
    <message>
        <source>Action when {file} changes</source>
        <translation>{file} が変わったときの動作</translation>
    </message>
    <message>
        <source>{file} has changed and was imported: {what}</source>
        <translation>{file} の変更を取り込みました: {what}</translation>
    </message>
    <message>
        <source>Show to the customer</source>
        <translation>顧客に見せる</translation>
    </message>
    <message>
        <source>Open an account first. Contacts are logged per account.</source>
        <translation>先に顧客を選んでください。接触は顧客ごとに記録します。</translation>
    </message>
    <message>
        <source>Open an account first. Small wins are logged per account.</source>
        <translation>先に顧客を開いてください。うまくいったことは顧客ごとに記録します。</translation>
    </message>
    <message>
        <source>View imports</source>
        <translation>取り込みを見る</translation>
    </message>
    <message>
        <source>Some values of this account cannot be read.</source>
        <translation>この顧客には読み取れない値があります。</translation>
    </message>
    <message>
        <source>{share}% target</source>
        <translation>目標 {share}%</translation>
    </message>
    <message>
        <source>Target touch for the tier</source>
        <translation>この Tier で目指すタッチ</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) moved to trash. Press Ctrl+Z to undo.</source>
        <translation>
            <numerusform>%n 社をごみ箱に移しました。Ctrl+Z で元に戻せます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stuck: waiting for “{title}”</source>
        <translation>停滞: 「{title}」待ち</translation>
    </message>
    <message>
        <source>Key milestone: shown first on the timeline in customer documents</source>
        <translation>重要マイルストーン: 顧客向け資料の「道のり」に優先して載ります</translation>
    </message>
    <message>
        <source>Agreed amount</source>
        <translation>契約金額</translation>
    </message>
    <message>
        <source>Ctrl+←→ to move a milestone, with Shift its end only</source>
        <translation>Ctrl+←→ マイルストーンを移動・Shift で終わりだけ</translation>
    </message>
    <message>
        <source>Ctrl+Enter to add below, with Shift inside · Alt+↑↓ to move · Space to complete</source>
        <translation>Ctrl+Enter 下に追加・Shift で中に追加 · Alt+↑↓ 移動 · Space 完了</translation>
    </message>
    <message>
        <source>No patterns yet. Save one from an outcome, or add one in the settings</source>
        <translation>パターンはまだありません。成果から保存するか、設定で書いてください</translation>
    </message>
    <message>
        <source>“{title}” saved to the value patterns in the settings.</source>
        <translation>「{title}」を設定の価値パターンに保存しました。</translation>
    </message>
    <message>
        <source>Set account status to “{status}”</source>
        <translation>顧客の状態を「{status}」にする</translation>
    </message>
    <message>
        <source>This account has another running contract, so its status stays as it is.</source>
        <translation>この顧客にはほかに続いている契約があるため、状態は変わりません。</translation>
    </message>
    <message>
        <source>Another contract already renews this one.</source>
        <translation>この契約を更新した契約がすでにあります。</translation>
    </message>
    <message>
        <source>Closed as “{outcome}”. Press Ctrl+Z to undo.</source>
        <translation>「{outcome}」として記録しました。Ctrl+Z で取り消せます。</translation>
    </message>
    <message>
        <source>Add field</source>
        <translation>項目を追加</translation>
    </message>
    <message>
        <source>Field name</source>
        <translation>項目名</translation>
    </message>
    <message>
        <source>Field type</source>
        <translation>項目の種類</translation>
    </message>
    <message>
        <source>Delete value</source>
        <translation>値を削除</translation>
    </message>
    <message>
        <source>Delete field</source>
        <translation>項目を削除</translation>
    </message>
    <message>
        <source>“{title}” deleted. Press Ctrl+Z to undo.</source>
        <translation>「{title}」を削除しました。Ctrl+Z で元に戻せます。</translation>
    </message>
    <message>
        <source>Child accounts</source>
        <translation>傘下の顧客</translation>
    </message>
    <message>
        <source>Lowest health: {name}, {level}</source>
        <translation>最も悪い評価: {name} {level}</translation>
    </message>
    <message>
        <source>First</source>
        <translation>1 件目</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>2 件目</translation>
    </message>
    <message>
        <source>under {amount}</source>
        <translation>{amount}未満</translation>
    </message>
    <message>
        <source>View {name} deleted. Press Ctrl+Z to undo.</source>
        <translation>ビュー「{name}」を削除しました。Ctrl+Z で元に戻せます。</translation>
    </message>
    <message numerus="yes">
        <source>%n more move(s) with it</source>
        <translation>
            <numerusform>ほか %n 件もずれます</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a milestone to finish first</source>
        <translation>先に終えるマイルストーンを入力</translation>
    </message>
    <message>
        <source>Press Delete to remove it</source>
        <translation>Delete で外します</translation>
    </message>
    <message>
        <source>Internal delay log</source>
        <translation>遅延の記録（社内限り）</translation>
    </message>
    <message>
        <source>No milestone in this plan, or more than one, is named “{typed}”.</source>
        <translation>「{typed}」というマイルストーンはこのプランにないか、複数あります。</translation>
    </message>
    <message>
        <source>Documents never include health, contracts, the contact log or other customers.</source>
        <translation>ヘルス、契約、接触履歴、ほかの顧客の情報は、どの書類にも入りません。</translation>
    </message>
    <message>
        <source>Allow “{name}” to be named here</source>
        <translation>「{name}」を載せてよい</translation>
    </message>
    <message>
        <source>Version {number} saved as agreed today.</source>
        <translation>今日合意した第{number}版として残しました。</translation>
    </message>
    <message>
        <source>Check who agreed…</source>
        <translation>相手を確かめる…</translation>
    </message>
    <message>
        <source>Agreed versions and sent copies are kept here, exactly as they were.</source>
        <translation>合意した版と送付した書類が、そのままの形でここに残ります。</translation>
    </message>
    <message>
        <source>The file for this copy is no longer available.</source>
        <translation>この送付のファイルは残っていません。</translation>
    </message>
    <message>
        <source>Current plan</source>
        <translation>いまのプラン</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) applied. Press Ctrl+Z to undo.</source>
        <translation>
            <numerusform>%n 件を取り込みました。Ctrl+Z で元に戻せます。</numerusform>
        </translation>
    </message>
    <message>
        <source>No differences.</source>
        <translation>違いはありません。</translation>
    </message>
    <message>
        <source>Kept as is</source>
        <translation>今のまま残すもの</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n change(s)</source>
        <translation>
            <numerusform>%n 件を取り込む</numerusform>
        </translation>
    </message>
    <message>
        <source>Create plan from template</source>
        <translation>テンプレートからプランを作成</translation>
    </message>
    <message>
        <source>Goals scheduled backwards from {date}. Press Ctrl+Z to undo.</source>
        <translation>{date}から逆算して目標を設定しました。Ctrl+Z で元に戻せます。</translation>
    </message>
    <message>
        <source>Claim today that the outcome is achieved</source>
        <translation>成果を今日の日付で達成として記録する</translation>
    </message>
    <message>
        <source>Revert the claim</source>
        <translation>達成の記録を取り消す</translation>
    </message>
    <message>
        <source>Revert the confirmation</source>
        <translation>確認を取り消す</translation>
    </message>
    <message>
        <source>These name this customer and will be copied to other plans: {titles}</source>
        <translation>この顧客の名前が含まれており、ほかのプランにもそのまま入ります：{titles}</translation>
    </message>
    <message>
        <source>You can move every date later. Press Ctrl+Z to undo the whole plan.</source>
        <translation>日付はあとから変更できます。Ctrl+Z でプランごと元に戻せます。</translation>
    </message>
    <message>
        <source>fits this account</source>
        <translation>この顧客向け</translation>
    </message>
    <message>
        <source>Enter a date.</source>
        <translation>日付を入力してください。</translation>
    </message>
    <message>
        <source>This plan is still empty.</source>
        <translation>このプランにはまだ内容がありません。</translation>
    </message>
    <message>
        <source>Add small win</source>
        <translation>うまくいったことを追加</translation>
    </message>
    <message>
        <source>None recorded</source>
        <translation>記録はありません</translation>
    </message>
    <message>
        <source>Visible to the customer</source>
        <translation>顧客に見える</translation>
    </message>
    <message>
        <source>Everything is saved in {file} and will be saved there from now on.</source>
        <translation>すべて {file} に保存しました。以後はこのファイルに保存します。</translation>
    </message>
    <message>
        <source>Not saved: file not found</source>
        <translation>未保存: ファイルが見つかりません</translation>
    </message>
    <message>
        <source>No longer in the file: {name}</source>
        <translation>ファイルにもうありません: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) match this. Which one is meant?</source>
        <translation>
            <numerusform>%n 件が当てはまります。どれを指していますか。</numerusform>
        </translation>
    </message>
    <message>
        <source>Account handover by {company}</source>
        <translation>顧客引き継ぎ資料（{company}）</translation>
    </message>
    <message>
        <source>Enabled by</source>
        <translation>プロダクト提供価値</translation>
    </message>
    <message>
        <source>No success plan yet.</source>
        <translation>サクセスプランはまだありません。</translation>
    </message>
    <message>
        <source>Responsible side</source>
        <translation>担当側</translation>
    </message>
    <message>
        <source>internal, hidden from the customer</source>
        <translation>社内用（お客様には非表示）</translation>
    </message>
    <message>
        <source>Go to renewals</source>
        <translation>更新へ移動</translation>
    </message>
    <message>
        <source>Nothing was written. {told} Change it, or allow the name.</source>
        <translation>何も書き出していません。{told} 直すか、その名前を載せてよいと指定してください。</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>会社名</translation>
    </message>
    <message>
        <source>hidden from the customer</source>
        <translation>お客様に見せない設定</translation>
    </message>
    <message>
        <source>no role in the plan</source>
        <translation>プランでの役割なし</translation>
    </message>
    <message>
        <source>Weekly health records</source>
        <translation>ヘルスの週次記録</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>まだ何も書かれていません。</translation>
    </message>
    <message>
        <source>Group total per month</source>
        <translation>グループ月額合計</translation>
    </message>
    <message>
        <source>Lowest health</source>
        <translation>最も悪い評価</translation>
    </message>
    <message>
        <source>No people yet.</source>
        <translation>先方担当者はまだ登録されていません。</translation>
    </message>
    <message>
        <source>Contact log, past year</source>
        <translation>直近1年の接触記録</translation>
    </message>
    <message>
        <source>No contacts were logged in the past year.</source>
        <translation>直近1年の接触記録はありません。</translation>
    </message>
    <message>
        <source>keep as custom field</source>
        <translation>自分の項目として残す</translation>
    </message>
    <message>
        <source>do not import</source>
        <translation>取り込まない</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>画像あり</translation>
    </message>
    <message>
        <source>Same as the screen</source>
        <translation>画面と同じ</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>通常どおり</translation>
    </message>
    <message>
        <source>The health score is calculated weekly from measures. Nothing has been measured here yet.</source>
        <translation>ヘルススコアは、測った指標から毎週計算します。この顧客の指標はまだ測られていません。</translation>
    </message>
    <message>
        <source>Add decision makers, champions, end users and others involved here.</source>
        <translation>決裁者、推進者、現場ユーザなど、関わる方をここに登録します。</translation>
    </message>
    <message>
        <source>Open plan</source>
        <translation>プランを開く</translation>
    </message>
    <message numerus="yes">
        <source>%n new account(s) may already exist: {names}</source>
        <translation>
            <numerusform>新規 %n 件は、すでに登録されている顧客かもしれません: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind}, no longer in the template</source>
        <translation>{kind}（テンプレートからなくなりました）</translation>
    </message>
    <message>
        <source>{field}: {mine} (template: {other})</source>
        <translation>{field}：{mine}（テンプレートでは{other}）</translation>
    </message>
    <message>
        <source>Save as value pattern</source>
        <translation>価値パターンとして保存</translation>
    </message>
    <message>
        <source>Move one working day later</source>
        <translation>1 営業日遅らせる</translation>
    </message>
    <message>
        <source>Move one working day earlier</source>
        <translation>1 営業日早める</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) in calculated columns were not changed.</source>
        <translation>
            <numerusform>csdesk が計算する列の %n 個のセルは変更していません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) beyond the table were not pasted.</source>
        <translation>
            <numerusform>表の外にはみ出す %n 個のセルは貼り付けていません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Log an email</source>
        <translation>メールを記録</translation>
    </message>
    <message>
        <source>No tier set yet</source>
        <translation>Tier がまだ決まっていません</translation>
    </message>
    <message>
        <source>{tier} target: {wanted}; now {present}</source>
        <translation>{tier} の目標は{wanted}、現在は{present}</translation>
    </message>
    <message>
        <source>{tier} target: {wanted}; not set</source>
        <translation>{tier} の目標は{wanted}、現在は未設定</translation>
    </message>
    <message>
        <source>{tier} target: {wanted}; its plan aims for {present}</source>
        <translation>{tier} の目標は{wanted}、プランは{present}</translation>
    </message>
    <message>
        <source>{tier} target: {wanted}; no plan aims for it</source>
        <translation>{tier} の目標は{wanted}、それを目指すプランがない</translation>
    </message>
    <message>
        <source>MRR {present} is below the {tier} minimum of {wanted}</source>
        <translation>MRR {present} は {tier} の下限 {wanted} を下回る</translation>
    </message>
    <message>
        <source>MRR {present} is above the {tier} maximum of {wanted}</source>
        <translation>MRR {present} は {tier} の上限 {wanted} を上回る</translation>
    </message>
    <message>
        <source>From pattern</source>
        <translation>パターンから</translation>
    </message>
    <message>
        <source>Create plan from template…</source>
        <translation>テンプレートからプランを作成…</translation>
    </message>
    <message>
        <source>The notice deadline has passed, so it renews automatically. Record that, or what was agreed.</source>
        <translation>解約通知の期限を過ぎたため、自動更新されます。更新として記録するか、合意した内容を記録してください。</translation>
    </message>
    <message>
        <source>The notice deadline has passed, and it does not renew automatically. Settle it with the customer.</source>
        <translation>解約通知期限を過ぎましたが、自動更新ではありません。先方と決着をつけてください。</translation>
    </message>
    <message>
        <source>It has ended and renewed automatically. Record it and create the next contract.</source>
        <translation>終了日を過ぎ、自動更新されています。記録して次の契約を作成してください。</translation>
    </message>
    <message>
        <source>No contracts yet.</source>
        <translation>契約はまだ登録されていません。</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>名目</translation>
    </message>
    <message>
        <source>Choose parent company</source>
        <translation>親会社を選ぶ</translation>
    </message>
    <message>
        <source>Group total: {amount} a month</source>
        <translation>グループ合計 月額 {amount}</translation>
    </message>
    <message>
        <source>Renews automatically unless notice is given.</source>
        <translation>通知がなければ自動更新されます。</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>今は見つかりません</translation>
    </message>
    <message>
        <source>imported: {what}</source>
        <translation>取り込み済み: {what}</translation>
    </message>
    <message>
        <source>no changes</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>These would wait for each other: {path}. Remove one dependency first.</source>
        <translation>互いに待つことになります: {path}。先にどれかの待ちを外してください。</translation>
    </message>
    <message>
        <source>Delayed milestones</source>
        <translation>遅れるもの</translation>
    </message>
    <message>
        <source>Internal note (N)</source>
        <translation>メモ、社内限り (N)</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>メモ（社内限り）</translation>
    </message>
    <message>
        <source>Move milestones too</source>
        <translation>マイルストーンも動かす</translation>
    </message>
    <message>
        <source>Set goals</source>
        <translation>目標を設定</translation>
    </message>
    <message>
        <source>Success date</source>
        <translation>成功状態の日</translation>
    </message>
    <message>
        <source>Choose a date</source>
        <translation>日付を指定</translation>
    </message>
    <message>
        <source>Count back from</source>
        <translation>逆算の起点</translation>
    </message>
    <message>
        <source>The 6-month goal is reviewed on this date, the 3-month goal three months earlier. On a day off, the review moves to the working day before.</source>
        <translation>6 か月後の目標はこの日に、3 か月後の目標はその 3 か月前に確認します。休業日にあたるときは、その前の営業日にします。</translation>
    </message>
    <message>
        <source>The plan is extended to {date}.</source>
        <translation>プランの終わりを{date}まで延ばします。</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>送付先</translation>
    </message>
    <message>
        <source>If empty, not recorded as sent</source>
        <translation>空欄なら送付として記録しません</translation>
    </message>
    <message>
        <source>Mark as agreed today</source>
        <translation>今日合意した</translation>
    </message>
    <message>
        <source>Saves the current plan as a version agreed today</source>
        <translation>いまのプランを、今日合意した版として残します</translation>
    </message>
    <message>
        <source>No small wins yet.</source>
        <translation>うまくいったことの記録はまだありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n active account(s) without a plan in progress</source>
        <translation>
            <numerusform>進行中のプランがない利用中の顧客 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Set review dates from the success date or the notice deadline</source>
        <translation>成功状態の日または解約通知期限から確認日を決めます</translation>
    </message>
    <message>
        <source>Import changes</source>
        <translation>取り込む</translation>
    </message>
    <message>
        <source>Reverted. Press Ctrl+Z to undo.</source>
        <translation>取り消しました。Ctrl+Z で元に戻せます。</translation>
    </message>
    <message>
        <source>Dates become days from the start, and people become roles. Figures, notes and quotes stay in this plan.</source>
        <translation>日付は開始日からの日数に、担当者は役割に置き換わります。数値、メモ、先方の言葉はこのプランだけに残ります。</translation>
    </message>
    <message>
        <source>What it creates</source>
        <translation>作成される内容</translation>
    </message>
    <message>
        <source>Create plan</source>
        <translation>プランを作成</translation>
    </message>
    <message>
        <source>Deadline (count back from here)</source>
        <translation>期限（ここから逆算）</translation>
    </message>
    <message>
        <source>Add another plan from template…</source>
        <translation>テンプレートから別のプランを追加…</translation>
    </message>
    <message>
        <source>Fill from template…</source>
        <translation>テンプレートで埋める…</translation>
    </message>
    <message>
        <source>Restore backup from {time}</source>
        <translation>{time} のバックアップを復元</translation>
    </message>
    <message>
        <source>No notice deadline set. Counted to the last day, {date}.</source>
        <translation>解約通知期限が分からないため、終了日（{date}）までを数えています。</translation>
    </message>
    <message>
        <source>Its contents are saved in {file}.</source>
        <translation>その内容は {file} に保存してあります。</translation>
    </message>
    <message>
        <source>If you moved it, open it from its new location.</source>
        <translation>移動した場合は、移動先のファイルを開いてください。</translation>
    </message>
    <message>
        <source>Open saved contents</source>
        <translation>保存された内容を開く</translation>
    </message>
    <message>
        <source>Open company settings</source>
        <translation>会社の設定を開く</translation>
    </message>
    <message>
        <source>Open colleagues</source>
        <translation>社内メンバーを開く</translation>
    </message>
    <message>
        <source>Go to goal</source>
        <translation>この目標へ移動</translation>
    </message>
    <message>
        <source>“{title}” is still the default text, so it is not printed.</source>
        <translation>「{title}」は作成時の文のままのため、資料には載りません。</translation>
    </message>
    <message>
        <source>“{text}” in “{place}” looks like a blank that was not filled in.</source>
        <translation>「{place}」の「{text}」は、未記入の箇所のようです。</translation>
    </message>
    <message>
        <source>Not in file</source>
        <translation>なくなった行</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自動判定</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>要確認のセル</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>{counts}, {n} left out</source>
        <translation>{counts}、対象外 {n}</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) to look at</source>
        <translation>
            <numerusform>要確認のセル %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>{counts}, {cells}</source>
        <translation>{counts}、{cells}</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>面談</translation>
    </message>
    <message>
        <source>Attendee</source>
        <translation>出席者</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>アジェンダの項目</translation>
    </message>
    <message>
        <source>Meeting kind</source>
        <translation>面談の種類</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>決定事項</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>約束事項</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>アクション</translation>
    </message>
    <message>
        <source>Minutes</source>
        <comment>of a meeting</comment>
        <translation>議事録</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>決定事項</translation>
    </message>
    <message>
        <source>Open questions</source>
        <comment>heading of a document</comment>
        <translation>未決事項</translation>
    </message>
    <message>
        <source>What</source>
        <comment>column of a document</comment>
        <translation>内容</translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation>次回の面談</translation>
    </message>
    <message>
        <source>Open the calendar, in a date field</source>
        <translation>カレンダーを開く（日付の欄で）</translation>
    </message>
    <message>
        <source>Calendar ({keys})</source>
        <translation>カレンダー（{keys}）</translation>
    </message>
    <message>
        <source>Japanese holiday</source>
        <translation>祝日</translation>
    </message>
    <message>
        <source>≈ {names}: the same account?</source>
        <translation>≈ {names}: 同じ顧客ですか?</translation>
    </message>
    <message>
        <source>≈ {names}: which account?</source>
        <translation>≈ {names}: どの顧客ですか?</translation>
    </message>
    <message>
        <source>The next action, who does it and by when</source>
        <translation>ネクストアクション（担当者と期日）</translation>
    </message>
    <message>
        <source>The day of the next meeting</source>
        <translation>次回の面談日</translation>
    </message>
    <message>
        <source>To the notice deadline</source>
        <translation>解約通知期限まで</translation>
    </message>
    <message>
        <source>To the last day</source>
        <translation>終了日まで</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>left until a day</comment>
        <translation>
            <numerusform>%n日</numerusform>
        </translation>
    </message>
    <message>
        <source>Health: {before} → {after}</source>
        <translation>ヘルス：{before} → {after}</translation>
    </message>
    <message>
        <source>{name} left on {date}</source>
        <translation>{name}様が{date}に離任</translation>
    </message>
    <message>
        <source>{title}: {before} → {after}</source>
        <translation>{title}：{before} → {after}</translation>
    </message>
    <message>
        <source>Decided last time: {title}</source>
        <translation>前回の決定：{title}</translation>
    </message>
    <message>
        <source>{title} ({kind})</source>
        <translation>{title}（{kind}）</translation>
    </message>
    <message>
        <source>{whose}: {title}</source>
        <translation>{whose}の顧客：{title}</translation>
    </message>
    <message>
        <source>None</source>
        <comment>next action</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Next action</source>
        <translation>ネクストアクション</translation>
    </message>
    <message>
        <source>What is to be done next</source>
        <translation>次に行うこと</translation>
    </message>
    <message>
        <source>Deadline</source>
        <comment>of an action</comment>
        <translation>期限</translation>
    </message>
    <message>
        <source>By when, e.g. next tue</source>
        <translation>期限（例: 来週火曜）</translation>
    </message>
    <message>
        <source>Why is there no next action?</source>
        <translation>ネクストアクションがない理由</translation>
    </message>
    <message>
        <source>To finish, add at least one or choose “None”.</source>
        <translation>終えるには1件以上追加するか、「なし」を選びます。</translation>
    </message>
    <message>
        <source>Next meeting {day}</source>
        <translation>次回面談 {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n next action(s)</source>
        <translation>
            <numerusform>ネクストアクション %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>None: {reason}</source>
        <translation>なし（{reason}）</translation>
    </message>
    <message>
        <source>No next action yet</source>
        <translation>ネクストアクションが未入力</translation>
    </message>
    <message>
        <source>Finish meeting</source>
        <translation>面談を終える</translation>
    </message>
    <message>
        <source>Finish the meeting</source>
        <translation>面談を終える</translation>
    </message>
    <message>
        <source>Add a next action</source>
        <translation>ネクストアクションを追加</translation>
    </message>
    <message>
        <source>Tick an agenda item</source>
        <translation>アジェンダの項目をチェック</translation>
    </message>
    <message>
        <source>Edit an agenda item</source>
        <translation>アジェンダの項目を編集</translation>
    </message>
    <message>
        <source>Move an agenda item</source>
        <translation>アジェンダの項目を移動</translation>
    </message>
    <message>
        <source>In a meeting</source>
        <translation>面談の画面</translation>
    </message>
    <message>
        <source>More meeting actions</source>
        <translation>面談のその他の操作</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>of a meeting</comment>
        <translation>件名</translation>
    </message>
    <message>
        <source>Cancel meeting</source>
        <translation>面談を中止にする</translation>
    </message>
    <message>
        <source>Everyone came</source>
        <translation>全員出席にする</translation>
    </message>
    <message>
        <source>Meeting finished. Press Ctrl+Z to undo.</source>
        <translation>面談を終えました。Ctrl+Z で元に戻せます。</translation>
    </message>
    <message>
        <source>Add meeting</source>
        <translation>面談を追加</translation>
    </message>
    <message>
        <source>Delete meeting</source>
        <translation>面談を削除</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>{number}回目</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>面談</translation>
    </message>
    <message>
        <source>Go to meetings</source>
        <translation>面談へ移動</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>約束事項</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>アクション</translation>
    </message>
    <message>
        <source>Meeting kinds</source>
        <translation>面談の種類</translation>
    </message>
    <message>
        <source>Add kind</source>
        <translation>種類を追加</translation>
    </message>
    <message>
        <source>Restore built-in kinds</source>
        <translation>標準の種類を元に戻す</translation>
    </message>
    <message>
        <source>Agenda, one item per line</source>
        <translation>アジェンダ（1行に1項目）</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>時間（分）</translation>
    </message>
    <message>
        <source>End a line with its length, for example “Questions 10 min”.</source>
        <translation>行末に時間を書けます（例:「質疑応答 10分」）。</translation>
    </message>
    <message numerus="yes">
        <source>%n agenda item(s)</source>
        <translation>
            <numerusform>アジェンダ %n 項目</numerusform>
        </translation>
    </message>
    <message>
        <source>New kind</source>
        <translation>新しい種類</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count}分</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>No agenda yet.</source>
        <translation>アジェンダはまだありません。</translation>
    </message>
    <message>
        <source>Add agenda item</source>
        <translation>アジェンダを追加</translation>
    </message>
    <message>
        <source>Add item, e.g. Questions 10 min</source>
        <translation>項目を追加（例: 質疑応答 10分）</translation>
    </message>
    <message>
        <source>Remove from the meeting</source>
        <translation>この面談から外す</translation>
    </message>
    <message>
        <source>Attendance of {name}</source>
        <translation>{name}の出欠</translation>
    </message>
    <message>
        <source>Our side</source>
        <translation>当社</translation>
    </message>
    <message>
        <source>All came</source>
        <translation>全員出席</translation>
    </message>
    <message>
        <source>Add attendee</source>
        <translation>出席者を追加</translation>
    </message>
    <message>
        <source>Add attendee by name</source>
        <translation>名前で出席者を追加</translation>
    </message>
    <message>
        <source>Nothing moved since then.</source>
        <translation>前回から動きはありません。</translation>
    </message>
    <message>
        <source>What moved</source>
        <translation>動いたこと</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day}から</translation>
    </message>
    <message>
        <source>Health {scores}</source>
        <translation>ヘルス {scores}</translation>
    </message>
    <message>
        <source>{name} left</source>
        <translation>{name}様が離任</translation>
    </message>
    <message>
        <source>target {value}</source>
        <translation>目標 {value}</translation>
    </message>
    <message>
        <source>Notice deadline {away}</source>
        <translation>解約通知期限 {away}</translation>
    </message>
    <message>
        <source>Last day {away}</source>
        <translation>終了日 {away}</translation>
    </message>
    <message>
        <source>Decided last time</source>
        <translation>前回の決定</translation>
    </message>
    <message>
        <source>Open meeting</source>
        <translation>面談を開く</translation>
    </message>
    <message>
        <source>No meeting matches.</source>
        <translation>該当する面談はありません。</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>of a meeting</comment>
        <translation>種類</translation>
    </message>
    <message>
        <source>Filter by account or person</source>
        <translation>顧客名・氏名で絞り込み</translation>
    </message>
    <message>
        <source>Plan a meeting and it starts with an agenda,
open questions and promises from last time.</source>
        <translation>面談を追加すると、アジェンダに
前回の約束事項と未回答の質問が入ります。</translation>
    </message>
    <message>
        <source>Import meetings</source>
        <translation>面談を取り込む</translation>
    </message>
    <message>
        <source>Every meeting with a next action</source>
        <translation>すべての面談にネクストアクションを</translation>
    </message>
    <message numerus="yes">
        <source>%n coming</source>
        <comment>meetings</comment>
        <translation>
            <numerusform>予定 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an outcome</source>
        <comment>meetings</comment>
        <translation>
            <numerusform>結果未入力 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <comment>meetings</comment>
        <translation>
            <numerusform>%n 件を表示中</numerusform>
        </translation>
    </message>
    <message>
        <source>14:00–14:45</source>
        <comment>placeholder</comment>
        <translation>14:00–14:45</translation>
    </message>
    <message>
        <source>Enter to open, M to add a meeting, Ctrl+Delete to move to trash.</source>
        <translation>Enter で開く、M で面談を追加、Ctrl+Delete でごみ箱へ。</translation>
    </message>
    <message>
        <source>none</source>
        <comment>next action</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>The day has passed, but no outcome is recorded. Open it to finish or cancel it.</source>
        <translation>当日を過ぎましたが、結果が入力されていません。開いて終了または中止にしてください。</translation>
    </message>
    <message>
        <source>The workbook is damaged at “{part}”. Open it in the spreadsheet program, save it again and try once more.</source>
        <translation>ブックの「{part}」が壊れています。表計算ソフトで開いて保存し直し、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The workbook is damaged. Open it in the spreadsheet program, save it again and try once more.</source>
        <translation>ブックが壊れています。表計算ソフトで開いて保存し直し、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The encoding is unclear. Which of these reads right: {previews}?</source>
        <translation>文字コードが特定できません。正しく読めるのはどれですか: {previews}</translation>
    </message>
    <message>
        <source>{reason} Say it with {option}</source>
        <translation>{reason} 指定するには {option}</translation>
    </message>
    <message>
        <source>“{value}” is not a billing period: {names}, or a number of months?</source>
        <translation>「{value}」は請求周期として読み取れません（{names}、または月数）。</translation>
    </message>
    <message>
        <source>csdesk does not know “{value}”. Is it one of these: {names}?</source>
        <translation>「{value}」は csdesk にない値です。次のどれですか: {names}</translation>
    </message>
    <message>
        <source>Search help</source>
        <translation>ヘルプを検索</translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation>ヘルプの一覧</translation>
    </message>
    <message>
        <source>In help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Open the place</source>
        <translation>この画面を開く</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Help ({keys})</source>
        <translation>ヘルプ（{keys}）</translation>
    </message>
    <message>
        <source>Help for this place</source>
        <translation>この画面のヘルプ</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>取り込まなかった行</translation>
    </message>
    <message>
        <source>What the import did</source>
        <translation>取り込みの結果</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>{n} not imported</source>
        <translation>取り込まなかった行 {n} 件</translation>
    </message>
    <message>
        <source>{counts}. Press Ctrl+Z to undo.</source>
        <translation>{counts}。Ctrl+Z で元に戻せます。</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n 件のセル</numerusform>
        </translation>
    </message>
    <message>
        <source>was {value}</source>
        <translation>変更前: {value}</translation>
    </message>
    <message>
        <source>What does it mean?</source>
        <translation>どの意味ですか</translation>
    </message>
    <message>
        <source>Which one counts?</source>
        <translation>どちらが正しいですか</translation>
    </message>
    <message>
        <source>For what time is it?</source>
        <translation>何の期間の金額ですか</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>ツアーを見る</translation>
    </message>
    <message>
        <source>{step} of {steps}</source>
        <translation>{step} / {steps}</translation>
    </message>
    <message>
        <source>Skip</source>
        <comment>the tour</comment>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>the tour</comment>
        <translation>完了</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>step of the tour</comment>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Meetings, past year and to come</source>
        <translation>面談（過去1年と今後）</translation>
    </message>
    <message>
        <source>No meetings in the past year, and none planned.</source>
        <translation>過去1年の面談と今後の予定はありません。</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>以前の版</translation>
    </message>
    <message>
        <source>/ makes a record</source>
        <translation>/ で記録</translation>
    </message>
    <message>
        <source>Not saved since {time}</source>
        <translation>{time} 以降は保存されていません</translation>
    </message>
    <message>
        <source>This note holds line ends that editing would change, so it is shown to be read.</source>
        <translation>編集すると変わってしまう改行が含まれているため、読み取り専用で表示しています。</translation>
    </message>
    <message>
        <source>Edit anyway</source>
        <translation>編集する</translation>
    </message>
    <message>
        <source>This note is long, so it is shown to be read.</source>
        <translation>長いメモのため、読み取り専用で表示しています。</translation>
    </message>
    <message>
        <source>The line of “{title}” was deleted. What was recorded is still there.</source>
        <translation>「{title}」の行が削除されました。記録は残っています。</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>deleted lines</comment>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Open {address}?</source>
        <translation>{address} を開きますか？</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>リンクを開く</translation>
    </message>
    <message>
        <source>Mark as answered</source>
        <translation>回答済みにする</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a record</comment>
        <translation>開く</translation>
    </message>
    <message>
        <source>Delete record</source>
        <translation>記録を削除</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>履行済み</translation>
    </message>
    <message>
        <source>due {date}</source>
        <translation>期日 {date}</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>内容なし</translation>
    </message>
    <message>
        <source>Write what it is about behind the marker. Nothing is recorded yet.</source>
        <translation>目印の後に内容を書いてください。まだ記録されていません。</translation>
    </message>
    <message>
        <source>Say whose promise it is: /promise us or /promise them. Nothing is recorded yet.</source>
        <translation>どちらの約束かを書いてください：/約束 当社 または /約束 先方。まだ記録されていません。</translation>
    </message>
    <message>
        <source>whose?</source>
        <translation>どちら？</translation>
    </message>
    <message>
        <source>“{typed}” is not a date, so it is recorded without one.</source>
        <translation>「{typed}」は日付ではないため、期日なしで記録しました。</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>日付なし</translation>
    </message>
    <message>
        <source>Open an account first. Notes are written per account.</source>
        <translation>先に顧客を開いてください。メモは顧客ごとに書きます。</translation>
    </message>
    <message>
        <source>Open an account first. Promises are kept per account.</source>
        <translation>先に顧客を開いてください。約束事項は顧客ごとに記録します。</translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation>約束の内容</translation>
    </message>
    <message>
        <source>Whose promise</source>
        <translation>どちらの約束か</translation>
    </message>
    <message>
        <source>Promised on</source>
        <translation>約束した日</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>目印</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>メモを追加</translation>
    </message>
    <message>
        <source>Write down what was said. Lines that begin with /action, /decision or /promise are recorded.</source>
        <translation>話したことを書き留めます。/アクション、/決定、/約束 で始まる行は記録になります。</translation>
    </message>
    <message>
        <source>Tick or untick a box</source>
        <translation>チェックを付ける・外す</translation>
    </message>
    <message>
        <source>Open the record or the link of the line</source>
        <translation>行の記録またはリンクを開く</translation>
    </message>
    <message>
        <source>Empty note</source>
        <translation>空のメモ</translation>
    </message>
    <message>
        <source>What has changed since</source>
        <translation>その後の変更</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>この版に戻す</translation>
    </message>
    <message>
        <source>Until {time}, {count} characters</source>
        <translation>{time} まで・{count}文字</translation>
    </message>
    <message>
        <source>Kept: {title}</source>
        <translation>履行済み：{title}</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>履行済み</translation>
    </message>
    <message>
        <source>Add promise</source>
        <translation>約束事項を追加</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>{date} から</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>達成</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>未達成</translation>
    </message>
    <message>
        <source>Add completion criterion</source>
        <translation>完了条件を追加</translation>
    </message>
    <message>
        <source>Start onboarding</source>
        <translation>オンボーディングを開始</translation>
    </message>
    <message>
        <source>Start another onboarding</source>
        <translation>オンボーディングを再度開始</translation>
    </message>
    <message>
        <source>Delete onboarding</source>
        <translation>オンボーディングを削除</translation>
    </message>
    <message>
        <source>Notes on the onboarding</source>
        <translation>オンボーディングのメモ</translation>
    </message>
    <message>
        <source>Onboarding is complete when its criteria are met, each with evidence and a date. Its window comes from the tier.</source>
        <translation>完了条件がすべて、根拠と日付つきで満たされるとオンボーディング完了です。期間は Tier ごとに決められます。</translation>
    </message>
    <message>
        <source>window ends {when}</source>
        <translation>期間終了 {when}</translation>
    </message>
    <message>
        <source>on {date}</source>
        <translation>{date}</translation>
    </message>
    <message>
        <source>Whose turn</source>
        <translation>担当側</translation>
    </message>
    <message>
        <source>Customer sees it</source>
        <translation>先方に公開</translation>
    </message>
    <message>
        <source>Phonetic name</source>
        <translation>読み</translation>
    </message>
    <message>
        <source>Phonetic</source>
        <comment>name, in short</comment>
        <translation>読み</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n milestone(s)</source>
        <translation>
            <numerusform>マイルストーン %n 件中 {done} 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Add sample data to this file</source>
        <translation>このファイルにサンプルを入れる</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>of the product</comment>
        <translation>価値</translation>
    </message>
    <message>
        <source>Outcome</source>
        <comment>of the business</comment>
        <translation>成果</translation>
    </message>
    <message>
        <source>Our turn</source>
        <translation>当社の担当</translation>
    </message>
    <message>
        <source>Customer&apos;s turn</source>
        <translation>先方の担当</translation>
    </message>
    <message>
        <source>Widen or narrow the outline</source>
        <translation>アウトラインを広げる・狭める</translation>
    </message>
    <message>
        <source>Add value, outcome, goal, milestone</source>
        <translation>価値・成果・目標・マイルストーンを追加</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n milestone(s) done</source>
        <translation>
            <numerusform>マイルストーン %n 件中 {done} 件完了</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s): {created} new, {updated} changed, {unchanged} unchanged, {rejected} rejected</source>
        <translation>
            <numerusform>%n 行: 新規 {created}、変更 {updated}、変更なし {unchanged}、取り込めない行 {rejected}</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove sample data</source>
        <translation>サンプルデータを削除</translation>
    </message>
    <message>
        <source>Open the sample portfolio</source>
        <translation>サンプルの担当顧客を開く</translation>
    </message>
    <message>
        <source>Sample data removed. Press Ctrl+Z to undo.</source>
        <translation>サンプルデータを削除しました。Ctrl+Z で元に戻せます。</translation>
    </message>
    <message>
        <source>The sample opens in its own window: {file}. This file stays as it is.</source>
        <translation>サンプルは別のウィンドウで開きます: {file}。このファイルはそのままです。</translation>
    </message>
    <message>
        <source>The sample could not be made. See the log for details.</source>
        <translation>サンプルを作成できませんでした。詳細はログにあります。</translation>
    </message>
    <message>
        <source>No phonetic name</source>
        <translation>読みなし</translation>
    </message>
    <message>
        <source>Sample portfolio</source>
        <translation>サンプルの担当顧客</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDFで保存</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>描画しています…</translation>
    </message>
    <message>
        <source>The pages could not be drawn.</source>
        <translation>ページを描画できませんでした。</translation>
    </message>
    <message>
        <source>Minutes copied as Markdown.</source>
        <translation>議事録をMarkdownでコピーしました。</translation>
    </message>
    <message>
        <source>Influence: {level}</source>
        <translation>影響力：{level}</translation>
    </message>
    <message>
        <source>Our actions</source>
        <translation>当社のアクション</translation>
    </message>
    <message>
        <source>Show the brief</source>
        <translation>面談準備シートを表示</translation>
    </message>
    <message>
        <source>Review the minutes</source>
        <translation>議事録を確認</translation>
    </message>
    <message>
        <source>same as row {row}</source>
        <translation>{row} 行目と同じ</translation>
    </message>
    <message>
        <source>For all that may be the same:</source>
        <translation>同じかもしれないものすべて:</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>できごと</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>of what happened</comment>
        <translation>種類</translation>
    </message>
    <message>
        <source>No stage any more</source>
        <translation>フェーズなし</translation>
    </message>
    <message>
        <source>Started</source>
        <comment>contract</comment>
        <translation>開始</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>what happened</comment>
        <translation>開く</translation>
    </message>
    <message>
        <source>Filter the timeline</source>
        <translation>タイムラインを絞り込み</translation>
    </message>
    <message>
        <source>All that happened, in one place</source>
        <translation>これまでのできごとを一か所に</translation>
    </message>
    <message>
        <source>Meetings, contacts, notes, milestones done, stages, contracts
and documents sent appear here.</source>
        <translation>面談、接触、メモ、マイルストーン完了、フェーズ、契約、
送付した文書がここに並びます。</translation>
    </message>
    <message>
        <source>Enter to open.</source>
        <translation>Enter で開く。</translation>
    </message>
    <message>
        <source>Promises</source>
        <comment>heading of a document</comment>
        <translation>約束事項</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>どちら</translation>
    </message>
    <message>
        <source>No promises yet.</source>
        <translation>約束事項はまだありません。</translation>
    </message>
    <message>
        <source>No notes yet.</source>
        <translation>メモはまだありません。</translation>
    </message>
    <message>
        <source>Skipped because</source>
        <translation>スキップの理由</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>担当者なし</translation>
    </message>
    <message>
        <source>In settings and playbooks</source>
        <translation>設定とプレイブックの一覧</translation>
    </message>
    <message>
        <source>Playbooks and plan templates</source>
        <translation>プレイブックとプランのテンプレート</translation>
    </message>
    <message>
        <source>Playbooks</source>
        <translation>プレイブック</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>項目を追加</translation>
    </message>
    <message>
        <source>Move the item</source>
        <translation>項目を移動</translation>
    </message>
    <message>
        <source>In playbooks</source>
        <translation>プレイブックで</translation>
    </message>
    <message>
        <source>Add playbook</source>
        <translation>プレイブックを追加</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Restore built-in playbooks</source>
        <translation>標準のプレイブックを復元</translation>
    </message>
    <message>
        <source>A start day</source>
        <translation>開始日から</translation>
    </message>
    <message>
        <source>A deadline, backwards</source>
        <translation>期限からさかのぼって</translation>
    </message>
    <message>
        <source>Days count from</source>
        <translation>日数の起点</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <comment>of a checklist</comment>
        <translation>
            <numerusform>%n項目</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} used</source>
        <translation>実施率{share}</translation>
    </message>
    <message>
        <source>New playbook</source>
        <translation>新しいプレイブック</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name}（コピー）</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>チェックリスト</translation>
    </message>
    <message>
        <source>Not in this checklist</source>
        <translation>このチェックリストにない項目</translation>
    </message>
    <message>
        <source>No longer in the playbook</source>
        <translation>プレイブックからなくなった項目</translation>
    </message>
    <message>
        <source>{field}: {mine} (playbook: {other})</source>
        <translation>{field}：{mine}（プレイブック：{other}）</translation>
    </message>
    <message>
        <source>“{title}” saved to the plan templates under Playbooks.</source>
        <translation>「{title}」をプレイブックのプランのテンプレートに保存しました。</translation>
    </message>
    <message>
        <source>Go to playbooks</source>
        <translation>プレイブックへ移動</translation>
    </message>
    <message>
        <source>Changes in the playbook</source>
        <translation>プレイブックの変更</translation>
    </message>
    <message>
        <source>Apply a playbook…</source>
        <translation>プレイブックを適用…</translation>
    </message>
    <message>
        <source>Apply a playbook</source>
        <translation>プレイブックを適用</translation>
    </message>
    <message>
        <source>Apply playbook</source>
        <translation>プレイブックを適用</translation>
    </message>
    <message>
        <source>You can move every date later. Press Ctrl+Z to undo the whole checklist.</source>
        <translation>日付は後からすべて変更できます。Ctrl+Zでチェックリスト全体を取り消せます。</translation>
    </message>
    <message numerus="yes">
        <source>%n required</source>
        <comment>items</comment>
        <translation>
            <numerusform>必須%n項目</numerusform>
        </translation>
    </message>
    <message>
        <source>Day 0 (count from here)</source>
        <translation>起点の日（ここから数えます）</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) already past</source>
        <comment>of a checklist</comment>
        <translation>
            <numerusform>%n項目は期日が過ぎています</numerusform>
        </translation>
    </message>
    <message>
        <source>Items of the playbook</source>
        <translation>プレイブックの項目</translation>
    </message>
    <message>
        <source>Add item</source>
        <translation>項目を追加</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>What is to be done, in order</source>
        <translation>やることを順番に</translation>
    </message>
    <message>
        <source>An item has a due day in business days,
who does it and the evidence you want.</source>
        <translation>項目ごとに、期日（営業日数）、担当する役割、
残すべき根拠を決めておけます。</translation>
    </message>
    <message>
        <source>Enter to edit, Alt+↑↓ to move, Ctrl+Delete to delete.</source>
        <translation>Enterで編集、Alt+↑↓で移動、Ctrl+Deleteで削除。</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>新しい項目</translation>
    </message>
    <message>
        <source>Used</source>
        <comment>share of runs</comment>
        <translation>実施</translation>
    </message>
    <message>
        <source>Skipped</source>
        <comment>share of runs</comment>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Due</source>
        <comment>business days</comment>
        <translation>期日</translation>
    </message>
    <message>
        <source>Business days from the start, or before the deadline</source>
        <translation>開始日から、または期限までの営業日数</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必須</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Evidence wanted</source>
        <translation>残す根拠</translation>
    </message>
    <message>
        <source>Who</source>
        <comment>does it</comment>
        <translation>担当</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>順番</translation>
    </message>
    <message>
        <source>No checklist has decided this yet.</source>
        <translation>まだどのチェックリストでも実施・スキップされていません。</translation>
    </message>
    <message>
        <source>{done} done, {skipped} skipped, {left} left open</source>
        <translation>実施{done}、スキップ{skipped}、未実施のまま終了{left}</translation>
    </message>
    <message>
        <source>A kickoff that misses nothing</source>
        <translation>抜け漏れのないキックオフ</translation>
    </message>
    <message>
        <source>Apply a playbook and its items get dates and owners.
csdesk says what is missing and whom to ask.</source>
        <translation>プレイブックを適用すると、項目に期日と担当者が入ります。
足りないことと、誰に聞けばよいかがわかります。</translation>
    </message>
    <message>
        <source>Start kickoff</source>
        <translation>キックオフを始める</translation>
    </message>
    <message>
        <source>Another playbook</source>
        <translation>ほかのプレイブック</translation>
    </message>
    <message>
        <source>Space to tick, Enter for evidence and dates, S to skip, Ctrl+N to apply a playbook.</source>
        <translation>Spaceで完了、Enterで根拠と日付、Sでスキップ、Ctrl+Nでプレイブックを適用。</translation>
    </message>
    <message>
        <source>Complete an item</source>
        <translation>項目を完了</translation>
    </message>
    <message>
        <source>Evidence, dates, owner</source>
        <translation>根拠・日付・担当者</translation>
    </message>
    <message>
        <source>Skip with a reason</source>
        <translation>理由を書いてスキップ</translation>
    </message>
    <message>
        <source>In checklists</source>
        <translation>チェックリスト</translation>
    </message>
    <message>
        <source>Close…</source>
        <comment>a checklist</comment>
        <translation>終了…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Required items are open. Why close it anyway?</source>
        <translation>必須の項目が残っています。終了する理由は？</translation>
    </message>
    <message>
        <source>Name of the new playbook</source>
        <translation>新しいプレイブックの名前</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>{total}項目中{done}項目完了</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>起点 {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <comment>in the playbook</comment>
        <translation>
            <numerusform>変更%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>closed {day}</source>
        <translation>{day}に終了</translation>
    </message>
    <message>
        <source>Closed with gaps: {reason}</source>
        <translation>未完了のまま終了：{reason}</translation>
    </message>
    <message>
        <source>Reopen</source>
        <comment>a checklist</comment>
        <translation>再開</translation>
    </message>
    <message>
        <source>Hide items</source>
        <translation>項目を隠す</translation>
    </message>
    <message>
        <source>Show items</source>
        <translation>項目を表示</translation>
    </message>
    <message>
        <source>“{title}” saved to your playbooks.</source>
        <translation>「{title}」をプレイブックに保存しました。</translation>
    </message>
    <message>
        <source>Save as playbook…</source>
        <translation>プレイブックとして保存…</translation>
    </message>
    <message>
        <source>ask sales</source>
        <translation>営業に確認</translation>
    </message>
    <message>
        <source>ask {name}</source>
        <translation>{name}さんに確認</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Skipped: {reason}</source>
        <translation>スキップ：{reason}</translation>
    </message>
    <message>
        <source>Evidence wanted: {wanted}</source>
        <translation>残す根拠：{wanted}</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>足りないことはありません。</translation>
    </message>
    <message>
        <source>Start re-kickoff…</source>
        <translation>再キックオフを始める…</translation>
    </message>
    <message>
        <source>Missing for the kickoff</source>
        <translation>キックオフで足りないこと</translation>
    </message>
    <message>
        <source>{names} left after the kickoff. Start again with who is there now.</source>
        <translation>キックオフの後に{names}が離れました。いまの担当者と始め直しましょう。</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>gaps</comment>
        <translation>
            <numerusform>残り%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>予定を入れる</translation>
    </message>
    <message>
        <source>{name} carries every role alone. Get to know someone else there.</source>
        <translation>すべての役割を{name}さんが1人で担っています。ほかの方ともつながりを作りましょう。</translation>
    </message>
    <message>
        <source>{name} ({roles})</source>
        <translation>{name}（{roles}）</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>分かっていること</translation>
    </message>
    <message>
        <source>Risk</source>
        <comment>to an account</comment>
        <translation>リスク</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>リスク</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>導入目的</translation>
    </message>
    <message>
        <source>Gap of needs</source>
        <translation>ニーズのギャップ</translation>
    </message>
    <message>
        <source>Real reason</source>
        <translation>本当の理由</translation>
    </message>
    <message>
        <source>Response</source>
        <comment>to a risk</comment>
        <translation>対応</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>risk</comment>
        <translation>対応中</translation>
    </message>
    <message>
        <source>Kind of risk</source>
        <translation>リスクの種類</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Internal, in no customer document</source>
        <translation>社内用。お客様向けの文書には出ません</translation>
    </message>
    <message>
        <source>Open since</source>
        <translation>発生日</translation>
    </message>
    <message>
        <source>Open risk</source>
        <translation>リスクを登録</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>担当なし</translation>
    </message>
    <message>
        <source>Purpose they bought it for</source>
        <translation>導入目的の実現度合い</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>What it taught us</source>
        <translation>学んだこと</translation>
    </message>
    <message>
        <source>Gap between needs then and now</source>
        <translation>導入時と今のニーズのギャップ</translation>
    </message>
    <message>
        <source>Special terms offered</source>
        <translation>提示した特別条件</translation>
    </message>
    <message>
        <source>Our response</source>
        <translation>当社の対応</translation>
    </message>
    <message>
        <source>differs</source>
        <comment>her view from the score</comment>
        <translation>差あり</translation>
    </message>
    <message>
        <source>Internal. It is no part of the score.</source>
        <translation>社内用。スコアには含まれません。</translation>
    </message>
    <message>
        <source>Add your view</source>
        <translation>見立てを記録</translation>
    </message>
    <message>
        <source>The score says {level}, two levels away or more: look at both.</source>
        <translation>スコアの評価は {level} で、2段階以上違います。両方を見直してください。</translation>
    </message>
    <message>
        <source>Closure</source>
        <comment>days off of the company</comment>
        <translation>休業日</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Health model</source>
        <translation>ヘルスモデル</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between things</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n raised</source>
        <comment>suggestions</comment>
        <translation>
            <numerusform>提案 %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <comment>suggestions</comment>
        <translation>
            <numerusform>採用 %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dismissed</source>
        <comment>suggestions</comment>
        <translation>
            <numerusform>却下 %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed by itself</source>
        <comment>suggestions</comment>
        <translation>
            <numerusform>自動終了 %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>suggestions</comment>
        <translation>
            <numerusform>未対応 %n件</numerusform>
        </translation>
    </message>
    <message>
        <source>This month: {what}</source>
        <translation>今月：{what}</translation>
    </message>
    <message>
        <source>Suggestions a day</source>
        <translation>1日の提案数</translation>
    </message>
    <message>
        <source>Rules look at each account and suggest a next step, with the reason. Enter accepts one, Delete dismisses it until its cause changes. When the cause ends, it closes itself.</source>
        <translation>ルールが顧客ごとに状況を見て、理由とともに次の一手を提案します。Enter で採用、Delete で却下すると、理由が変わるまで出てきません。理由がなくなると自動で閉じます。</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Rules of suggestions</source>
        <translation>提案のルール</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>suggestions</comment>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept: {what}</source>
        <translation>採用：{what}</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Enter キー</translation>
    </message>
    <message>
        <source>Dismiss until it changes</source>
        <translation>変わるまで却下</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>key</comment>
        <translation>Delete キー</translation>
    </message>
    <message>
        <source>Action “{title}” added. Press Ctrl+Z to undo.</source>
        <translation>アクション「{title}」を追加しました。Ctrl+Z で元に戻せます。</translation>
    </message>
    <message>
        <source>Checklist started. Press Ctrl+Z to undo.</source>
        <translation>チェックリストを開始しました。Ctrl+Z で元に戻せます。</translation>
    </message>
    <message>
        <source>Risk “{title}” opened. Press Ctrl+Z to undo.</source>
        <translation>リスク「{title}」を登録しました。Ctrl+Z で元に戻せます。</translation>
    </message>
    <message>
        <source>Dismissed until it changes. Press Ctrl+Z to undo.</source>
        <translation>変わるまで却下しました。Ctrl+Z で元に戻せます。</translation>
    </message>
    <message>
        <source>Checklist: {purpose}</source>
        <translation>チェックリスト：{purpose}</translation>
    </message>
    <message>
        <source>Open risk: {kind}</source>
        <translation>リスクを登録：{kind}</translation>
    </message>
    <message>
        <source>Action: {title}</source>
        <translation>アクション：{title}</translation>
    </message>
    <message>
        <source>That&apos;s enough for today.</source>
        <translation>今日の分は以上です。</translation>
    </message>
    <message>
        <source>Nothing to suggest. Rules look at contacts, health, deadlines, plans and people.</source>
        <translation>提案はありません。接触、ヘルス、期限、プラン、人の状況をルールが見ています。</translation>
    </message>
    <message>
        <source>Revenue, month by month</source>
        <translation>月ごとの売上の動き</translation>
    </message>
    <message>
        <source>New, expansion and churn are worked out from contracts
or from the sales sheet you import.</source>
        <translation>新規・拡大・解約は、契約または取り込んだ
売上管理表から計算します。</translation>
    </message>
    <message>
        <source>Import a sales sheet</source>
        <translation>売上管理表を取り込む</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>so far, as of {day}</source>
        <translation>集計途中({day}現在)</translation>
    </message>
    <message>
        <source>Earlier period</source>
        <translation>前の期間</translation>
    </message>
    <message>
        <source>Later period</source>
        <translation>次の期間</translation>
    </message>
    <message>
        <source>Open the rows behind a figure</source>
        <translation>数字の内訳を開く</translation>
    </message>
    <message>
        <source>Copy revenue movement as table</source>
        <translation>MRR の動きを表としてコピー</translation>
    </message>
    <message>
        <source>All in {currency}</source>
        <translation>すべて {currency} に換算</translation>
    </message>
    <message numerus="yes">
        <source>restated by %n contract(s)</source>
        <translation>
            <numerusform>契約 %n 件により修正</numerusform>
        </translation>
    </message>
    <message>
        <source>converted at your rates</source>
        <translation>設定したレートで換算</translation>
    </message>
    <message>
        <source>12 months to {month}</source>
        <translation>{month}までの 12 か月</translation>
    </message>
    <message>
        <source>Save or copy the chart</source>
        <translation>グラフの保存・コピー</translation>
    </message>
    <message>
        <source>Table copied. Paste it into Excel.</source>
        <translation>表をコピーしました。Excel に貼り付けられます。</translation>
    </message>
    <message>
        <source>Save chart as PNG or SVG…</source>
        <translation>PNG・SVG で保存…</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>表としてコピー</translation>
    </message>
    <message>
        <source>Rows behind the figure</source>
        <translation>数字の内訳</translation>
    </message>
    <message>
        <source>Enter opens the account, Escape goes back.</source>
        <translation>Enter で顧客を開き、Esc で戻ります。</translation>
    </message>
    <message>
        <source>What the sales sheet changed</source>
        <translation>売上管理表で変わったもの</translation>
    </message>
    <message>
        <source>MRR today, before and after the sheet was read. Where it is the same, earlier months changed.</source>
        <translation>表を読み込む前と後の、現在の MRR です。同じ場合は過去の月が変わっています。</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>動き</translation>
    </message>
    <message>
        <source>Before</source>
        <comment>revenue</comment>
        <translation>前</translation>
    </message>
    <message>
        <source>After</source>
        <comment>revenue</comment>
        <translation>後</translation>
    </message>
    <message>
        <source>In this figure</source>
        <translation>この数字に入る額</translation>
    </message>
    <message>
        <source>Amount of the sales sheet</source>
        <translation>売上管理表の金額</translation>
    </message>
    <message>
        <source>Hold</source>
        <comment>of a contract</comment>
        <translation>休止</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>為替レート</translation>
    </message>
    <message>
        <source>Go to KPI</source>
        <translation>KPI を開く</translation>
    </message>
    <message>
        <source>NRR, 12 months</source>
        <translation>NRR 12 か月</translation>
    </message>
    <message>
        <source>GRR, 12 months</source>
        <translation>GRR 12 か月</translation>
    </message>
    <message>
        <source>Months</source>
        <comment>chart</comment>
        <translation>推移</translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation>内訳</translation>
    </message>
    <message>
        <source>MRR movement</source>
        <translation>MRR の動き</translation>
    </message>
    <message>
        <source>NRR and GRR over twelve months</source>
        <translation>NRR・GRR(12 か月)の推移</translation>
    </message>
    <message>
        <source>The period, line by line</source>
        <translation>期間の内訳</translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s) up</source>
        <comment>for renewal</comment>
        <translation>
            <numerusform>更新対象 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>{amount} open</source>
        <translation>未確定 {amount}</translation>
    </message>
    <message>
        <source>{lost} of {customers}</source>
        <translation>{customers} 社中 {lost} 社</translation>
    </message>
    <message>
        <source>NRR {rate} without agreed steps</source>
        <translation>合意済みの増額を除く NRR {rate}</translation>
    </message>
    <message>
        <source>{rate} if all open ones are lost</source>
        <translation>未確定がすべて解約なら {rate}</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>{points} on last month</source>
        <translation>前月より {points}</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>変化なし</translation>
    </message>
    <message>
        <source>Other currency</source>
        <translation>通貨の変更</translation>
    </message>
    <message>
        <source>Handed over</source>
        <comment>revenue</comment>
        <translation>引き継ぎ</translation>
    </message>
    <message>
        <source>FY{year}</source>
        <translation>{year}年度</translation>
    </message>
    <message>
        <source>FY{year} Q{quarter}</source>
        <translation>{year}年度 第{quarter}四半期</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>グラフの保存</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Which rule made this?</source>
        <translation>このスコアの根拠</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>内訳</translation>
    </message>
    <message>
        <source>Read</source>
        <comment>a measure, when</comment>
        <translation>取得</translation>
    </message>
    <message>
        <source>stale measures</source>
        <translation>未更新の指標あり</translation>
    </message>
    <message>
        <source>less data, not better</source>
        <translation>データ減による変動</translation>
    </message>
    <message>
        <source>so far</source>
        <comment>this week&apos;s score</comment>
        <translation>今週（途中）</translation>
    </message>
    <message>
        <source>by today’s model</source>
        <translation>現在のモデル</translation>
    </message>
    <message>
        <source>{account}, health {first} to {last}</source>
        <translation>{account}のヘルス（{first}～{last}）</translation>
    </message>
    <message>
        <source>Health by week</source>
        <translation>週ごとのヘルス</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>推移</translation>
    </message>
    <message>
        <source>2 years</source>
        <translation>2 年</translation>
    </message>
    <message>
        <source>All</source>
        <comment>all weeks</comment>
        <translation>全期間</translation>
    </message>
    <message>
        <source>Week to</source>
        <translation>週（日曜まで）</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>点数</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変化</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>充足率</translation>
    </message>
    <message>
        <source>By today’s model</source>
        <translation>現在のモデル</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>{person} left</source>
        <translation>{person}さんが離任</translation>
    </message>
    <message>
        <source>Done: {milestone}</source>
        <translation>完了：{milestone}</translation>
    </message>
    <message>
        <source>Sent: {document}</source>
        <translation>送付：{document}</translation>
    </message>
    <message>
        <source>Stage: {stage}</source>
        <translation>フェーズ：{stage}</translation>
    </message>
    <message>
        <source>Contract started</source>
        <translation>契約開始</translation>
    </message>
    <message>
        <source>Loading the chart…</source>
        <translation>グラフを読み込んでいます…</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>PNG で保存…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>SVG で保存…</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>画像をコピー</translation>
    </message>
    <message>
        <source>Chart copied.</source>
        <translation>グラフをコピーしました。</translation>
    </message>
    <message>
        <source>How this account is doing</source>
        <translation>この顧客の調子が、ひと目で</translation>
    </message>
    <message>
        <source>Import readings, or wait for the first week:
the score and its history appear here.</source>
        <translation>実績値を取り込むと、
ここにスコアと推移が表示されます。</translation>
    </message>
    <message>
        <source>Import readings</source>
        <translation>実績値を取り込む</translation>
    </message>
    <message>
        <source>In the health chart</source>
        <translation>ヘルスのグラフ</translation>
    </message>
    <message>
        <source>One week back or on</source>
        <translation>前の週・次の週</translation>
    </message>
    <message>
        <source>Four weeks back or on</source>
        <translation>4 週前・4 週後</translation>
    </message>
    <message>
        <source>First or last week</source>
        <translation>最初の週・最後の週</translation>
    </message>
    <message>
        <source>Which rule made this score?</source>
        <translation>スコアの根拠を表示</translation>
    </message>
    <message>
        <source>Copy the chart as an image</source>
        <translation>グラフを画像としてコピー</translation>
    </message>
    <message numerus="yes">
        <source>stale, %n day(s) old</source>
        <comment>measure</comment>
        <translation>
            <numerusform>未更新 %n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>no reading</source>
        <translation>実績値なし</translation>
    </message>
    <message>
        <source>value changed</source>
        <translation>値の変化</translation>
    </message>
    <message>
        <source>went stale</source>
        <translation>未更新になった</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The score of one of these weeks is unknown, so there is no change to split.</source>
        <translation>どちらかの週が判定不可のため、変化の内訳は出せません。増減した指標は次のとおりです。</translation>
    </message>
    <message>
        <source>Less data, not better: it rose only because {measures} no longer counts.</source>
        <translation>データ減による変動です。{measures}が集計から外れたために上がったもので、改善ではありません。</translation>
    </message>
    <message>
        <source>Held down now: {cap}</source>
        <translation>上限が適用されています：{cap}</translation>
    </message>
    <message>
        <source>No longer held down: {cap}</source>
        <translation>上限が外れました：{cap}</translation>
    </message>
    <message>
        <source>not over yet</source>
        <translation>週の途中</translation>
    </message>
    <message>
        <source>changed by late data</source>
        <translation>遅れて届いたデータで更新</translation>
    </message>
    <message>
        <source>{share} of the data</source>
        <translation>データ充足率 {share}</translation>
    </message>
    <message>
        <source>From week</source>
        <translation>比較元の週</translation>
    </message>
    <message>
        <source>To week</source>
        <translation>比較先の週</translation>
    </message>
    <message>
        <source>Why it moved</source>
        <translation>なぜ動いたか</translation>
    </message>
    <message>
        <source>adds up to the change</source>
        <translation>内訳の合計は変化と一致</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>要因</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>回答日</translation>
    </message>
    <message>
        <source>Reopen</source>
        <comment>a question</comment>
        <translation>未回答に戻す</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>questions</comment>
        <translation>
            <numerusform>未回答 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <comment>question</comment>
        <translation>未回答</translation>
    </message>
    <message>
        <source>Answered</source>
        <comment>question</comment>
        <translation>回答済み</translation>
    </message>
    <message>
        <source>Questions</source>
        <comment>of customers</comment>
        <translation>質問</translation>
    </message>
    <message>
        <source>Joined on</source>
        <translation>着任日</translation>
    </message>
    <message>
        <source>Joined on {date}</source>
        <translation>{date} 着任</translation>
    </message>
    <message>
        <source>Go to decisions</source>
        <translation>決定事項へ移動</translation>
    </message>
    <message>
        <source>Go to questions</source>
        <translation>質問へ移動</translation>
    </message>
    <message>
        <source>Go to feedback</source>
        <translation>フィードバックへ移動</translation>
    </message>
    <message>
        <source>{name} joined on {date}</source>
        <translation>{name}様が{date}に着任</translation>
    </message>
    <message>
        <source>Milestone done: {title}</source>
        <translation>マイルストーン完了：{title}</translation>
    </message>
    <message>
        <source>Contract {product}: {outcome}</source>
        <translation>契約「{product}」：{outcome}</translation>
    </message>
    <message>
        <source>Contract {product}: starts {date}</source>
        <translation>契約「{product}」：{date}から</translation>
    </message>
    <message>
        <source>Go to its line</source>
        <comment>of a note</comment>
        <translation>メモの行へ移動</translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>表示 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>全 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} joined</source>
        <translation>{name}様が着任</translation>
    </message>
    <message>
        <source>Milestone done</source>
        <translation>マイルストーン完了</translation>
    </message>
    <message>
        <source>starts {date}</source>
        <translation>{date}から</translation>
    </message>
    <message>
        <source>Filter by account or words</source>
        <translation>顧客名・内容で絞り込み</translation>
    </message>
    <message>
        <source>For the customer</source>
        <translation>顧客への開示</translation>
    </message>
    <message>
        <source>Yes</source>
        <comment>shown to the customer</comment>
        <translation>あり</translation>
    </message>
    <message>
        <source>No</source>
        <comment>shown to the customer</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>No decision matches.</source>
        <translation>条件に合う決定事項はありません。</translation>
    </message>
    <message>
        <source>A line of a note that begins with /decision is kept here
and stands in the minutes.</source>
        <translation>メモの行を /決定 で始めると、ここに残ります。
議事録にも載ります。</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>of feedback</comment>
        <translation>種類</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>No feedback matches.</source>
        <translation>条件に合うフィードバックはありません。</translation>
    </message>
    <message>
        <source>A line of a note that begins with /feedback is kept here,
by kind and theme.</source>
        <translation>メモの行を /要望 で始めると、ここに残ります。
種類とテーマで整理できます。</translation>
    </message>
    <message>
        <source>None</source>
        <comment>theme</comment>
        <translation>テーマなし</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>feedback</comment>
        <translation>
            <numerusform>未対応 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>No question matches.</source>
        <translation>条件に合う質問はありません。</translation>
    </message>
    <message>
        <source>A line of a note that begins with /question is kept here
and stands in the next agenda until it is answered.</source>
        <translation>メモの行を /質問 で始めると、ここに残ります。
回答があるまで、次回のアジェンダに載ります。</translation>
    </message>
    <message>
        <source>Meetings and what was said</source>
        <translation>面談と、そこで話したこと</translation>
    </message>
    <message>
        <source>New onboardings start with these. Alt+↑↓ to move.</source>
        <translation>新しいオンボーディングはこの条件で始まります。Alt+↑↓ で並べ替え。</translation>
    </message>
    <message>
        <source>Move an item</source>
        <translation>項目を移動</translation>
    </message>
    <message>
        <source>Day from which dates count</source>
        <translation>日付を数える起点</translation>
    </message>
    <message>
        <source>The dates of open items have moved. Press Ctrl+Z to undo.</source>
        <translation>未完了の項目の日付を移動しました。Ctrl+Zで元に戻せます。</translation>
    </message>
    <message>
        <source>Move all dates…</source>
        <translation>日付をまとめて移動…</translation>
    </message>
    <message>
        <source>Taking back…</source>
        <translation>取り消しています…</translation>
    </message>
    <message>
        <source>The readings were taken back.</source>
        <translation>実績値の取り込みを取り消しました。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>中止しています…</translation>
    </message>
    <message>
        <source>make a new measure</source>
        <translation>新しい指標にする</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>{counts}.</source>
        <translation>{counts}</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) are not in the file and count as 0.</source>
        <translation>
            <numerusform>ファイルにない顧客が %n 社あり、0 とみなします。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) are not in the file: no reading for them.</source>
        <translation>
            <numerusform>ファイルにない顧客が %n 社あります（実績値なし）。</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}〜{last}</translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>指標 %n 種類</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s), {measures}, {days}</source>
        <translation>
            <numerusform>実績値 %n 件（{measures}、{days}）</numerusform>
        </translation>
    </message>
    <message>
        <source>By its score it would be {own}. Held down to {level}: {reasons}</source>
        <translation>スコアだけなら{own}ですが、上限により{level}になっています：{reasons}</translation>
    </message>
    <message>
        <source>Unknown: {share} of the model is measured, and {floor} is the least. Nothing is guessed.</source>
        <translation>判定不可：データ充足率は {share} で、必要な {floor} に足りません。推測で評価することはありません。</translation>
    </message>
    <message>
        <source>{score} is below {bound}, where C begins.</source>
        <translation>{score} は、C の下限 {bound} に届いていません。</translation>
    </message>
    <message>
        <source>{level} begins at {bound}, and {score} reaches it.</source>
        <translation>{score} は、{level} の下限 {bound} 以上です。</translation>
    </message>
    <message numerus="yes">
        <source>Bounds of the first %n month(s): {bounds}.</source>
        <comment>of an account</comment>
        <translation>
            <numerusform>開始から %n か月以内の基準：{bounds}</numerusform>
        </translation>
    </message>
    <message>
        <source>Bounds: {bounds}.</source>
        <translation>基準：{bounds}</translation>
    </message>
    <message>
        <source>below {value}: {points} points</source>
        <translation>{value} 未満は {points} 点</translation>
    </message>
    <message>
        <source>from {value} to below {next}: {points} points</source>
        <translation>{value} 以上 {next} 未満は {points} 点</translation>
    </message>
    <message>
        <source>between {value} ({points} points) and {next} ({more} points)</source>
        <translation>{value}（{points} 点）と {next}（{more} 点）の間</translation>
    </message>
    <message>
        <source>At most {level} while {measure} is below {value}: {state}</source>
        <translation>{measure}が {value} 未満の間は {level} まで（{state}）</translation>
    </message>
    <message>
        <source>At most {level} while {measure} is above {value}: {state}</source>
        <translation>{measure}が {value} を超える間は {level} まで（{state}）</translation>
    </message>
    <message>
        <source>applies</source>
        <comment>a cap</comment>
        <translation>適用中</translation>
    </message>
    <message>
        <source>does not apply</source>
        <comment>a cap</comment>
        <translation>適用なし</translation>
    </message>
    <message>
        <source>from {value} on: {points} points</source>
        <translation>{value} から {points} 点</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) old, too old after {most}</source>
        <comment>reading</comment>
        <translation>
            <numerusform>%n 日前の値（{most}を過ぎると未更新）</numerusform>
        </translation>
    </message>
    <message>
        <source>{model}, version {number}</source>
        <translation>{model}（バージョン {number}）</translation>
    </message>
    <message>
        <source>It is for all accounts that no more specific model is for.</source>
        <translation>より条件の細かいモデルがない、すべての顧客に適用されます。</translation>
    </message>
    <message>
        <source>It is for accounts of: {segment}. Of several, the one that says most applies.</source>
        <translation>{segment}の顧客に適用されます。複数あるときは、条件の最も細かいモデルが優先されます。</translation>
    </message>
    <message>
        <source>Which rule?</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>換算</translation>
    </message>
    <message>
        <source>{person} joined</source>
        <translation>{person}さんが着任</translation>
    </message>
    <message>
        <source>Too little history to compare: {churns} churned and {renewals} renewed contracts are known, at least {least} of each are needed.</source>
        <translation>比べるための履歴が足りません。解約した契約は {churns} 件、更新した契約は {renewals} 件です。それぞれ {least} 件以上必要です。</translation>
    </message>
    <message>
        <source>What the levels said</source>
        <translation>評価の振り返り</translation>
    </message>
    <message>
        <source>Attention and danger count as a warning. So many of your contracts that churned, and that renewed, had one this long before. It tells what was in your own history, not what will be.</source>
        <translation>「注意」と「危険」を警告と数えます。解約した契約と更新した契約のうち、この時期に警告が出ていた数です。これまでの自社の実績であり、今後を示すものではありません。</translation>
    </message>
    <message>
        <source>In brackets: between which shares the true one lies, at 95%</source>
        <translation>かっこ内は、真の割合がある範囲（95%）</translation>
    </message>
    <message>
        <source>Before</source>
        <comment>so many weeks</comment>
        <translation>時期</translation>
    </message>
    <message>
        <source>Churned, warned</source>
        <translation>解約・警告あり</translation>
    </message>
    <message>
        <source>Churned, missed</source>
        <translation>解約・警告なし</translation>
    </message>
    <message>
        <source>Renewed, warned</source>
        <translation>更新・警告あり</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <comment>before</comment>
        <translation>
            <numerusform>%n週間前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A warning stood before %n churn(s): {median} days in the middle, {least} to {most}</source>
        <translation>
            <numerusform>警告の後に解約：%n件、警告から解約まで中央値 {median} 日（{least}～{most} 日）</numerusform>
        </translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>By part</source>
        <translation>区分別</translation>
    </message>
    <message>
        <source>Cohorts</source>
        <translation>コホート</translation>
    </message>
    <message>
        <source>Views of the figures</source>
        <translation>数字の表示</translation>
    </message>
    <message>
        <source>Divide by</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Accounts are divided by what they are today.</source>
        <translation>顧客の現在の属性で分けています。</translation>
    </message>
    <message>
        <source>Revenue by part</source>
        <translation>区分別の売上</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>業種</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>Logo churn</source>
        <translation>顧客解約率</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>顧客数</translation>
    </message>
    <message>
        <source>{convention}: what differs</source>
        <translation>{convention}: 差の内訳</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>締結日</translation>
    </message>
    <message>
        <source>On hold from</source>
        <translation>休止開始日</translation>
    </message>
    <message>
        <source>On hold to</source>
        <translation>休止終了日</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>売上</translation>
    </message>
    <message>
        <source>Cohorts by start month</source>
        <translation>開始月別コホート</translation>
    </message>
    <message>
        <source>In % of the first month. Only what is agreed in {currency}.</source>
        <translation>開始月を 100 とした割合(%)。{currency} の契約だけを集計しています。</translation>
    </message>
    <message>
        <source>Other currencies stand apart: choose one above.</source>
        <translation>他の通貨は別に集計しています。上で選べます。</translation>
    </message>
    <message>
        <source>First month, {currency}</source>
        <translation>初月({currency})</translation>
    </message>
    <message>
        <source>First month</source>
        <translation>開始月の値</translation>
    </message>
    <message>
        <source>Why my number differs</source>
        <translation>数字が違う理由</translation>
    </message>
    <message>
        <source>Open the rows that differ</source>
        <translation>差の内訳を開く</translation>
    </message>
    <message>
        <source>The same period, counted as other tools and spreadsheets do. Enter opens the rows that differ.</source>
        <translation>同じ期間を、ほかのツールや表計算でよく使う数え方で集計したものです。Enter で差の内訳を開きます。</translation>
    </message>
    <message>
        <source>Convention</source>
        <translation>数え方</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>customers</comment>
        <translation>解約数</translation>
    </message>
    <message>
        <source>Differ</source>
        <translation>相違</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>該当箇所を開く</translation>
    </message>
    <message>
        <source>Nothing is in doubt in this period.</source>
        <translation>この期間に要確認の項目はありません。</translation>
    </message>
    <message>
        <source>This doubt</source>
        <translation>選択中の項目</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>At stake, a month</source>
        <translation>影響額(月)</translation>
    </message>
    <message>
        <source>Counts now as</source>
        <translation>現在の扱い</translation>
    </message>
    <message>
        <source>No figure changes.</source>
        <translation>数字は変わりません。</translation>
    </message>
    <message>
        <source>Decided. {changes} Press Ctrl+Z to undo.</source>
        <translation>反映しました。{changes} Ctrl+Z で元に戻せます。</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>changes</comment>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>為替レート</translation>
    </message>
    <message>
        <source>Add rate</source>
        <translation>レートを追加</translation>
    </message>
    <message>
        <source>See revenue in one currency</source>
        <translation>売上を 1 つの通貨で見る</translation>
    </message>
    <message>
        <source>Amounts of several currencies are never added up by themselves.
Enter what one is in your own.</source>
        <translation>複数通貨の金額は自動では合算しません。
自社通貨でいくらかを入力してください。</translation>
    </message>
    <message>
        <source>A report shows all its months at the last rate, so that a change of it moves nothing.</source>
        <translation>集計は全期間を最新のレートで換算します。レートの変更で増減は生じません。</translation>
    </message>
    <message>
        <source>One is, in {currency}</source>
        <translation>1 単位あたり({currency})</translation>
    </message>
    <message>
        <source>Own closures, with semicolons between them</source>
        <translation>自社の休業日（セミコロン区切り）</translation>
    </message>
    <message>
        <source>2026-12-29 – 2027-01-03 Year end; 2026-08-13 – 2026-08-15</source>
        <translation>2026-12-29 – 2027-01-03 年末年始; 2026-08-13 – 2026-08-15</translation>
    </message>
    <message>
        <source>Closures are no working days, and neither are the holidays of Japan.</source>
        <translation>休業日と日本の祝日は営業日に数えません。</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>休業日</translation>
    </message>
    <message>
        <source>Daily note {day}</source>
        <translation>日報 {day}</translation>
    </message>
    <message>
        <source>{company}, for internal use</source>
        <translation>{company}（社内用）</translation>
    </message>
    <message>
        <source>Meetings</source>
        <comment>heading of a document</comment>
        <translation>面談</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>heading of a document</comment>
        <translation>完了したこと</translation>
    </message>
    <message>
        <source>Planned</source>
        <comment>heading of a document</comment>
        <translation>今日の予定</translation>
    </message>
    <message>
        <source>Carried over</source>
        <comment>heading of a document</comment>
        <translation>持ち越し</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>lines of a document</comment>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>ピン留めを解除</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>先頭にピン留め</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>あとで…</translation>
    </message>
    <message>
        <source>Wait for an answer</source>
        <translation>先方待ちにする</translation>
    </message>
    <message>
        <source>Why this order</source>
        <translation>並び順の理由</translation>
    </message>
    <message>
        <source>Back on {day}. Press Ctrl+Z to undo.</source>
        <translation>{day}に再表示します。Ctrl+Z で元に戻せます。</translation>
    </message>
    <message>
        <source>Only actions can wait. Press Enter to open this.</source>
        <translation>先方待ちにできるのはアクションだけです。Enter で開いてください。</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>snooze</source>
        <translation>あとで</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>スペース</translation>
    </message>
    <message>
        <source>done</source>
        <comment>a key</comment>
        <translation>完了</translation>
    </message>
    <message>
        <source>No next action</source>
        <translation>ネクストアクションなし</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>今日へ移動</translation>
    </message>
    <message>
        <source>Order of Today</source>
        <translation>今日の並び順</translation>
    </message>
    <message>
        <source>every month, every 2 weeks after done</source>
        <translation>毎月、2週間ごと（完了後）</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>繰り返し</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>待っている相手</translation>
    </message>
    <message>
        <source>Next actions</source>
        <translation>ネクストアクション</translation>
    </message>
    <message>
        <source>No open actions.</source>
        <translation>未完了のアクションはありません。</translation>
    </message>
    <message>
        <source>Ask again after</source>
        <translation>催促（営業日後）</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>先方</translation>
    </message>
    <message numerus="yes">
        <source>First due {day}, moved %n time(s).</source>
        <translation>
            <numerusform>当初の期限は{day}、%n回延期。</numerusform>
        </translation>
    </message>
    <message>
        <source>Snoozed until {day}. {reason}</source>
        <translation>{day}まであとで。{reason}</translation>
    </message>
    <message>
        <source>“Not before” is after the deadline, so this comes to Today only once it is overdue.</source>
        <translation>「開始日」が期限より後なので、期限切れになるまで「今日」に出ません。</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>今週</translation>
    </message>
    <message>
        <source>held {day}</source>
        <translation>{day}実施</translation>
    </message>
    <message>
        <source>ask {day}</source>
        <translation>{day}催促</translation>
    </message>
    <message>
        <source>back {day}</source>
        <translation>{day}再表示</translation>
    </message>
    <message>
        <source>Due {day}</source>
        <translation>期限 {day}</translation>
    </message>
    <message>
        <source>{who} promised on {day}</source>
        <translation>{who}が{day}に約束</translation>
    </message>
    <message>
        <source>Promised on {day}</source>
        <translation>先方が{day}に約束</translation>
    </message>
    <message>
        <source>We promised on {day}</source>
        <translation>当社が{day}に約束</translation>
    </message>
    <message>
        <source>Milestone: {plan}</source>
        <translation>マイルストーン: {plan}</translation>
    </message>
    <message>
        <source>Checklist: {checklist}</source>
        <translation>チェックリスト: {checklist}</translation>
    </message>
    <message>
        <source>Meeting {when}, no purpose noted yet</source>
        <translation>面談は{when}、目的が未記入</translation>
    </message>
    <message>
        <source>No next action yet. Add notes, or say that it did not happen</source>
        <translation>ネクストアクションが未定。記録を残すか、中止にする</translation>
    </message>
    <message>
        <source>From the meeting on {day}</source>
        <translation>{day}の面談から</translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <comment>times</comment>
        <translation>
            <numerusform>%n回未実施</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>moved %n time(s)</source>
        <comment>a deadline</comment>
        <translation>
            <numerusform>%n回延期</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting for {who} since {day}</source>
        <translation>{day}から{who}待ち</translation>
    </message>
    <message>
        <source>waiting since {day}</source>
        <translation>{day}から先方待ち</translation>
    </message>
    <message>
        <source>time to ask again</source>
        <translation>催促のタイミング</translation>
    </message>
    <message>
        <source>the customer is waiting</source>
        <translation>先方が待っている</translation>
    </message>
    <message numerus="yes">
        <source>renewal decision in %n day(s)</source>
        <comment>a renewal</comment>
        <translation>
            <numerusform>更新判断まで%n日</numerusform>
        </translation>
    </message>
    <message>
        <source>deadline has passed</source>
        <translation>解約通知期限を経過</translation>
    </message>
    <message>
        <source>health {level}</source>
        <translation>ヘルス{level}</translation>
    </message>
    <message>
        <source>MRR {amount}</source>
        <translation>MRR {amount}</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Usual weights</source>
        <translation>標準の重みに戻す</translation>
    </message>
    <message>
        <source>The score of an entry is the sum of these parts. A deadline brings all its points today, half in a week; a passed one goes on rising. MRR counts by its root beside the largest of that currency, a renewal brings half its points 30 days before it is decided.</source>
        <translation>点数は次の合計です。期限は当日で満点、1週間前で半分、過ぎるとさらに増えます。MRR は同じ通貨の最大値に対する割合の平方根、更新は判断の30日前で半分の点数になります。</translation>
    </message>
    <message>
        <source>Points of each part</source>
        <translation>項目ごとの点数</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>期限が今日</translation>
    </message>
    <message>
        <source>More while overdue</source>
        <translation>期限超過の加点</translation>
    </message>
    <message>
        <source>Without a deadline</source>
        <translation>期限なし</translation>
    </message>
    <message>
        <source>Largest MRR</source>
        <translation>MRR が最大</translation>
    </message>
    <message>
        <source>Renewal decided today</source>
        <translation>更新判断が今日</translation>
    </message>
    <message>
        <source>Health D</source>
        <translation>ヘルスD</translation>
    </message>
    <message>
        <source>Health C</source>
        <translation>ヘルスC</translation>
    </message>
    <message>
        <source>Health unknown</source>
        <translation>ヘルス判定不可</translation>
    </message>
    <message>
        <source>Health B</source>
        <translation>ヘルスB</translation>
    </message>
    <message>
        <source>The customer waits for us</source>
        <translation>先方が当社を待っている</translation>
    </message>
    <message>
        <source>Less while we wait</source>
        <translation>先方待ちの減点</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>期限なし</translation>
    </message>
    <message>
        <source>No meetings today.</source>
        <translation>今日の面談はありません。</translation>
    </message>
    <message>
        <source>Meetings today</source>
        <translation>今日の面談</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>a meeting</comment>
        <translation>中止</translation>
    </message>
    <message>
        <source>done</source>
        <comment>a meeting</comment>
        <translation>終了</translation>
    </message>
    <message>
        <source>notes and outcome missing</source>
        <translation>記録と結果が未入力</translation>
    </message>
    <message>
        <source>brief ready</source>
        <translation>準備シートあり</translation>
    </message>
    <message>
        <source>Brief: {account}</source>
        <translation>面談準備シート: {account}</translation>
    </message>
    <message>
        <source>Change the weights…</source>
        <translation>重みを変更…</translation>
    </message>
    <message>
        <source>Pinned entries come first, then the higher score; at the same score the earlier deadline.</source>
        <translation>ピン留め、点数の高い順、同点なら期限の早い順に並びます。</translation>
    </message>
    <message>
        <source>What would move it</source>
        <translation>順位が変わる条件</translation>
    </message>
    <message>
        <source>{group}: number {place} of {count}</source>
        <translation>{group}の{count}件中{place}番目</translation>
    </message>
    <message>
        <source>pinned to the top</source>
        <translation>ピン留め中</translation>
    </message>
    <message>
        <source>Entry</source>
        <comment>of the queue</comment>
        <translation>項目</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>やること</translation>
    </message>
    <message>
        <source>What is due, promised or to be prepared comes here by itself, most important first.
Type what you want to do next, with its day and its customer.</source>
        <translation>期限のあるもの、約束したもの、準備が必要なものが、重要な順に自動で並びます。
次にすることを、日付と顧客名を添えて入力してください。</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>やることはありません</translation>
    </message>
    <message>
        <source>Add action</source>
        <translation>アクションを追加</translation>
    </message>
    <message>
        <source>Down and up</source>
        <translation>下へ・上へ</translation>
    </message>
    <message>
        <source>Snooze, or give a new deadline</source>
        <translation>あとで、または新しい期限</translation>
    </message>
    <message>
        <source>Why it stands here</source>
        <translation>この順位の理由</translation>
    </message>
    <message>
        <source>Several at once</source>
        <translation>複数を選択</translation>
    </message>
    <message>
        <source>On Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Spread what is overdue</source>
        <translation>期限切れを振り分け</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue: spread…</source>
        <comment>entries</comment>
        <translation>
            <numerusform>期限切れ%n件を振り分け…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) without a next action</source>
        <translation>
            <numerusform>ネクストアクションなし %n社</numerusform>
        </translation>
    </message>
    <message>
        <source>Add an action, e.g. send the quote to Harlow next Tue</source>
        <translation>アクションを追加   例: 来週火曜 サクラ印刷に見積を送る</translation>
    </message>
    <message>
        <source>Added without a day: it is under Later. Press Ctrl+Z to undo.</source>
        <translation>日付なしで追加しました（「それ以降」にあります）。Ctrl+Z で元に戻せます。</translation>
    </message>
    <message>
        <source>next tue, in 2 weeks …</source>
        <translation>来週火曜、2週間後 …</translation>
    </message>
    <message>
        <source>Reason, if there is one</source>
        <translation>理由（任意）</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>あとで</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <comment>of the queue</comment>
        <translation>
            <numerusform>%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation>新しい期限</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>あとで: いつまで</translation>
    </message>
    <message>
        <source>Move</source>
        <comment>a deadline</comment>
        <translation>変更</translation>
    </message>
    <message>
        <source>next week</source>
        <translation>来週</translation>
    </message>
    <message>
        <source>in two weeks</source>
        <translation>2週間後</translation>
    </message>
    <message>
        <source>end of month</source>
        <translation>月末</translation>
    </message>
    <message>
        <source>It is due and cannot be snoozed.</source>
        <translation>期限が来ているため、あとでにできません。</translation>
    </message>
    <message>
        <source>Back {day}, on its deadline</source>
        <translation>期限の{day}に再表示</translation>
    </message>
    <message>
        <source>Back {day}</source>
        <translation>{day}に再表示</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>1日あたり</translation>
    </message>
    <message numerus="yes">
        <source>%n with a date of its own stays: open it to move it.</source>
        <comment>entries</comment>
        <translation>
            <numerusform>約束した期日のある%n件はそのまま残ります（開いて変更してください）。</numerusform>
        </translation>
    </message>
    <message>
        <source>The most important first. One undo takes it back.</source>
        <translation>重要な順に割り当てます。1回の操作で元に戻せます。</translation>
    </message>
    <message numerus="yes">
        <source>Move %n action(s)</source>
        <translation>
            <numerusform>アクション%n件を変更</numerusform>
        </translation>
    </message>
    <message>
        <source>stays</source>
        <translation>そのまま</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) moved. Press Ctrl+Z to undo.</source>
        <translation>
            <numerusform>アクション%n件の期限を変更しました。Ctrl+Z で元に戻せます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <comment>recurrence</comment>
        <translation>
            <numerusform>%n日ごと</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n working day(s)</source>
        <comment>recurrence</comment>
        <translation>
            <numerusform>%n営業日ごと</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <comment>recurrence</comment>
        <translation>
            <numerusform>%n週間ごと</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <comment>recurrence</comment>
        <translation>
            <numerusform>%nか月ごと</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n year(s)</source>
        <comment>recurrence</comment>
        <translation>
            <numerusform>%n年ごと</numerusform>
        </translation>
    </message>
    <message>
        <source> after done</source>
        <comment>recurrence</comment>
        <translation>（完了後）</translation>
    </message>
    <message>
        <source> on working days</source>
        <comment>recurrence</comment>
        <translation>（営業日に）</translation>
    </message>
    <message>
        <source>holidays of that year are not announced yet</source>
        <translation>その年の祝日は未発表です</translation>
    </message>
    <message>
        <source>Esc takes it back</source>
        <translation>Esc で解除</translation>
    </message>
    <message>
        <source>Done: {title}</source>
        <translation>完了: {title}</translation>
    </message>
    <message>
        <source>More for today</source>
        <translation>今日のその他の操作</translation>
    </message>
    <message>
        <source>Copy the daily note</source>
        <translation>日報をコピー</translation>
    </message>
    <message>
        <source>Save the daily note…</source>
        <translation>日報を保存…</translation>
    </message>
    <message>
        <source>Daily note copied.</source>
        <translation>日報をコピーしました。</translation>
    </message>
    <message>
        <source>Daily note</source>
        <translation>日報</translation>
    </message>
    <message>
        <source>Daily note saved: {file}</source>
        <translation>日報を保存しました: {file}</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>below</source>
        <translation>未満</translation>
    </message>
    <message>
        <source>above</source>
        <translation>超</translation>
    </message>
    <message>
        <source>Level at most</source>
        <translation>評価の上限</translation>
    </message>
    <message>
        <source>{level} at most</source>
        <translation>{level}まで</translation>
    </message>
    <message>
        <source>Remove this cap</source>
        <translation>この上限を削除</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no grouping</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>The health of all accounts</source>
        <translation>すべての顧客のヘルス</translation>
    </message>
    <message>
        <source>Each account stands here with its measures, once anything of it is known.</source>
        <translation>実績値が入ると、顧客ごとに指標がここに並びます。</translation>
    </message>
    <message>
        <source>Levels over the last 26 weeks</source>
        <translation>評価の推移（26週）</translation>
    </message>
    <message>
        <source>Any stage</source>
        <translation>すべてのフェーズ</translation>
    </message>
    <message>
        <source>Minimum coverage, %</source>
        <translation>最低データ充足率（%）</translation>
    </message>
    <message>
        <source>Bounds by months since the start</source>
        <translation>開始からの月数別の下限</translation>
    </message>
    <message>
        <source>e.g. 3 → 70/50/30</source>
        <translation>例：3 → 70/50/30</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>グループを追加</translation>
    </message>
    <message>
        <source>Add cap</source>
        <translation>上限を追加</translation>
    </message>
    <message>
        <source>A level begins at its bound. Below the minimum coverage the level is unknown.</source>
        <translation>評価は下限の点数から始まります。最低データ充足率を下回ると「判定不可」です。</translation>
    </message>
    <message>
        <source>While a cap applies, the level is no better than it says, whatever the score.</source>
        <translation>条件に当てはまる間は、点数にかかわらず、評価はここで決めたものより良くなりません。</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>評価の下限</translation>
    </message>
    <message>
        <source>Caps</source>
        <translation>評価の上限</translation>
    </message>
    <message>
        <source>Weight of the group</source>
        <translation>グループの重み</translation>
    </message>
    <message>
        <source>Add measure</source>
        <translation>指標を追加</translation>
    </message>
    <message>
        <source>Use</source>
        <comment>group of measures</comment>
        <translation>利用</translation>
    </message>
    <message>
        <source>Relationship</source>
        <comment>group of measures</comment>
        <translation>関係</translation>
    </message>
    <message>
        <source>Outcome</source>
        <comment>group of measures</comment>
        <translation>成果</translation>
    </message>
    <message>
        <source>Keeping our word</source>
        <comment>group of measures</comment>
        <translation>約束の実行</translation>
    </message>
    <message>
        <source>Support</source>
        <comment>group of measures</comment>
        <translation>サポート</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Value → points</source>
        <translation>値 → 点数</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>区分の間</translation>
    </message>
    <message>
        <source>Stale after, days</source>
        <translation>有効日数</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>of a measure</comment>
        <translation>値</translation>
    </message>
    <message>
        <source>Ratio</source>
        <comment>of two measures</comment>
        <translation>比率</translation>
    </message>
    <message>
        <source>Trend</source>
        <comment>of a measure</comment>
        <translation>増減</translation>
    </message>
    <message>
        <source>Lines</source>
        <comment>between bands</comment>
        <translation>直線</translation>
    </message>
    <message>
        <source>Steps</source>
        <comment>between bands</comment>
        <translation>階段</translation>
    </message>
    <message>
        <source>Remove this measure</source>
        <translation>この指標を外す</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>読み取る指標</translation>
    </message>
    <message>
        <source>Divided by</source>
        <translation>割る指標</translation>
    </message>
    <message>
        <source>divided by</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>reads</source>
        <translation>読み取り</translation>
    </message>
    <message>
        <source>{share} of its group</source>
        <translation>グループの{share}</translation>
    </message>
    <message>
        <source>Accounts by measure</source>
        <translation>顧客と指標</translation>
    </message>
    <message>
        <source>{name}: not measured</source>
        <translation>{name}：実績値なし</translation>
    </message>
    <message numerus="yes">
        <source>{name}: {value}, {points} points, %n day(s) old</source>
        <translation>
            <numerusform>{name}：{value}、{points}点、%n日前</numerusform>
        </translation>
    </message>
    <message>
        <source>stale</source>
        <translation>未更新</translation>
    </message>
    <message>
        <source>Go to health</source>
        <translation>ヘルスへ移動</translation>
    </message>
    <message>
        <source>Accounts whose level would change</source>
        <translation>評価が変わる顧客</translation>
    </message>
    <message>
        <source>e.g. Support ratings arrive monthly now</source>
        <translation>例：満足度が毎月届くようになった</translation>
    </message>
    <message>
        <source>Use from this day</source>
        <translation>この日から使う</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>変更を破棄</translation>
    </message>
    <message>
        <source>Why it changes</source>
        <translation>変える理由</translation>
    </message>
    <message>
        <source>Effect today</source>
        <translation>今日の影響</translation>
    </message>
    <message>
        <source>Nothing is changed. Change a weight or a band to see which accounts would move.</source>
        <translation>まだ何も変えていません。重みや区分を変えると、評価が変わる顧客が表示されます。</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) would change level.</source>
        <translation>
            <numerusform>%n社の評価が変わります。</numerusform>
        </translation>
    </message>
    <message>
        <source>No account would change level.</source>
        <translation>評価が変わる顧客はありません。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>判定不可</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>from the start</source>
        <translation>最初から</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Accounts by level this week: {levels}</source>
        <translation>今週の評価別の顧客数：{levels}</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Add model</source>
        <translation>モデルを追加</translation>
    </message>
    <message>
        <source>End model</source>
        <translation>モデルを終了</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>すべての顧客</translation>
    </message>
    <message>
        <source>{segment} · changed</source>
        <translation>{segment}・変更あり</translation>
    </message>
    <message>
        <source>Duplicate this model</source>
        <translation>このモデルを複製</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>フォルダを監視する</translation>
    </message>
    <message>
        <source>Typed readings</source>
        <translation>手入力の実績値</translation>
    </message>
    <message>
        <source>Take back {name}</source>
        <translation>{name} を取り消す</translation>
    </message>
    <message>
        <source>Take back: what a file said stands again</source>
        <translation>取り消す（ファイルの値に戻ります）</translation>
    </message>
    <message>
        <source>Watched files and folders</source>
        <translation>監視中のファイルとフォルダ</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) imported</source>
        <translation>
            <numerusform>%n ファイル取り込み済み</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in the file: {name}</source>
        <translation>ファイルにない顧客：{name}</translation>
    </message>
    <message>
        <source>Type a reading</source>
        <translation>実績値を手入力する</translation>
    </message>
    <message>
        <source>counts as 0</source>
        <translation>0 とみなす</translation>
    </message>
    <message>
        <source>ask each time</source>
        <translation>毎回確認する</translation>
    </message>
    <message>
        <source>Accounts not in the file</source>
        <translation>ファイルにない顧客</translation>
    </message>
    <message>
        <source>What it means that an account is in no row. It is kept for files of this source</source>
        <translation>ファイルに行がない顧客の扱い。取り込み元ごとに記憶します</translation>
    </message>
    <message>
        <source>Day of the readings</source>
        <translation>実績値の日付</translation>
    </message>
    <message>
        <source>For files that name no days. Without one, csdesk looks for it in the file</source>
        <translation>日付の列がないファイルで使います。空欄ならファイルから読み取ります</translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s)</source>
        <translation>
            <numerusform>実績値 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back the last</source>
        <translation>直近の取り込みを取り消す</translation>
    </message>
    <message>
        <source>Take back all</source>
        <translation>すべて取り消す</translation>
    </message>
    <message>
        <source>Not in the file:</source>
        <translation>ファイルにない顧客：</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>ファイルの内容</translation>
    </message>
    <message>
        <source>It counts for more or less because other measures came or went.</source>
        <translation>他の指標が加わった、または外れたため、この指標の重みが変わりました。</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDFで保存…</translation>
    </message>
    <message>
        <source>Finish review</source>
        <translation>定例を終了</translation>
    </message>
    <message>
        <source>Finish a review, and what you took on is followed here the week after.</source>
        <translation>定例を終了すると、決めたことの結果が翌週ここに出ます。</translation>
    </message>
    <message>
        <source>No level moved.</source>
        <translation>評価が動いた顧客はありません。</translation>
    </message>
    <message>
        <source>No renewal in the next 90 days.</source>
        <translation>90日以内の更新はありません。</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>確認する</translation>
    </message>
    <message>
        <source>Earlier week</source>
        <translation>前の週</translation>
    </message>
    <message>
        <source>Week {week}, {year}</source>
        <translation>{year}年 第{week}週</translation>
    </message>
    <message>
        <source>Later week</source>
        <translation>次の週</translation>
    </message>
    <message>
        <source>Finish the review, or reopen it</source>
        <translation>定例を終了、または再開</translation>
    </message>
    <message>
        <source>Copy weekly review as Markdown</source>
        <translation>週次定例をMarkdownでコピー</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>終了済み</translation>
    </message>
    <message>
        <source>Nothing is in doubt.</source>
        <translation>確認の必要な数字はありません。</translation>
    </message>
    <message numerus="yes">
        <source>Review finished. %n item(s) taken on for the week.</source>
        <translation>
            <numerusform>定例を終了しました。今週の行動は%n件です。</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first}～{last}</translation>
    </message>
    <message>
        <source>Week {week}, {year} ({span})</source>
        <translation>{year}年 第{week}週（{span}）</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the queue</source>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Target {target} by {day}</source>
        <translation>目標 {target}（{day}まで）</translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <translation>まだ実績がありません</translation>
    </message>
    <message>
        <source>Leads to: {kgi}</source>
        <translation>つながるKGI：{kgi}</translation>
    </message>
    <message>
        <source>Target reached</source>
        <translation>目標を達成しました</translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>期日が来ました</translation>
    </message>
    <message>
        <source>Needs {needed} a week, now {actual}: on course for {end}</source>
        <translation>必要なペースは週{needed}、いまは週{actual}。このままだと{end}</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>持ち越し</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>取りやめ</translation>
    </message>
    <message numerus="yes">
        <source>{amount} + %n other currency(ies)</source>
        <translation>
            <numerusform>{amount} ほか%n通貨</numerusform>
        </translation>
    </message>
    <message>
        <source>Too little fresh data</source>
        <translation>新しいデータが足りない</translation>
    </message>
    <message>
        <source>Data came in</source>
        <translation>データが届いた</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n日超過</numerusform>
        </translation>
    </message>
    <message>
        <source>{doubt}: {count}</source>
        <translation>{doubt}：{count}件</translation>
    </message>
    <message>
        <source>Count</source>
        <comment>of a focus KPI</comment>
        <translation>件数</translation>
    </message>
    <message>
        <source>Weekly review</source>
        <translation>週次定例</translation>
    </message>
    <message>
        <source>No focus KPI is set</source>
        <translation>重点KPIは未設定です</translation>
    </message>
    <message>
        <source>Nothing</source>
        <comment>in a list</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Move</source>
        <comment>of a level</comment>
        <translation>変化</translation>
    </message>
    <message>
        <source>Focus KPI</source>
        <translation>重点KPI</translation>
    </message>
    <message>
        <source>Last week’s plan</source>
        <translation>先週の行動</translation>
    </message>
    <message>
        <source>This week’s plan</source>
        <translation>今週の行動</translation>
    </message>
    <message>
        <source>Health of the portfolio</source>
        <translation>担当顧客のヘルス</translation>
    </message>
    <message>
        <source>Levels that moved</source>
        <translation>評価が動いた顧客</translation>
    </message>
    <message>
        <source>Renewals in the next 90 days</source>
        <translation>90日以内の更新</translation>
    </message>
    <message>
        <source>Doubts about the figures</source>
        <translation>数字の確認事項</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>話したこと</translation>
    </message>
    <message>
        <source>What we learned</source>
        <translation>今週の学び</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>先週</translation>
    </message>
    <message>
        <source>{figure}, all in {currency}</source>
        <translation>{figure}（{currency} 換算）</translation>
    </message>
    <message>
        <source>{kpi} ({among})</source>
        <translation>{kpi}（{among}）</translation>
    </message>
    <message>
        <source>Save weekly review</source>
        <translation>週次定例を保存</translation>
    </message>
    <message>
        <source>Weekly review copied as Markdown.</source>
        <translation>週次定例をMarkdownでコピーしました。</translation>
    </message>
    <message>
        <source>The queue has nothing for this week.</source>
        <translation>今週の予定はありません。</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>What next?</source>
        <translation>次のKPI…</translation>
    </message>
    <message>
        <source>Set focus KPI</source>
        <translation>重点KPIを設定</translation>
    </message>
    <message>
        <source>One KPI at a time</source>
        <translation>追うKPIは一つに</translation>
    </message>
    <message>
        <source>Pick the number that moves your goal, and see each week if you are on pace.</source>
        <translation>目標につながる数字を一つ選びます。ペースどおりかを毎週確認できます。</translation>
    </message>
    <message>
        <source>of {target}</source>
        <translation>／ {target}</translation>
    </message>
    <message>
        <source>due by today {value}</source>
        <translation>今日の目安 {value}</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation>{day}まで</translation>
    </message>
    <message>
        <source>pace {value}</source>
        <translation>見込み {value}</translation>
    </message>
    <message>
        <source>End this KPI</source>
        <translation>このKPIを終える</translation>
    </message>
    <message>
        <source>What you count</source>
        <translation>数えるもの</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>基準（以上）</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>サクセス</translation>
    </message>
    <message>
        <source>Such as: whoever completes onboarding renews</source>
        <translation>例：完了した顧客は更新する</translation>
    </message>
    <message>
        <source>Such as: renewal rate 95%</source>
        <translation>例：更新率 95%</translation>
    </message>
    <message>
        <source>The goal it leads to (KGI)</source>
        <translation>つながるKGI</translation>
    </message>
    <message>
        <source>Why now</source>
        <translation>いま追う理由</translation>
    </message>
    <message>
        <source>Change focus KPI</source>
        <translation>重点KPIを変更</translation>
    </message>
    <message>
        <source>in %, such as 80</source>
        <translation>%で入力（例：80）</translation>
    </message>
    <message>
        <source>such as 12</source>
        <translation>例：12</translation>
    </message>
    <message>
        <source>Nobody has been at a stage for half a year yet, so nothing shows where customers get stuck.</source>
        <translation>半年前に同じフェーズにいた顧客がまだいないため、どこで止まるかはわかりません。</translation>
    </message>
    <message>
        <source>{moved} of {count} moved on from {stage} within half a year (95% interval {low}–{high}%).</source>
        <translation>{stage}から半年以内に次へ進んだ顧客は{count}社中{moved}社（95%信頼区間 {low}～{high}%）。</translation>
    </message>
    <message>
        <source>Health models</source>
        <translation>ヘルスモデル</translation>
    </message>
    <message>
        <source>csdesk ID</source>
        <comment>in a file</comment>
        <translation>csdesk ID</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>顧客名</translation>
    </message>
    <message>
        <source>Action title</source>
        <translation>アクション名</translation>
    </message>
    <message>
        <source>Snoozed until</source>
        <comment>in a file</comment>
        <translation>あとで（再表示日）</translation>
    </message>
    <message>
        <source>Review accounts</source>
        <translation>顧客を点検</translation>
    </message>
    <message>
        <source>No next action. Press A to add one.</source>
        <translation>ネクストアクションがありません。A で追加できます。</translation>
    </message>
    <message>
        <source>Reviewed, next</source>
        <translation>点検済みにして次へ</translation>
    </message>
    <message>
        <source>Later</source>
        <comment>review</comment>
        <translation>後回し</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>of accounts</comment>
        <translation>点検</translation>
    </message>
    <message>
        <source>Every account is reviewed</source>
        <translation>すべての顧客を点検しました</translation>
    </message>
    <message>
        <source>Leave it for later</source>
        <translation>後回しにする</translation>
    </message>
    <message>
        <source>In a review</source>
        <translation>点検</translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <comment>accounts</comment>
        <translation>
            <numerusform>残り%n社</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reviewed today</source>
        <comment>accounts</comment>
        <translation>
            <numerusform>今日%n社を点検</numerusform>
        </translation>
    </message>
    <message>
        <source>renewal decision {day}</source>
        <translation>更新判断 {day}</translation>
    </message>
    <message>
        <source>last contact {day}</source>
        <translation>最終接触 {day}</translation>
    </message>
    <message>
        <source>Last reviewed {day}</source>
        <translation>前回の点検 {day}</translation>
    </message>
    <message>
        <source>Not reviewed yet</source>
        <translation>まだ点検していません</translation>
    </message>
    <message>
        <source>no next action</source>
        <translation>ネクストアクションなし</translation>
    </message>
    <message>
        <source>Looking back</source>
        <translation>振り返り</translation>
    </message>
    <message>
        <source>No account where your own view and the score are two levels apart. Press V on one to say it.</source>
        <translation>見立てとスコアが2段階以上違う顧客はありません。顧客の画面で V を押すと見立てを記録できます。</translation>
    </message>
    <message>
        <source>Your view and the score differ</source>
        <translation>見立てとスコアの違い</translation>
    </message>
    <message>
        <source>score {level}</source>
        <translation>スコアは {level}</translation>
    </message>
    <message>
        <source>Onboardings</source>
        <translation>オンボーディング</translation>
    </message>
    <message>
        <source>Of the onboardings whose window ended in the period, the share completed inside the window. Lost accounts stay in it; running ones are listed and not counted.</source>
        <translation>期間中に終わったオンボーディングのうち、期間内に完了した割合です。解約した顧客も含めます。進行中のものは一覧に出しますが、数えません。</translation>
    </message>
    <message>
        <source>Completed in time, 12 months</source>
        <translation>期間内の完了率 12 か月</translation>
    </message>
    <message>
        <source>Time to first value</source>
        <translation>最初の成果までの日数</translation>
    </message>
    <message>
        <source>How long it takes</source>
        <translation>かかる日数</translation>
    </message>
    <message>
        <source>No onboarding has been started yet.</source>
        <translation>オンボーディングはまだ始まっていません。</translation>
    </message>
    <message>
        <source>Days taken</source>
        <translation>日数</translation>
    </message>
    <message numerus="yes">
        <source>Half have it after %n day(s)</source>
        <translation>
            <numerusform>半数が%n日以内に到達</numerusform>
        </translation>
    </message>
    <message>
        <source>{reached} of {count} have it</source>
        <translation>{count}社中{reached}社が到達</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>まだわかりません</translation>
    </message>
    <message>
        <source>None is completed yet.</source>
        <translation>完了したものはまだありません。</translation>
    </message>
    <message>
        <source>Half take {lower} to {upper} days, {median} in the middle; {count} completed.</source>
        <translation>半数は{lower}～{upper}日、中央値は{median}日です（完了{count}件）。</translation>
    </message>
    <message>
        <source>the owner</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>the tier</source>
        <translation>顧客のTier</translation>
    </message>
    <message>
        <source>the length of the programme</source>
        <translation>プログラムの長さ</translation>
    </message>
    <message>
        <source>{share} of the spread comes from {part}.</source>
        <translation>ばらつきの{share}は{part}の違いによるものです。</translation>
    </message>
    <message>
        <source>Too few to tell where the spread comes from.</source>
        <translation>件数が少なく、ばらつきの原因はわかりません。</translation>
    </message>
    <message>
        <source>Running, not counted</source>
        <translation>進行中（数えません）</translation>
    </message>
    <message>
        <source>{done} of {total} in time</source>
        <translation>{total}件中{done}件が期間内</translation>
    </message>
    <message>
        <source>{count} late</source>
        <translation>遅れて完了 {count}件</translation>
    </message>
    <message>
        <source>{count} lost</source>
        <translation>解約 {count}件</translation>
    </message>
    <message>
        <source>{count} running</source>
        <translation>進行中 {count}件</translation>
    </message>
    <message>
        <source>its cause has ended, Space closes it</source>
        <translation>提案の理由は解消済み。スペースで完了</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1週</translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation>4週</translation>
    </message>
    <message>
        <source>13 weeks</source>
        <translation>13週</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>比較する期間</translation>
    </message>
    <message>
        <source>When I last looked</source>
        <translation>前回見たとき</translation>
    </message>
    <message>
        <source>Accounts that moved</source>
        <translation>点数が動いた顧客</translation>
    </message>
    <message>
        <source>No score has moved since.</source>
        <translation>この期間に点数が動いた顧客はありません。</translation>
    </message>
    <message>
        <source>You have not looked here before. Compared with the week to {day}.</source>
        <translation>ここを見るのは初めてです。{day}までの週と比べています。</translation>
    </message>
    <message>
        <source>You last looked on {time}. Compared with the week to {day}, the last that was over then.</source>
        <translation>前回見たのは {time}。そのとき終わっていた最後の週（{day}まで）と比べています。</translation>
    </message>
    <message>
        <source>Less data, not better</source>
        <translation>データ減による変動</translation>
    </message>
    <message>
        <source>newly read</source>
        <translation>新しく取得</translation>
    </message>
    <message>
        <source>not read any more</source>
        <translation>実績値なし</translation>
    </message>
    <message>
        <source>weight spread</source>
        <translation>重みの再配分</translation>
    </message>
    <message>
        <source>another model</source>
        <translation>モデル変更</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Share-screen mode</source>
        <translation>画面共有モード</translation>
    </message>
    <message>
        <source>Press {keys} to show everything again.</source>
        <translation>{keys} を押すと元の画面に戻ります。</translation>
    </message>
    <message>
        <source>Hidden while you share your screen</source>
        <translation>画面共有中は非表示です</translation>
    </message>
    <message>
        <source>No plan and no coming meeting to show yet.</source>
        <translation>表示できるプランや今後の面談はまだありません。</translation>
    </message>
    <message>
        <source>Minutes before a meeting</source>
        <translation>面談の何分前</translation>
    </message>
    <message>
        <source>Due today, at</source>
        <translation>今日期限の通知時刻</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>通知しない時間 開始</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>通知しない時間 終了</translation>
    </message>
    <message>
        <source>Before a meeting you are told that its brief is ready; a click opens it. What falls into the quiet hours, or into share-screen mode, is told at their end if it is still true. Leave a time empty to turn it off.</source>
        <translation>面談の前に、面談準備シートができていることを通知します。クリックすると開きます。通知しない時間や画面共有モードの間の分は、まだ有効なら終わったときに通知します。時刻を空にすると通知しません。</translation>
    </message>
    <message>
        <source>This system has no tray to show reminders in.</source>
        <translation>このシステムには通知を出すトレイがありません。</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>リマインダー</translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <comment>entries</comment>
        <translation>
            <numerusform>今日が期限: %n件</numerusform>
        </translation>
    </message>
    <message>
        <source>The brief is ready.</source>
        <translation>面談準備シートができています。</translation>
    </message>
    <message>
        <source>Click to open Today.</source>
        <translation>クリックすると「今日」を開きます。</translation>
    </message>
    <message>
        <source>Show the accounts</source>
        <translation>顧客を表示</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>確認済み</translation>
    </message>
    <message numerus="yes">
        <source>The sales sheet changed %n account(s) since {day}: {names}.</source>
        <translation>
            <numerusform>{day} 以降、売上管理表で %n 社が変わりました: {names}。</numerusform>
        </translation>
    </message>
    <message>
        <source>MRR today {change}</source>
        <translation>現在の MRR {change}</translation>
    </message>
    <message>
        <source>MRR today is the same.</source>
        <translation>現在の MRR は変わりません。</translation>
    </message>
    <message>
        <source>Put account on hold</source>
        <translation>顧客ごと休止にする</translation>
    </message>
    <message>
        <source>All contracts of the account rest: less revenue, no churn.</source>
        <translation>この顧客の契約をすべて休止にします。MRR は減りますが、解約には数えません。</translation>
    </message>
    <message>
        <source>Counted in KPI from the sales sheet</source>
        <translation>KPI では売上管理表で数えています</translation>
    </message>
    <message>
        <source>Counted in KPI from the contracts</source>
        <translation>KPI では契約で数えています</translation>
    </message>
    <message>
        <source>Count the contracts instead</source>
        <translation>契約で数える</translation>
    </message>
    <message>
        <source>Count the sales sheet instead</source>
        <translation>売上管理表で数える</translation>
    </message>
    <message>
        <source>Account on hold from</source>
        <translation>顧客の休止開始</translation>
    </message>
    <message>
        <source>Remove hold</source>
        <translation>休止を取り消す</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>休止</translation>
    </message>
    <message>
        <source>New count</source>
        <translation>新しい件数</translation>
    </message>
    <message>
        <source>Day of the count</source>
        <translation>件数の日付</translation>
    </message>
    <message>
        <source>Enter count</source>
        <translation>件数を入力</translation>
    </message>
</context>
</TS>
