# ---- program: krátká slova ----
engine-help = Čísla
engine-menu = Menu
engine-language = Jazyk
engine-hide = Smazat
engine-help-key = Důležitá čísla
engine-skip = Přeskočit
engine-yes = Ano
engine-no = Ne
engine-more = Další
engine-back = Zpět
engine-not-understood =
    Promiňte, program tomu neporozuměl. Zkuste to prosím jinými slovy. Nikdo jiný to nečetl a vaše slova se neuložila. Tady jsou čísla, „Menu“ je níže.
engine-offer-topic = Možná vám pomůže něco z tohoto:
engine-danger-kept = Nemusíte to zvládat o samotě.
engine-danger-unread =
    Nemusíte to zvládat o samotě. Tohle přečetl program, lidé vaše slova nevidí.
engine-took = Pokud šlo o něco jiného, napište to jinými slovy nebo stiskněte „Menu“.
engine-only-in = Tato stránka je zatím jen v tomto jazyce: { $language }.
engine-check-this =
    Program neví, zda se dá číslu, kartě nebo odkazu věřit. Ukážeme, na co se zeptat a kam se podívat.
engine-check-photo =
    Je na fotce inzerát, rozhovor nebo dokument? Ukážeme, na co se zeptat a kam se podívat.
warning-known =
    K číslu, účtu nebo adrese ve vaší zprávě je varování. Neposílejte peníze, doklady ani fotky. Na tuto nabídku se nejdřív zeptejte na lince pomoci.
engine-no-ears =
    Program neposlouchá hlasové zprávy, neotvírá fotky ani soubory a nevidí místo na mapě. Nikdo jiný to nedostal. Napište to prosím několika slovy.
engine-file =
    Omlouváme se, program zatím neumí číst hlasové zprávy, soubory ani nálepky. Napište to prosím několika slovy.
engine-gone = Tato stránka se změnila. Pokračujeme odtud.
engine-stale = Toto tlačítko je už staré. Tady jsou nová.
engine-full =
    Teď se nám to nepodařilo uložit. Zavolejte prosím na uvedená čísla: odpovídají tam lidé.
engine-unreviewed = Text zatím nezkontroloval redaktor.
engine-sources = Zdroje:
engine-undated = stránka bez data, přečteno { $read }
engine-not-checked = neověřili jsme; datum zdroje: { $date }
engine-open-now = právě v provozu
engine-open-until = právě v provozu, do { $time } (čas: { $place })
engine-opens-at = od { $time } (čas: { $place })
engine-opens-mo = v pondělí od { $time } (čas: { $place })
engine-opens-tu = v úterý od { $time } (čas: { $place })
engine-opens-we = ve středu od { $time } (čas: { $place })
engine-opens-th = ve čtvrtek od { $time } (čas: { $place })
engine-opens-fr = v pátek od { $time } (čas: { $place })
engine-opens-sa = v sobotu od { $time } (čas: { $place })
engine-opens-su = v neděli od { $time } (čas: { $place })
engine-hours-unknown = provozní doba není známa
engine-around-the-clock = nepřetržitě
engine-call-page = Čísla velkým písmem
engine-no-services =
    Pro tuto zemi takové linky zatím neznáme. Zkuste obecná čísla nebo jinou zemi.
engine-for-women = pro ženy
engine-for-men = pro muže
engine-for-children = pro děti
engine-run-ngo = nezisková organizace
engine-run-state = státní instituce
engine-run-police = policie
engine-run-security-service = státní bezpečnostní služba
engine-run-iom = IOM (organizace pro migraci)
engine-run-un = OSN
engine-run-consulate = konzulát
engine-free = zdarma
engine-overdue = datum zdroje: { $source }; mělo být ověřeno do { $date }
engine-overdue-called = ověřili jsme: { $called }; znovu se mělo ověřit do { $date }
engine-choose-country = Vyberte zemi
engine-country-other = Jiné země
engine-demo = Ukázka
engine-group = Tento bot odpovídá jen v soukromém chatu, proto skupinu opouští.
engine-bad-answer = Vyberte prosím odpověď níže, nebo otázku přeskočte.
engine-not-taken = Toto se nezapsalo jako odpověď na otázku.
engine-no-corrections = Opravená zpráva se tu nepočítá. Napište prosím novou.
engine-wait = Tlačítka níže fungují. Vyberte prosím jedno z nich.
engine-answered = Ozval se někdo?
engine-answered-which = Které číslo to bylo?
engine-answered-ask = Ozval se někdo? Počítáme jen odpovědi, žádná jména. Redaktor tak vidí, které číslo je potřeba ověřit.
engine-answered-wrong = Špatné číslo
engine-answered-thanks = Děkujeme. Pokud se nikdo neozval, zkuste jinou linku nebo čísla pro naléhavou pomoc.
engine-numbers-checked = Čísla porovnána se zdroji: { $date }
engine-numbers-overdue = Čísla porovnána se zdroji: { $date }. Znovu se měla ověřit do { $due }.
engine-hold-thing =
    Tohle program neumí slyšet ani vidět. Poslat to člověku? Bez odpovědi to za 15 minut zmizí.
