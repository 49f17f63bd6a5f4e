# ---- program: krátká slova ----
engine-added = Přidáno k vašemu příběhu.
engine-moving = Vaši polohu přidáváme každé 2 minuty, nejvýše 8 hodin nebo do konce práce s vaším příběhem. Chcete-li to ukončit, vypněte v chatu její sdílení.
engine-not-kept =
    Teď se to nepodařilo uložit. Zkuste to prosím za minutu znovu. Pokud je to naléhavé, čísla jsou níže.
engine-moment = Okamžik, díváme se. Pokud za 15 minut nepřijde odpověď, napište prosím kód ještě jednou.
engine-code-hidden = Aby kód neviděl nikdo cizí, po 15 minutách ticha jsme ho skryli.
engine-standing-waiting = Váš příběh je u nás. Zatím ho nikdo nečetl.
engine-standing-read = Váš příběh je přečtený. Odpověď zatím není.
engine-standing-answered = Váš příběh je přečtený a máte odpověď. Najdete ji v tomto rozhovoru.
engine-standing-closed = Práce s vaším příběhem skončila. Můžete něco připsat a lidé si ho přečtou znovu.
engine-standing-withdrawn = Na vaše přání je příběh vzatý zpět. Už se s ním nic nedělá.
engine-standing-erasing = Váš příběh je skrytý. Počet hodin, než se navždy smaže: přibližně { $hours }.
engine-backups = Co je smazané, zmizí i z našich záložních kopií, do { $date }.

# ---- společná tlačítka ----
tell-numbers = Důležitá čísla
tell-go-on = Dál
tell-skip = Přeskočit
tell-done = Hotovo
tell-not-now = Ne, teď ne
tell-try-again = Zkusit znovu
tell-back-to-it = K mému příběhu
tell-person-open = Napsat člověku
tell-nothing-changed = Teď to nevyšlo. Nic se nezměnilo. Zkuste to prosím za minutu znovu.

# ---- kde začít ----
tell-person-what =
    Tady můžete říct, co se stalo, a vaše slova si přečtou lidé. Jméno uvádět nemusíte.
tell-person-sees =
    Telegram může tento chat číst: nemá koncové šifrování. Může ho vidět i ten, kdo vezme do ruky váš telefon. Pokud je dole „Naše stránka“, pište raději tam: Telegram ji nevidí.
tell-person-sees-web =
    Tuto stránku může vidět ten, kdo vezme do ruky váš telefon nebo počítač.
tell-person-tell = Říct, co se stalo
tell-person-talk = Promluvit si s člověkem
tell-person-other = Potíže má někdo jiný
tell-person-code = Mám kód
tell-person-lines = Linky a chaty podle zemí

tell-door-which = Kdo si to má přečíst? Výběr je na vás.
tell-door-same = Obě možnosti jsou dobré. Pokud nevíte, začněte u organizace, která pomáhá.
tell-door-help = Organizace, která pomáhá
tell-door-police = Policie
tell-door-open = Ať to čte někdo jiný

tell-help-reads = Přečtou si to lidé z organizace, která pomáhá. Není to policie.
tell-help-passes = Vaše slova předají dál jen s vaším souhlasem. Výjimky jsou dvě: něčí život je v nebezpečí, nebo někdo ubližuje dítěti.
tell-police-reads = Přečtou si to policisté.
tell-police-record =
    Pokud v tom uvidí porušení zákona, na Ukrajině to musí do 24 hodin zapsat do registru. Potom začne prověřování.
tell-no-photos = Fotky bez oblečení a jiné velmi osobní fotky prosím neposílejte: stačí to popsat slovy.
tell-write-open = Napsat
tell-child-open = Je mi méně než 18 let

tell-child-lines =
    Nejdřív čísla, kde lidé naslouchají dětem a dospívajícím. Volání je zdarma:
    { svc-ua-116111 } – na Ukrajině
    { svc-eu-116111 } – v mnoha zemích EU
    Nevíme, kdy tam odpovídají. Nikdo to nezvedl? Zkus jinou linku, nebo to řekni dospělému.
tell-child-must =
    Než něco řekneš, je důležité vědět toto. Když někdo ubližuje dítěti, na Ukrajině to lidé, kteří pracují s dětmi, musí říct policii. I ti, kdo čtou tady, mohou mít tuto povinnost.
tell-child-parents =
    Nemůžeme slíbit, že se to rodiče nedozvědí. Bojíš se toho? Můžeš se nejdřív zeptat na lince pro děti, nebo to tady napsat hned v první větě.
tell-child-when = Kdy ti můžeme odpovědět?

tell-write-own-how =
    Napište jednou zprávou, co se stalo. Můžete vlastními slovy a krátce.
    Může to být i hlasová zpráva, fotka, soubor, místo na mapě nebo přeposlaná zpráva.