engine-takes-sms = SMS
engine-takes-chat = chat
engine-takes-email = e-mail
engine-takes-sign = znakový jazyk
engine-from-abroad = lze volat i ze zahraničí
engine-inside-only = jen z této země

# ---- důležitá čísla ----
help-now-numbers =
    { svc-eu-112 } – Evropa, Ukrajina, Turecko, Gruzie
    { svc-ua-102 } – policie na Ukrajině
    { svc-gb-999 } – Velká Británie
    { svc-us-911 } – USA a Kanada
help-now-calm = Ve dne i v noci tam odpovídají lidé; když mluvit nejde, níže jsou tlačítka.
help-now-say =
    Co říct: kde jste – ulice, nápis, obchod poblíž, místo na mapě v telefonu. Kolik je tam lidí, jestli jsou tam děti nebo zbraně. Co nevíte, můžete vynechat.
help-now-held = Můžete začít takto: „Drží mě tady, nemůžu odejít.“
help-now-cannot = Nemůžu mluvit
help-now-card = Ukázat kartičku
help-now-person = Promluvit si s člověkem

help-country-list = Tady jsou čísla, na kterých se lidé ozvou v kteroukoli dobu.
help-country-cannot = Nemůžu mluvit
help-country-card = Ukázat kartičku
help-country-person = Další linky v této zemi
help-country-other = Obecná čísla

# ---- nemůžu mluvit ----
cannot-speak-steps =
    Mluvit není nutné. Jsou tři tiché způsoby.
    • Napište. Linky, které přijímají zprávy, najdete pod tlačítkem „Komu můžu napsat“.
    • Pošlete blízkému člověku domluvené slovo. Pokud žádné nemáte, napište: „Potřebuji policii“ a připište, kde jste.
    • Pokud můžete ven, bezpečněji je tam, kde jsou lidé. Můžete zaklepat u sousedů. Hodí se i nádraží, nemocnice, lékárna, obchod nebo kostel.
cannot-speak-sms =
    Na Ukrajině můžete poslat SMS na číslo { svc-ua-112 }. Napište hned, kde jste a co se děje. Jako odpověď přijde odkaz na videohovor ve znakovém jazyce. Otevírat ho nemusíte.
    V jiných zemích Evropy { svc-eu-112 } nepřijímá SMS všude.
cannot-speak-words =
    Můžete napsat: „Drží mě tady, nemůžu odejít.“
    Připište, kde jste: ulice, nápis, obchod poblíž, místo na mapě. Kolik je tam lidí, jestli jsou tam děti nebo zbraně. Co nevíte, můžete vynechat.
cannot-speak-care =
    Lidem, kteří vás drží, je bezpečnější neříkat, že chcete odejít. Pokud je to bezpečné, mějte telefon nabitý a ztlumený.
    Pro každou zemi ze seznamu je tu kartička v jejím jazyce. Můžete ji beze slova ukázat lidem.
cannot-speak-card = Ukázat kartičku
cannot-speak-numbers = Důležitá čísla
cannot-speak-person = Promluvit si s člověkem
cannot-speak-write = Napsat člověku
cannot-speak-written = Komu můžu napsat

card-how =
    Vyberte zemi a ukažte tuto obrazovku prodavači, lékaři, řidiči autobusu nebo někomu z personálu nádraží.
    Cizí jazyk znát nemusíte: překlad pro vás je níže.
card-numbers = Důležitá čísla
card-cannot = Jiné tiché způsoby
card-written = Komu můžu napsat
written-list =
    Těmto můžete napsat. Když tu vaše země není, ukažte kartičku nebo zavolejte.
    Ukrajina
    { svc-ua-112 } – SMS; napište hned, kde jste a co se děje
    { svc-ua-la-strada-chat } – La Strada, Telegram
    { svc-ua-mvs-bot } – bot ministerstva vnitra na Telegramu, když vám doma někdo ubližuje
    { svc-ua-legal-aid-bot } – bezplatná právní pomoc, Telegram
    { mail-ua-consular } – e-mail; ministerstvo zahraničí, pro lidi z Ukrajiny v zahraničí
    Německo
    { url-hilfetelefon } – chat, pro ženy
    { url-maennerhilfetelefon } – chat, pro muže
    { mail-de-contra } – e-mail; Contra (Kiel), pro ženy
    { mail-de-solwodi-aachen } – e-mail; SOLWODI (Cáchy), pro ženy
    { mail-de-solwodi-bonn } – e-mail; SOLWODI (Bonn), pro ženy
    { mail-de-solwodi-duisburg } – e-mail; SOLWODI (Duisburg), pro ženy
    { mail-de-solwodi-oberhausen } – e-mail; SOLWODI (Oberhausen), pro ženy
    Česko
    { mail-cz-interior } – e-mail; ministerstvo vnitra, informace o pobytu pro lidi z Ukrajiny
    Itálie
    { svc-it-helpdesk-chat } – WhatsApp, když vám v práci neplatí nebo vás nutí
    Řecko
    { mail-gr-embassy } – e-mail; velvyslanectví Ukrajiny
    Izrael
    { svc-il-embassy } – velvyslanectví Ukrajiny, Telegram nebo Viber
    { mail-il-embassy } – e-mail; velvyslanectví Ukrajiny
    USA
    { svc-us-line-text } – SMS anglicky nebo španělsky
    Odeslaný e-mail zůstane ve vaší schránce. Když ji vidí někdo jiný, smažte ho, i z koše. Odpověď přijde také tam.
written-hours = U většiny nevíme, kdy odpovídají. Pokud je to naléhavé a můžete volat, číslo je { svc-eu-112 }.
written-card = Ukázat kartičku
written-numbers = Důležitá čísla
written-cannot = Jiné tiché způsoby

# ---- doklady ----
papers-first =
    Váš pas má být u vás. Zaměstnavatel ani majitel bytu nemá právo si ho nechávat.
papers-steps =
    Co můžete udělat:
    • Pokud by vás mohli uhodit, je bezpečnější nepouštět se do hádky ani rvačky. Nový pas se dá vyřídit.
    • Zapište si, kdo, kde a kdy doklady vzal. Pokud je to bezpečné, vyfoťte místo a zprávy.
    • Obraťte se na policii. Řekněte: „Někdo mi vzal doklady a nechce je vrátit.“ Je to důležité znamení, že něco není v pořádku. Požádejte o písemné potvrzení.
    • Obraťte se na svůj konzulát. Mohou vám tam vydat nový pas nebo doklad pro návrat.
papers-fear =
    O pomoc můžete požádat i bez dokladů. Platí to i pro toho, kdo je předal vlastní rukou nebo pracoval bez povolení.
papers-consulate-open = Konzulát
papers-paid-open = A ještě neplatí
papers-person-open = Promluvit si s člověkem
papers-numbers-open = Důležitá čísla

papers-consulate-what =
    Konzulát Ukrajiny může vydat nový pas nebo doklad pro návrat na Ukrajinu. Podle ministerstva se doklad pro návrat vydává během { fact-return-certificate }.
papers-consulate-bring =
    Obvykle chtějí:
    • žádost (formulář dostanete na místě);
    • potvrzení od policie;
    • vše, co ukazuje, kdo jste: kopie, fotky dokladů, jiné průkazy;
    • fotografie a poplatek. Na částku se zeptejte na konzulátu.
    Něco z toho nemáte? I tak zavolejte a zeptejte se, co dělat.
papers-consulate-child =
    Pro dítě je potřeba jeho rodný list. Pomůže i kopie nebo fotka.
papers-consulate-line =
    Konzulární linka pro občany Ukrajiny v zahraničí: { svc-ua-consular }
    Máte jiné občanství? Pak se obraťte na konzulát své země.
    Po návratu nahlaste ztrátu pasu migrační službě.
papers-consulate-back = Co udělat nejdřív
papers-consulate-numbers = Důležitá čísla

# ---- peníze ----
not-paid-first =
    Za práci se má platit. O pomoc můžete požádat, i když nemáte smlouvu.
not-paid-steps =
    Co můžete udělat už dnes:
    • Zapište si všechny dny a hodiny práce. Připište, kolik slíbili a kolik dali.
    • Vyfoťte smlouvu, rozpis směn, zprávy, vchod a ceduli u něj.
    • Pošlete kopie někomu, komu důvěřujete. Pokud váš telefon někdo prohlíží, potom je z něj smažte.
    • Bezpečnější je nepodepisovat nic, čemu nerozumíte.
not-paid-debt =
    Říkají vám, že dlužíte peníze, a dluh roste? To je znamení, že něco není v pořádku.
    Kvůli dluhu vám nikdo nesmí vzít pas ani zamykat dveře.
    V Polsku nemá agentura právo brát peníze za to, že našla práci.
not-paid-where =
    Vyberte níže zemi. Ukážeme linky, které tam známe: práva v práci, právníci, pomoc lidem z ciziny.
    Když chcete svou mzdu, nemusíte dokazovat nic jiného.
not-paid-papers = Vzali mi doklady
not-paid-leave = Je těžké odtud odejít
not-paid-person = Promluvit si s člověkem
not-paid-numbers = Důležitá čísla