tell-write-other-how =
    Napište jednou zprávou, co bylo vidět nebo co víte: kde, kdy, kdo.
    Může to být i hlasová zpráva, fotka, soubor, místo na mapě nebo přeposlaná zpráva.
tell-not-kept-line =
    Teď se to nepodařilo uložit. Vaše slova nikdo nečetl. Zkuste to znovu, nebo zavolejte: na číslech odpovídají lidé.
tell-not-kept-again = Napsat znovu
tell-file-broken-off = Jeden soubor k nám nedorazil celý. Pokud můžete, pošlete ho prosím znovu.
tell-file-too-large = Tento soubor je příliš velký: samotný soubor uložen není. Co jste napsali, je uloženo. Pokud můžete, pošlete ho po částech (každá do 20 MB), nebo to povězte slovy.
tell-file-no-room = Na soubory už tu není místo: poslední soubor uložen není. Co jste napsali, je uloženo. Dál to můžete povědět slovy.

# ---- uloženo ----
tell-received-line = Uloženo. Děkujeme za vaše slova.
tell-received-code =
    Pokud se k tomu chcete vrátit z jiného telefonu, můžete mít kód. Není povinný.
tell-received-more = Teď můžete něco připsat přímo tady, nebo odpovědět na tři krátké otázky.
tell-received-other-thanks = To stačí. Pokud si vzpomenete na něco dalšího, prostě to připište tady.
tell-code-show = Ukázat kód
tell-code-none = Kód nepotřebuji
tell-code-what = S tímto kódem se můžete kdykoli vrátit: do tohoto chatu, do jiného bota nebo na web. Prostě ho napište.
tell-code-care =
    Zapište si kód na papír jako obyčejné číslo. Kdo kód zná, ten si přečte odpověď. Ukážeme ho jen jednou. Tato zpráva zmizí z chatu za dva dny nebo dřív, podle vaší volby.
tell-code-care-web =
    Zapište si kód na papír jako obyčejné číslo. Kdo kód zná, ten si přečte odpověď. Ukážeme ho jen jednou.
tell-code-here = Váš kód:

tell-may-skip = Můžete to přeskočit.
tell-where-ask = Kde to bylo nebo kde to je teď? Město, ulice, dům nebo jen popis.
tell-when-ask = Kdy to bylo? Trvá to i teď?
tell-answer-ask = Můžeme vám odepsat? Kdy?
tell-answer-unasked = Sami píšeme jen tehdy, když nám to dovolíte. Kdo má v ruce váš telefon, může zprávu vidět.
tell-answer-soon = Jakmile budete moct
tell-answer-hours = Jen od … do …
tell-answer-self = Nepište, ozvu se
tell-hours-ask = Ve kterých hodinách vám můžeme psát? Například: od 10:00 do 12:00 kyjevského času.
tell-after-line = Děkujeme. Všechno je uložené. Co dál?
tell-details-open = Přidat podrobnosti
tell-consents-open = Co se s tím smí dělat
tell-finish-line = To je vše. Pokud tady do 15 minut napíšete ještě něco, přidáme to.
tell-finish-hide = Zprávy v tomto chatu můžete smazat. Vašeho příběhu se to nedotkne.
tell-finish-hide-open = Smazat zprávy

# ---- co se smí dělat ----
tell-consents-what = Vyberte, co se s vaším příběhem smí dělat. Každou věc zvlášť, ano nebo ne.
tell-consents-change = Rozhodnutí můžete kdykoli změnit, s kódem.
tell-consents-police-has = Policie už váš příběh má. Pokud byl porušen zákon, musí to zapsat do registru.
tell-consent-help = Pomoct mi
tell-consent-police = Předat policii
tell-consent-partners = Ukázat partnerům v zahraničí
tell-consent-warn = Varovat ostatní
tell-consent-count = Započítat
tell-consent-help-ask = Můžeme podle vašeho příběhu hledat pomoc pro vás?
tell-consent-police-ask = Můžeme váš příběh předat policii?
tell-consent-partners-ask = Můžeme váš příběh ukázat organizacím, které pomáhají v jiných zemích?
tell-consent-warn-ask =
    Můžeme ostatní varovat před tím číslem, stránkou nebo inzerátem? O vás neřekneme nic.
tell-consent-count-ask = Můžeme váš příběh započítat do statistik? Jen jako číslo, nic o vás.

# ---- podrobnosti ----
tell-details-who-ask = Kdo to dělá? Jméno, přezdívka, jak vypadá. Stačí to, co víte.
tell-details-contact-ask = Telefon, stránka, adresa nebo účet těchto lidí, pokud je znáte.
tell-details-promised-ask = Co slibovali? A jaké je to doopravdy?
tell-details-papers-ask = Kde jsou teď doklady a telefon? Kdo je má?
tell-details-money-ask = Platí? Mluví o dluhu? Jak je velký?
tell-details-others-ask = Jsou tam i další lidé? Jsou tam děti? Kolik?
tell-details-files-ask = Máte fotku, dokument, zprávy nebo hlasovou nahrávku? Pošlete je sem.