not-paid-country-list =
    Sem se můžete obrátit kvůli práci a penězům. Nejdřív se zeptejte, kdo vás poslouchá a jestli musíte říct jméno.
    Číslo inspekce práce tu není? Pak ho zatím neznáme. Zeptat se na něj můžete na těchto linkách.
not-paid-country-back = Co udělat nejdřív
not-paid-country-numbers = Důležitá čísla

# ---- do něčeho mě zatáhli ----
drawn-in-calm =
    Stává se to mnoha lidem. Člověka krok za krokem oklamou nebo donutí. Požádat o pomoc není nikdy pozdě.
drawn-in-first =
    • Pokud je to bezpečné, můžete přestat a nic nového neslibovat.
    • Nejdřív je dobré promluvit si s advokátem. Jeho pomoc může být zdarma.
    • Uschovejte zprávy, pokud je to pro vás bezpečné.
    • O pomoc můžete požádat, i když na začátku zazněl váš souhlas.
drawn-in-honest =
    Jak všechno skončí, to nevíme a nemůžeme slíbit.
    Pro zákon je ale důležité, jestli vás někdo donutil. Advokát vysvětlí, co to znamená pro vás.
drawn-in-tonight-open = Co udělat dnes
drawn-in-lawyer-open = Advokát
drawn-in-trip-open = „Cesta do Evropy“
drawn-in-card-open = Moji kartu mají jiní
drawn-in-tasks-open = Úkoly přes chat
drawn-in-numbers-open = Důležitá čísla

drawn-in-trip-how =
    Možná vás někdo využil proti vaší vůli: cesta, papíry, karta v cizích rukou. Stává se to mnoha lidem a cesta ven existuje.
drawn-in-trip-steps =
    Co můžete udělat:
    • Žádost o ochranu má být vaše vlastní rozhodnutí. Nikdo to nemůže rozhodnout za vás.
    • Nejdřív si promluvte s advokátem. Společně se domluvte, jak na úřadě říct, že vás k žádosti donutili.
    • Zavolejte do banky, která kartu vydala, a požádejte o její zablokování.
    • Bezpečnější je nikomu neříkat PIN a nedávat přístup k účtu.
    • Na pas se podíváme zvlášť: dá se vyřídit nový.
drawn-in-trip-fear =
    Bojíte se, že jste porušili zákon? Pro zákon je důležité, jestli člověka někdo donutil. Co to znamená pro vás, řekne advokát. Říkají vám, že budou potíže s policií? Tak se často straší, aby člověk mlčel.
drawn-in-trip-lawyer = Advokát
drawn-in-trip-tonight = Co udělat dnes
drawn-in-trip-papers = Vzali mi doklady
drawn-in-trip-numbers = Důležitá čísla

drawn-in-card-how =
    Chtějí si kartu „pronajmout“ nebo platí za převody. Přes takovou kartu často jdou cizí peníze a policie nebo banka se potom mohou ptát toho, čí jméno je na kartě. I když ten člověk nic nevěděl.
    Přestat můžete už dnes: banka může kartu zablokovat a advokát poradí, co říct. Čím dřív, tím lépe.
drawn-in-card-steps =
    Co můžete udělat:
    • Pokud je to bezpečné, už nic nepřevádějte a nepředávejte hotovost.
    • Zavolejte do banky. Řekněte, že kartu používají jiní, a požádejte o její zablokování.
    • Změňte hesla k bance a e-mailu.
    • Uschovejte zprávy, zapište si jména a dny.
    • Promluvte si s advokátem. Potom se můžete obrátit na kybernetickou policii.
drawn-in-card-page = Kybernetická policie Ukrajiny
drawn-in-card-lawyer = Advokát
drawn-in-card-tonight = Co udělat dnes
drawn-in-card-person = Promluvit si s člověkem

drawn-in-tasks-how =
    Nejdřív chtějí drobnost: vyzvednout balíček, vyfotit místo. Potom jsou úkoly větší a peníze nikde.
    Takové úkoly bývají nebezpečné i pro toho, kdo je plní. Další úkol můžete odmítnout.
drawn-in-tasks-steps =
    Co můžete udělat:
    • Pokud je to bezpečné, neberte nový úkol a nechoďte na schůzku.
    • Neznámý balíček neotvírejte. Položte ho, odejděte co nejdál a zavolejte: { svc-eu-112 }. Na Ukrajině také { svc-ua-102 }.
    • Uschovejte zprávy, čísla účtů a adresy.
    • Řekněte to někomu, komu důvěřujete. Pokud vám není osmnáct, řekněte to někomu dospělému.
    • Promluvte si s advokátem a potom s policií. Čím dřív, tím lépe.
drawn-in-tasks-lawyer = Advokát
drawn-in-tasks-tonight = Co udělat dnes
drawn-in-tasks-numbers = Důležitá čísla

drawn-in-tonight-steps =
    Na dnešek stačí pár věcí:
    • Pokud vám někdo vyhrožuje právě teď, volejte: { svc-eu-112 }. Na Ukrajině také { svc-ua-102 }.
    • Zavolejte do banky a zablokujte kartu.
    • Změňte hesla z telefonu, který nikdo jiný nebere do ruky.
    • Těm lidem je bezpečnější neříkat, že hledáte pomoc.
drawn-in-tonight-save =
    Pokud je to bezpečné, udělejte snímky obrazovky: zprávy, čísla, převody. Pošlete je někomu, komu důvěřujete. Pokud váš telefon někdo prohlíží, potom je z něj smažte.
drawn-in-tonight-body =
    Napište někomu blízkému, kde jste. Dál můžete jít krok za krokem.
drawn-in-tonight-lawyer = Advokát
drawn-in-tonight-cannot = Nemůžu mluvit
drawn-in-tonight-numbers = Důležitá čísla

drawn-in-lawyer-why =
    Advokát pomáhá právě vám. Začněte otázkou, jestli vše zůstane mezi vámi.
    Potom se zeptejte, co říkat, co nepodepisovat a jestli s vámi půjde na policii.
    Zadrželi vás? Požádejte hned o advokáta a tlumočníka.
drawn-in-lawyer-ua =
    Jste na Ukrajině? Stát dává bezplatnou právní pomoc: { svc-ua-legal-aid }
    Podle našich údajů tam odpovídají { fact-ua-legal-hours } kyjevského času. Ze zahraničí se na toto číslo nemusíte dovolat.
    Na Ukrajině existuje i oficiální status pro lidi, které někdo k něčemu donutil. S ním je možné žádat o zproštění odpovědnosti. Jestli je to i váš případ, řekne advokát.
drawn-in-lawyer-abroad =
    Jste v zahraničí? Vyberte níže zemi. Pokud v seznamu není advokát, tyto linky poradí, kde ho hledat. Ukrajinským právníkům můžete zdarma napsat na Telegramu: { svc-ua-legal-aid-bot }
drawn-in-lawyer-back = Do něčeho mě zatáhli
drawn-in-lawyer-person = Promluvit si s člověkem

# ---- nabídka ----
check-offer-first =
    Je dobře, že si to ověřujete. Poctivý zaměstnavatel na otázky v klidu odpoví a dá čas na rozmyšlenou.
check-offer-signs =
    Je lepší nepokračovat, pokud:
    • chtějí peníze předem;
    • smlouva není, nebo je v jazyce, kterému nerozumíte;
    • chtějí si vzít pas nebo kartu „na vyřízení“;
    • říkají, že máte jet okamžitě a nikomu nic neříkat;
    • platí hodně, ale nevysvětlí, co máte dělat;
    • na práci dávají turistické vízum.
check-offer-honest =
    Jedno znamení ještě nic nedokazuje. Několik najednou je důvod nejezdit, dokud si to neověříte.
    Program inzeráty sám neověřuje. Ukazuje, na co se zeptat a kam se podívat.
check-offer-ask-open = Na co se zeptat
check-offer-where-open = Kde to ověřit
check-offer-schemes-open = Jak to bývá
check-offer-going-open = Už se chystám
check-offer-person-open = Promluvit si s člověkem

check-offer-ask-list =
    Ptejte se písemně a odpovědi si uschovejte:
    • Jak se firma jmenuje? Jakou má adresu a číslo v rejstříku?
    • S kým podepisuji smlouvu? Můžu ji dostat před cestou?
    • Co přesně mám dělat, kolik hodin a kolik dostanu čistého?
    • Za co strhávají peníze a kolik?
    • Kdo má u sebe moje doklady?
    • Můžu přijít na schůzku s někým dalším?
check-offer-ask-stop =
    Neodpovídají, zlobí se nebo na vás spěchají? Pak je bezpečnější odmítnout. Budou jiné nabídky.
check-offer-ask-where = Kde to ověřit
check-offer-ask-going = Před cestou

check-offer-where-ua =
    Ukrajina. Zprostředkovatel práce v zahraničí musí být v seznamu ministerstva a mít smlouvu se zahraničním zaměstnavatelem. Licence se už nevydávají. „Máme licenci“ ještě není důkaz. Kde se dá otevřít samotný seznam, zatím nevíme; tady je vysvětlení ministerstva.
check-offer-where-pl =
    Polsko. Agentura musí mít číslo v registru KRAZ. Hledejte ho v inzerátu i ve smlouvě. Agentura nemá právo brát peníze za to, že našla práci.
check-offer-where-eu =
    Země EU. Na portálu EURES jsou zaměstnavatelé a poradci. EURES sám nikdy nevydává víza.