# ---- člověk ----
tell-talk-when = Kdy vám můžeme odpovědět?
tell-talk-unasked = Program se ptá, protože zprávu může vidět někdo poblíž.
tell-queue-line = Jste v pořadí: člověk vám odpoví tady.
tell-answers-from = Lidé začnou odpovídat { $date } v { $time } (čas: { $place }).
tell-queue-write = Psát můžete už teď, lidé si všechno přečtou.
tell-queue-danger =
    Pokud nebezpečí hrozí právě teď, nečekejte: { svc-eu-112 } v Evropě, Turecku a Gruzii, { svc-ua-102 } na Ukrajině.
tell-queue-stop = Už nečekám
tell-talk-failed-line = Teď se nepodařilo přivolat člověka. Zkuste to znovu, nebo zavolejte: na číslech odpovídají lidé.
tell-joined-line = Teď vám odpovídá člověk. Čte všechno, co tady píšete. Program mlčí.
tell-joined-end = Tlačítka dole fungují jako dřív. Skončit můžete kdykoli.
tell-talk-finish = Ukončit rozhovor
tell-left-line = Člověk z rozhovoru odešel. Dál zase odpovídá program.
tell-talk-ended-line = Dobře, rozhovor s člověkem skončil. Dál odpovídá program.

tell-hold-ask = Přečetl to program, nikdo jiný. Poslat vaše slova člověku? Bez odpovědi za 15 minut zmizí.
tell-hold-yes = Ano, poslat
tell-hold-no = Ne, smazat
tell-dropped-line = Smazáno. Vaše slova nikdo nečetl.

# ---- návrat ----
tell-have-code-how = Napište kód sem, kdykoli a z kterékoli obrazovky. Na mezerách nezáleží.
tell-have-code-gone = Zprávu s kódem z chatu hned odstraníme, pokud to aplikace dovolí.
tell-again-line = Aby váš příběh neviděl nikdo cizí, po 15 minutách ticha se zavře. Napište prosím kód ještě jednou.
tell-again-words = Pokud od vás právě něco přišlo, neuložili jsme to.
tell-no-such-code-line = Tento kód tady nic neotevírá. Podívejte se prosím na číslice ještě jednou a napište je znovu.
tell-no-such-code-next = Nejde to? Můžete to říct znovu, nebo zavolat: na číslech odpovídají lidé.
tell-return-failed-line = Teď se nepodařilo kód ověřit. Zkuste to prosím za pár minut znovu.
tell-returned-what = Co chcete udělat? Po 15 minutách ticha se tato stránka zavře.
tell-returned-add = Něco přidat
tell-returned-consents = S čím souhlasím
tell-returned-confirm = Písemné potvrzení
tell-returned-withdraw = Vzít zpět
tell-returned-erase = Smazat
tell-returned-new-code = Nový kód
tell-replace-why =
    Tento kód byl vidět v chatu a mohl ho tam zahlédnout někdo cizí. Aby nikdo nečetl, co tady napíšete, potřebujete nejdřív nový kód.
tell-add-how = Napište nebo pošlete, co je potřeba přidat.
tell-added-line = Přidáno. Lidé si to přečtou.

tell-confirm-what = Je to podepsaný dokument. Je v něm jen název naší služby, den a náhodné číslo. Nic jiného.
tell-confirm-care = Přijde do tohoto chatu. Zvažte, jestli ho neuvidí někdo cizí.
tell-confirm-yes = Poslat
tell-confirmed-line = Potvrzení už je v tomto rozhovoru.
tell-withdraw-what =
    Potom se s vaším příběhem už nebude nic dělat, ale zůstane uložený. Co už bylo předáno dál, nejde vrátit. Vzít zpět?
tell-withdraw-yes = Ano, vzít zpět
tell-withdrawn-line = Hotovo. S vaším příběhem se už nebude nic dělat.
tell-erase-what =
    Příběh hned skryjeme a za 72 hodin ho navždy smažeme. Do té doby si to s kódem můžete rozmyslet. Co už bylo předáno dál, nejde vrátit.
tell-erase-yes = Ano, smazat
tell-erased-line = Příběh je skrytý. Za 72 hodin se navždy smaže. Do té doby si to s kódem můžete rozmyslet.
tell-erasing-undo = Pokud už příběh smazat nechcete, dá se vrátit.
tell-undo-open = Nemazat
tell-undone-line = Dobře, příběh zůstává.
tell-new-code-what = Bude nový kód a starý už nic neotevře. Chcete nový?
tell-new-code-yes = Ano, nový kód
tell-code-new-line = Tady je nový kód. Starý už neplatí.
tell-code-changed-line = Váš kód byl změněn na jiném zařízení. Starý už neplatí: použijte nový.
tell-left-it-line = Zavřeno. Vrátit se můžete kdykoli, s kódem.