check-offer-where-gb =
    Velká Británie. Kdo nabírá lidi na farmy, do výroby potravin nebo na sběr měkkýšů, obvykle musí mít licenci. Dřív ji vydávala GLAA, teď Fair Work Agency. Můžete si říct o číslo licence a ověřit ho tam.
check-offer-where-sk =
    Slovensko. Národní linka pomoci prověřuje agentury a smlouvy. Její číslo je v seznamu země.
check-offer-where-ua-page = Ukrajina: vysvětlení
check-offer-where-pl-page = Polsko: registr KRAZ
check-offer-where-eu-page = EU: rady EURES
check-offer-where-gb-page = Británie: stránka vlády
check-offer-where-ask = Na co se zeptat

check-offer-country-list =
    Tyto linky mohou poradit, jestli nabídka vypadá poctivě. Zeptejte se, jestli se mohou podívat na inzerát nebo smlouvu.
check-offer-country-back = Kde to ověřit
check-offer-country-ask = Na co se zeptat

# ---- ztratil se člověk ----
missing-first =
    Na policii je nejlepší obrátit se hned. Není třeba čekat den ani tři.
    Mít strach o druhého je normální. Dál půjdeme krok za krokem.
missing-numbers =
    { svc-ua-102 } – policie na Ukrajině
    { svc-eu-112 } – země Evropy, Turecko, Gruzie
    { svc-eu-116000 } – když se ztratí dítě, v mnoha zemích EU
    { svc-ua-consular } – konzulární linka, když je ten člověk v zahraničí
missing-care =
    Bezpečnější je nevyhrožovat těm, u kterých ten člověk může být. Adresy ani domněnky raději nepište do veřejných skupin: může mu to ublížit.
    Vše, co zjistíte, předejte policii.
missing-steps-open = Neodpovídá: co dělat
missing-gather-open = Co připravit
missing-message-open = Co napsat
missing-worry-open = Odpovídá, ale divně
missing-numbers-open = Důležitá čísla

missing-gather-list =
    Připravte si na jedno místo:
    • novou fotku, celé jméno, datum narození, zvláštní znamení, oblečení;
    • telefonní čísla a profily na sociálních sítích;
    • kdy a odkud přišla poslední zpráva, slovo od slova;
    • kam a s kým ten člověk jel, SPZ auta nebo číslo spoje;
    • inzerát, jméno a číslo toho, kdo ho zval;
    • kopie dokladů, léky, které potřebuje.
missing-gather-next =
    Dejte to policii a požádejte o číslo případu. Pokud něco nevíte, nečekejte: doplníte to později.
missing-gather-message = Co napsat
missing-gather-numbers = Důležitá čísla

missing-message-why =
    Telefon může být v cizích rukou. Pište tak, jako by to četl i někdo jiný: obyčejně a obecně. O policii a pomoci raději nepište, mohlo by to uškodit.
missing-message-words =
    Můžete poslat třeba toto:
    „Ahoj! Jak se máš? Ozvi se, až budeš moct.“
missing-message-wait =
    Pošlete to jednou a počkejte. Na adresu se neptejte. Každou odpověď předejte policii. Přijde-li domluvené kódové slovo, ten člověk potřebuje pomoc: hned volejte policii.
missing-message-gather = Co připravit
missing-message-numbers = Důležitá čísla

missing-country-list =
    Tady jsou čísla policie a dalších služeb, které v této zemi pomáhají hledat lidi.
missing-country-gather = Co připravit
missing-country-message = Co napsat

# ---- něco vidím ----
witness-numbers =
    { svc-ua-102 } – policie na Ukrajině
    { svc-eu-112 } – Evropa, Turecko, Gruzie
    { svc-gb-999 } – Velká Británie
    { svc-us-911 } – USA a Kanada
witness-steps =
    Už váš telefonát hodně znamená.
    • Bezpečnější je nechodit blíž a nehádat se s nimi. Může to ublížit vám i tomu člověku.
    • Pokud by si vás mohli všimnout, je lepší nenatáčet, ale zapamatovat si to.
    • Raději neslibujte tomu člověku, co nemůžete splnit.
witness-tell =
    Řekněte: kde to je, kolik je tam lidí, jestli jsou tam děti, jestli je tam zbraň. Přidejte SPZ a barvu auta a kam jelo.
witness-after =
    Potom jděte na bezpečné místo a zapište si vše, co si pamatujete. Nemáte jistotu? Přesto zavolejte.
witness-call = Důležitá čísla
witness-steps-open = Jak pomoct a neublížit
witness-person = Promluvit si s člověkem

# ---- cesta ----
going-where = Kde teď jste? Vyberte krok. U každého je několik jednoduchých rad.
going-before-open = Před cestou
going-way-open = Na cestě
going-border-open = Na hranici
going-arrival-open = Po příjezdu
going-offer-open = Ověřit nabídku
going-ask-open = Ať se mě bot ptá

going-before-papers =
    Doklady:
    • Vyfoťte pas, vízum, smlouvu a pojištění. Pošlete fotky na svůj e-mail a blízkému člověku.
    • Kopie mějte jinde než originály.
    • Přečtěte si smlouvu před cestou. Má být v jazyce, kterému rozumíte.
going-before-people =
    Lidé:
    • Nechte doma adresu, jméno a telefon zaměstnavatele, trasu, SPZ auta a den návratu.
    • Domluvte se, které dny budete volat.
    • Vymyslete kódové slovo. Znamená: „Nemůžu mluvit, přivolej pomoc.“
going-before-bag =
    S sebou:
    • vlastní peníze na cestu domů;
    • nabitý telefon;
    • čísla pomoci a velvyslanectví na papíře;
    • pár slov v místním jazyce: „pomozte“, „policie“, „zavolejte na moje velvyslanectví“.
    Bezpečnější je nepůjčovat si peníze od neznámých lidí. Ani dárky od nich raději neberte.
going-before-way = Na cestě
going-before-offer = Ověřit nabídku

going-way-steps =
    Co můžete udělat:
    • Pokud to jde, jeďte s někým. Vybírejte známé dopravce.
    • Než nastoupíte, vyfoťte SPZ auta. Pošlete ji blízkým a napište, kde jste.
    • Pas a telefon mějte u sebe.
    • Držte se u své rodiny nebo skupiny.
    • Neukazujte, kolik máte hotovosti.
going-way-wrong =
    Vezou vás jinam? Řekněte nahlas, že vaši blízcí znají SPZ auta. Na zastávce jděte k lidem.
    I špatný pocit je důvod vystoupit tam, kde jsou lidé.
going-way-border = Na hranici
going-way-numbers = Důležitá čísla

going-border-steps =
    Co můžete udělat:
    • Pas ukazujte jen pohraniční stráži nebo policii. Potom si ho hned vezměte zpět.
    • Pomoc přijímejte od lidí se jmenovkou známé organizace.
    • Zve vás někdo cizí, ať jedete s ním? Můžete prostě říct „ne“ a jít k dobrovolníkům nebo policii.
    • Děti mějte celou dobu u sebe.
going-border-wrong =
    Chce vám někdo vzít pas? Volejte nahlas a jděte k pohraniční stráži.
going-border-arrival = Po příjezdu
going-border-numbers = Důležitá čísla

going-arrival-register =
    Dočasná ochrana:
    • Vyřiďte si ji osobně na úřadě. Je to zdarma.
    • V zemích EU platí do { fact-tp-end }. Zeptejte se, jestli není novější rozhodnutí.
    • „Pomocníky“, kteří chtějí peníze nebo pas, můžete odmítnout.
going-arrival-home =
    Bydlení a peníze:
    • Pošlete novou adresu blízkým.
    • Ověřte, jestli máte klíč a můžete ven, kdy chcete.
    • Bankovní kartu, PIN a SIM kartu máte mít jen vy.
going-arrival-signs =
    Něco není v pořádku, pokud je práce jiná, než slíbili, výplata se zpožďuje, dluh roste nebo nesmíte ven. Pak nemusíte čekat a můžete si říct o radu hned teď.
going-arrival-papers = Vzali mi doklady
going-arrival-paid = Neplatí nebo je dluh
going-arrival-numbers = Důležitá čísla

# ---- člověk ----
person-honest =
    Řekneme to na rovinu: na této platformě zatím lidé službu nemají. Odpovídá tu program.
    Na těchto číslech ale odpovídají lidé:
person-numbers =
    { svc-eu-112 } – když je to naléhavé: Evropa, Ukrajina, Turecko, Gruzie
    { svc-ua-la-strada } – promluvit si, volání z Ukrajiny
    { svc-ua-consular } – občanům Ukrajiny v zahraničí
person-others =
    Jsou i další linky. Kdy odpovídají, pokud to víme, je v seznamu země:
    { svc-ua-527 } – o práci a životě v zahraničí; volání z Ukrajiny
    { svc-ua-116111 } – dětem a dospívajícím na Ukrajině
    { svc-eu-116111 } – dětem a dospívajícím v mnoha zemích EU
person-tip =
    Můžete začít takto: „Nevím, kde začít.“ Můžete se zeptat, kdo vás poslouchá, a neříkat jméno.
    Vyberte zemi a uvidíte její linky a chaty.
person-cannot = Nemůžu mluvit
person-emergency = Důležitá čísla

person-country-list =
    Tady jsou linky této země. Vedle vidíte, kdy odpovídají. Nejdřív se zeptejte, kdo vás poslouchá a jakým jazykem můžete mluvit.
person-country-numbers = Důležitá čísla
person-country-cannot = Nemůžu mluvit

# ---- ostatní ----
more-what = Co se ještě může hodit:
more-missing = Ztratil se někdo blízký
more-witness = Vidím něco právě teď
more-sense = Co se to se mnou děje?
more-protect = Jak vás chráníme
more-country = Vybrat zemi
more-forget = Zapomenout moje odpovědi
more-about = Kdo to čte

country-ask = Ve které zemi teď jste? Nebo která země vás zajímá? Můžete to přeskočit.
country-kept-done = Dobře, budeme ukazovat čísla této země. Změnit ji můžete kdykoli.
country-kept-numbers = Důležitá čísla
country-kept-person = Linky a chaty
country-kept-card = Ukázat kartičku
country-kept-more = Ostatní

language-ask = Který jazyk vám vyhovuje?
language-done-line = Dobře, dál v tomto jazyce.
language-done-numbers = Důležitá čísla
language-done-more = Ostatní

# ---- mazání ----
hide-what =
    Tlačítko níže smaže zprávy za poslední dva dny: vaše i naše. Zůstane jeden obyčejný řádek.
hide-remains =
    Co zůstane: starší zprávy, samotný chat v seznamu a upozornění, která už někdo viděl.
hide-by-hand =
    Jak smazat všechno: otevřete chat, klepněte nahoře na název, potom na menu a „Smazat chat“. Pokud je na výběr, smažte ho pro oba.
    V prohlížeči stránku zavřete a smažte ji z historie.
hide-save =
    Je tu něco důležitého? Nejdřív to pošlete někomu, komu důvěřujete, nebo si zapište číslo na papír.
hide-now-open = Smazat teď
hide-more = Teď ne
hide-stay-open = Mazat automaticky
stay-what =
    Zprávy v tomto chatu mohou mizet samy, vaše i naše. Vyberte, za jak dlouho. Platí to i pro ty, které tu už jsou.
stay-limit =
    Déle než dva dny to nejde: pak už aplikace nedovolí botovi nic mazat. Samotný chat v seznamu zůstane.
stay-hour-open = Za hodinu
stay-half-day-open = Za půl dne
stay-longest-open = Skoro za dva dny
stay-hide = Smazat zprávy
stay-done-line = Dobře. Odteď budou zprávy mizet samy. Čas můžete kdykoli změnit.
stay-done-hide = Smazat zprávy
stay-done-more = Ostatní
stay-failed-line = Teď se to nepovedlo. Nic se nezměnilo. Zkuste to prosím za minutu znovu.
stay-failed-again = Zkusit znovu
stay-failed-hide = Smazat zprávy
hidden-line = Dnes beze změn.
hide-failed-line =
    Nepodařilo se smazat všechno. Smažte chat ručně: název nahoře, menu, „Smazat chat“. Nebo to zkuste znovu.
hide-failed-again = Zkusit znovu
hide-failed-more = Ostatní

forget-what =
    Program zapomene, co si z tohoto rozhovoru pamatuje: jazyk, zemi a vaše odpovědi. Vrátit je nepůjde.
forget-told =
    Pokud jste něco řekli lidem, zůstává to u nich. Změnit nebo smazat to lze jen s kódem.
forget-remains =
    Zprávy v samotném chatu tím nezmizí. Na to je „Smazat zprávy“.
forget-now-open = Zapomenout teď
forget-hide = Smazat zprávy
forget-more = Teď ne
forgotten-line = Hotovo. Začít znovu můžete kdykoli.
forget-failed-line = Teď to nevyšlo. Nic se nezměnilo. Zkuste to prosím za minutu znovu.
forget-failed-again = Zkusit znovu
forget-failed-numbers = Důležitá čísla

# ---- o botovi ----
about-who =
    Odpovídá tu program. Nic si nevymýšlí: všechny texty jsou připravené předem. Zdroje jsou uvedené pod nimi.
about-reads =
    Jméno není potřeba. Telegram může tento chat číst: nemá koncové šifrování. Může ho vidět i ten, kdo vezme do ruky váš telefon. Pokud je dole „Naše stránka“, pište raději tam: Telegram ji nevidí.
about-reads-web =
    Jméno není potřeba. Tento rozhovor může vidět ten, kdo vezme do ruky váš telefon nebo počítač. Prohlížeč si pamatuje, že na této stránce někdo byl.
about-names =
    V Telegramu jsme jen tady: { $bots }. Podobné názvy mohou patřit někomu jinému.
about-never =
    Nikdy nežádáme o peníze, čísla karet, hesla ani kódy. Pokud o ně někdo žádá, nejsme to my.
about-texts =
    Texty, které redaktor ještě nezkontroloval, mají značku. U čísel vidíte, jestli jsme je ověřili.
about-page = Naše stránka
about-hide = Smazat zprávy
about-forget = Zapomenout moje odpovědi
about-more = Ostatní
