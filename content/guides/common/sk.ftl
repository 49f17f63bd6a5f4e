# ---- program: krátke slová ----
engine-help = Čísla
engine-menu = Menu
engine-language = Jazyk
engine-hide = Vyčistiť
engine-help-key = Dôležité čísla
engine-skip = Preskočiť
engine-yes = Áno
engine-no = Nie
engine-more = Ďalej
engine-back = Späť
engine-not-understood =
    Prepáčte, program tomu neporozumel. Skúste to, prosím, inými slovami. Nikto iný to nečítal a vaše slová sa neuložili. Tu sú čísla, „Menu“ je nižšie.
engine-offer-topic = Možno vám pomôže niečo z tohto:
engine-danger-kept = Nemusíte to zvládať bez pomoci.
engine-danger-unread =
    Nemusíte to zvládať bez pomoci. Toto prečítal program, ľudia vaše slová nevidia.
engine-took = Ak ste mali na mysli niečo iné, napíšte to inými slovami alebo stlačte „Menu“.
engine-check-this =
    Program nevie, či sa dá číslu, karte alebo odkazu veriť. Ukážeme, na čo sa opýtať a kde sa pozrieť.
engine-check-photo =
    Je na fotke inzerát, rozhovor alebo dokument? Ukážeme, na čo sa opýtať a kde sa pozrieť.
warning-known =
    K číslu, účtu alebo adrese vo vašej správe je varovanie. Neposielajte peniaze, doklady ani fotky. Na túto ponuku sa najprv opýtajte na linke pomoci.
engine-no-ears =
    Program nepočúva hlasové správy, neotvára fotky ani súbory a nevidí miesto na mape. Nikto iný to nedostal. Napíšte to, prosím, niekoľkými slovami.
engine-file =
    Prepáčte, program zatiaľ nevie čítať hlasové správy, súbory ani nálepky. Napíšte to, prosím, niekoľkými slovami.
engine-only-in = Táto stránka je zatiaľ iba v tomto jazyku: { $language }.
engine-gone = Táto stránka sa zmenila. Pokračujeme odtiaľto.
engine-stale = Toto tlačidlo je už staré. Tu sú nové.
engine-full =
    Teraz sa nám to nepodarilo uložiť. Zavolajte, prosím, na uvedené čísla: odpovedajú tam ľudia.
engine-unreviewed = Tento text ešte neskontroloval redaktor.
engine-sources = Zdroje:
engine-undated = stránka bez dátumu, prečítané { $read }
engine-not-checked = neoverili sme; dátum zdroja: { $date }
engine-open-now = teraz funguje
engine-open-until = teraz funguje, do { $time } (čas: { $place })
engine-opens-at = od { $time } (čas: { $place })
engine-opens-mo = v pondelok od { $time } (čas: { $place })
engine-opens-tu = v utorok od { $time } (čas: { $place })
engine-opens-we = v stredu od { $time } (čas: { $place })
engine-opens-th = vo štvrtok od { $time } (čas: { $place })
engine-opens-fr = v piatok od { $time } (čas: { $place })
engine-opens-sa = v sobotu od { $time } (čas: { $place })
engine-opens-su = v nedeľu od { $time } (čas: { $place })
engine-hours-unknown = čas prevádzky nepoznáme
engine-around-the-clock = vo dne v noci
engine-call-page = Čísla veľkým písmom
engine-no-services =
    Pre túto krajinu také linky zatiaľ nepoznáme. Skúste všeobecné čísla alebo inú krajinu.
engine-for-women = pre ženy
engine-for-men = pre mužov
engine-for-children = pre deti
engine-run-ngo = mimovládna organizácia
engine-run-state = štátna inštitúcia
engine-run-police = polícia
engine-run-security-service = štátna bezpečnostná služba
engine-run-iom = IOM (organizácia pre migráciu)
engine-run-un = OSN
engine-run-consulate = konzulát
engine-free = zadarmo
engine-overdue = dátum zdroja: { $source }; malo sa overiť do { $date }
engine-overdue-called = overili sme: { $called }; znova sa malo overiť do { $date }
engine-choose-country = Vyberte krajinu
engine-country-other = Iné krajiny
engine-demo = Ukážka
engine-group = Tento bot odpovedá iba v súkromnom chate, preto zo skupiny odchádza.
engine-bad-answer = Vyberte, prosím, odpoveď nižšie alebo otázku preskočte.
engine-not-taken = Toto sa nezapísalo ako odpoveď na otázku.
engine-no-corrections = Opravená správa sa tu nepočíta. Napíšte, prosím, novú.
engine-wait = Tlačidlá nižšie fungujú. Vyberte si, prosím, jedno z nich.
engine-answered = Zdvihol to niekto?
engine-answered-which = Na ktoré číslo ste volali?
engine-answered-ask = Zdvihol to niekto? Počítame iba odpovede, bez mien. Redaktor tak vidí, ktoré číslo treba overiť.
engine-answered-wrong = Nesprávne číslo
engine-answered-thanks = Ďakujeme. Ak to nikto nezdvihol, skúste inú linku alebo tiesňové čísla.
engine-numbers-checked = Čísla porovnané so zdrojmi: { $date }
engine-numbers-overdue = Čísla porovnané so zdrojmi: { $date }. Znova sa mali overiť do { $due }.
engine-hold-thing =
    Toto program nevie počuť ani vidieť. Poslať to človeku? Bez odpovede to o 15 minút zmizne.
engine-takes-sms = SMS
engine-takes-chat = chat
engine-takes-email = e-mail
engine-takes-sign = posunkový jazyk
engine-from-abroad = dá sa volať aj zo zahraničia
engine-inside-only = len z tejto krajiny

# ---- dôležité čísla ----
help-now-numbers =
    { svc-eu-112 } — Európa, Ukrajina, Turecko, Gruzínsko
    { svc-ua-102 } — polícia na Ukrajine
    { svc-gb-999 } — Veľká Británia
    { svc-us-911 } — USA a Kanada
help-now-calm = Vo dne v noci tam odpovedajú ľudia; ak nemôžete hovoriť, nižšie sú tlačidlá.
help-now-say =
    Čo povedať: kde ste — ulica, nápis, obchod nablízku, miesto na mape v telefóne. Koľko je tam ľudí, či sú tam deti alebo zbrane. Čo neviete, môžete vynechať.
help-now-held = Môžete začať takto: „Držia ma tu, nemôžem odísť.“
help-now-cannot = Nemôžem hovoriť
help-now-card = Ukázať kartičku
help-now-person = Hovoriť s človekom

help-country-list = Na týchto číslach odpovedajú kedykoľvek.
help-country-cannot = Nemôžem hovoriť
help-country-card = Ukázať kartičku
help-country-person = Iné linky v tejto krajine
help-country-other = Všeobecné čísla

# ---- nemôžem hovoriť ----
cannot-speak-steps =
    Hovoriť nemusíte. Tu sú tri tiché spôsoby.
    • Napíšte. Linky, ktoré prijímajú správy, nájdete pod tlačidlom „Komu môžem napísať“.
    • Pošlite blízkemu človeku slovo, na ktorom ste sa dohodli. Ak žiadne nemáte, napíšte: „Potrebujem políciu“ a kde ste.
    • Ak môžete vyjsť von, bezpečnejšie je tam, kde sú ľudia. Môžete zaklopať u susedov. Môže to byť aj stanica, nemocnica, lekáreň, obchod alebo kostol.
cannot-speak-sms =
    Na Ukrajine môžete poslať SMS na číslo { svc-ua-112 }. Napíšte hneď, kde ste a čo sa deje. Ako odpoveď príde odkaz na videohovor v posunkovom jazyku. Otvárať ho nemusíte.
    V iných krajinách Európy { svc-eu-112 } neprijíma SMS všade.
cannot-speak-words =
    Môžete napísať: „Držia ma tu, nemôžem odísť.“
    Pripíšte, kde ste: ulica, nápis, obchod nablízku, miesto na mape. Koľko je tam ľudí, či sú tam deti alebo zbrane. Čo neviete, môžete vynechať.
cannot-speak-care =
    Tým, ktorí vás držia, je bezpečnejšie nehovoriť, že chcete odísť. Ak je to bezpečné, majte telefón nabitý a bez zvuku.
    Pre každú krajinu zo zoznamu je kartička v jej jazyku. Môžete ju bez slova ukázať ľuďom.
cannot-speak-card = Ukázať kartičku
cannot-speak-numbers = Dôležité čísla
cannot-speak-person = Hovoriť s človekom
cannot-speak-write = Napísať človeku
cannot-speak-written = Komu môžem napísať

card-how =
    Vyberte krajinu a ukážte túto obrazovku: v obchode, u lekára, vodičovi autobusu alebo ľuďom, čo pracujú na stanici.
    Cudzí jazyk vedieť nemusíte: preklad pre vás je nižšie.
card-numbers = Dôležité čísla
card-cannot = Iné tiché spôsoby
card-written = Komu môžem napísať
written-list =
    Týmto môžete napísať. Ak tu vaša krajina nie je, ukážte kartičku alebo zavolajte.
    Ukrajina
    { svc-ua-112 } — SMS; napíšte hneď, kde ste a čo sa deje
    { svc-ua-la-strada-chat } — La Strada, Telegram
    { svc-ua-mvs-bot } — bot ministerstva vnútra na Telegrame, ak vám doma niekto ubližuje
    { svc-ua-legal-aid-bot } — bezplatná právna pomoc, Telegram
    { mail-ua-consular } — e-mail; ministerstvo zahraničia, pre ľudí z Ukrajiny v zahraničí
    Nemecko
    { url-hilfetelefon } — chat, pre ženy
    { url-maennerhilfetelefon } — chat, pre mužov
    { mail-de-contra } — e-mail; Contra (Kiel), pre ženy
    { mail-de-solwodi-aachen } — e-mail; SOLWODI (Aachen), pre ženy
    { mail-de-solwodi-bonn } — e-mail; SOLWODI (Bonn), pre ženy
    { mail-de-solwodi-duisburg } — e-mail; SOLWODI (Duisburg), pre ženy
    { mail-de-solwodi-oberhausen } — e-mail; SOLWODI (Oberhausen), pre ženy
    Česko
    { mail-cz-interior } — e-mail; ministerstvo vnútra, informácie o pobyte pre ľudí z Ukrajiny
    Taliansko
    { svc-it-helpdesk-chat } — WhatsApp, ak vám v práci neplatia alebo vás nútia
    Grécko
    { mail-gr-embassy } — e-mail; veľvyslanectvo Ukrajiny
    Izrael
    { svc-il-embassy } — veľvyslanectvo Ukrajiny, Telegram alebo Viber
    { mail-il-embassy } — e-mail; veľvyslanectvo Ukrajiny
    USA
    { svc-us-line-text } — SMS po anglicky alebo po španielsky
    Odoslaný e-mail zostane vo vašej schránke. Ak ju vidí niekto iný, zmažte ho, aj z koša. Odpoveď príde tiež tam.
written-hours = Pri väčšine nevieme, kedy odpovedajú. Ak je to súrne a môžete volať, číslo je { svc-eu-112 }.
written-card = Ukázať kartičku
written-numbers = Dôležité čísla
written-cannot = Iné tiché spôsoby

# ---- doklady ----
papers-first =
    Váš pas má byť u vás. Zamestnávateľ ani majiteľ bytu nemá právo si ho nechať.
papers-steps =
    Čo môžete urobiť:
    • Ak by vás mohli udrieť, je bezpečnejšie nehádať sa a nebiť sa. Nový pas sa dá vybaviť.
    • Zapíšte si, kto, kde a kedy vám vzal doklady. Ak je to bezpečné, odfoťte miesto a správy.
    • Obráťte sa na políciu. Povedzte: „Niekto mi vzal doklady a nechce ich vrátiť.“ Je to dôležitý znak, že niečo nie je v poriadku. Poproste o písomné potvrdenie.
    • Obráťte sa na svoj konzulát. Môžu vám tam vydať nový pas alebo preukaz na návrat.
papers-fear =
    O pomoc môžete požiadať aj bez dokladov. Aj vtedy, ak ste im ich dali vy alebo ste pracovali bez povolenia.
papers-consulate-open = Konzulát
papers-paid-open = A ešte mi aj neplatia
papers-person-open = Hovoriť s človekom
papers-numbers-open = Dôležité čísla

papers-consulate-what =
    Konzulát Ukrajiny vám môže vydať nový pas alebo preukaz na návrat na Ukrajinu. Podľa ministerstva sa preukaz vydáva do { fact-return-certificate }.
papers-consulate-bring =
    Zvyčajne žiadajú:
    • žiadosť (tlačivo dostanete na mieste);
    • potvrdenie od polície;
    • všetko, čo ukazuje, kto ste: kópie, fotky dokladov, iné preukazy;
    • fotografie a poplatok. Na sumu sa opýtajte na konzuláte.
    Niečo z toho nemáte? Aj tak zavolajte a opýtajte sa, čo ďalej.
papers-consulate-child =
    Pre dieťa treba jeho rodný list. Pomôže aj kópia alebo fotka.
papers-consulate-line =
    Konzulárna linka pre občanov Ukrajiny v zahraničí: { svc-ua-consular }
    Máte iné občianstvo? Potom sa obráťte na konzulát svojej krajiny.
    Po návrate oznámte stratu pasu migračnej službe.
papers-consulate-back = Čo urobiť najprv
papers-consulate-numbers = Dôležité čísla

# ---- peniaze ----
not-paid-first =
    Za prácu sa má platiť. O pomoc môžete požiadať, aj keď nemáte zmluvu.
not-paid-steps =
    Čo môžete urobiť ešte dnes:
    • Zapíšte si všetky dni a hodiny práce. Pridajte, koľko sľúbili a koľko dali.
    • Odfoťte zmluvu, rozpis zmien, správy, vchod a tabuľu firmy.
    • Pošlite kópie niekomu, komu dôverujete. Ak vám niekto pozerá do telefónu, potom ich z neho vymažte.
    • Bezpečnejšie je nepodpisovať nič, čomu nerozumiete.
not-paid-debt =
    Hovoria, že im dlhujete peniaze, a dlh rastie? To je znamenie, že niečo nie je v poriadku.
    Pre dlh vám nikto nesmie vziať pas ani zamykať dvere.
    V Poľsku agentúra nesmie brať peniaze za to, že vám našla prácu.
not-paid-where =
    Vyberte krajinu nižšie. Ukážeme linky, ktoré tam poznáme: práva v práci, právnici, pomoc pre ľudí z cudziny.
    Ak žiadate svoju výplatu, nič iné preukazovať nemusíte.
not-paid-papers = Vzali mi doklady
not-paid-leave = Odísť odtiaľ je ťažké
not-paid-person = Hovoriť s človekom
not-paid-numbers = Dôležité čísla

not-paid-country-list =
    Tu sa môžete poradiť o práci a peniazoch. Najprv sa opýtajte, kto vás počúva a či treba povedať meno.
    Číslo inšpektorátu práce tu nie je? To znamená, že ho zatiaľ nepoznáme. Opýtať sa naň môžete na týchto linkách.
not-paid-country-back = Čo urobiť najprv
not-paid-country-numbers = Dôležité čísla

# ---- zatiahli ma do niečoho ----
drawn-in-calm =
    Stáva sa to mnohým. Človeka oklamú alebo naňho tlačia, krok za krokom. Nikdy nie je neskoro požiadať o pomoc.
drawn-in-first =
    • Ak je to bezpečné, môžete prestať a nič nové nesľubovať.
    • Najprv je dobré poradiť sa s advokátom. Jeho pomoc môže byť bezplatná.
    • Nemažte správy, ak je to pre vás bezpečné.
    • O pomoc môžete požiadať, aj keď ste na začiatku súhlasili.
drawn-in-honest =
    Ako sa to skončí, to nevieme a nemôžeme sľúbiť.
    Pre zákon je však dôležité, či ste to robili proti svojej vôli. Advokát vysvetlí, čo to znamená pre vás.
drawn-in-tonight-open = Čo urobiť dnes
drawn-in-lawyer-open = Advokát
drawn-in-trip-open = „Cesta do Európy“
drawn-in-card-open = Moju kartu majú iní
drawn-in-tasks-open = Úlohy cez chat
drawn-in-numbers-open = Dôležité čísla

drawn-in-trip-how =
    Možno vás niekto využil proti vašej vôli: cesta, papiere, karta v cudzích rukách. Stáva sa to mnohým ľuďom a cesta von existuje.
drawn-in-trip-steps =
    Čo môžete urobiť:
    • Žiadosť o ochranu má byť iba vaše rozhodnutie. Nikto nemôže rozhodnúť za vás.
    • Najprv sa poraďte s advokátom. Spolu rozhodnite, ako povedať úradu, že vás niekto prinútil žiadať.
    • Zavolajte do banky, ktorá kartu vydala, a poproste, aby ju zablokovali.
    • Bezpečnejšie je nikomu nehovoriť PIN kód a nedávať prístup k účtu.
    • Pas je iná vec: nový sa dá vybaviť.
drawn-in-trip-fear =
    Bojíte sa, že ste porušili zákon? Pre zákon je dôležité, či človeka niekto prinútil. Čo to znamená pre vás, povie advokát. Hovoria, že budete mať problémy s políciou? Často tak strašia, aby človek mlčal.
drawn-in-trip-lawyer = Advokát
drawn-in-trip-tonight = Čo urobiť dnes
drawn-in-trip-papers = Vzali mi doklady
drawn-in-trip-numbers = Dôležité čísla

drawn-in-card-how =
    Chcú si kartu „prenajať“ alebo platia za prevody. Často cez ňu idú cudzie peniaze a polícia alebo banka sa potom môžu pýtať toho, čie meno je na karte. Aj keď ten človek nič nevedel.
    Prestať môžete už dnes: banka môže kartu zablokovať a advokát poradí, čo povedať. Čím skôr, tým lepšie.
drawn-in-card-steps =
    Čo môžete urobiť:
    • Ak je to bezpečné, už nič neprevádzajte a nedávajte im hotovosť.
    • Zavolajte do banky. Povedzte, že kartu používajú iní, a poproste, aby ju zablokovali.
    • Zmeňte heslá do banky a do e-mailu.
    • Uložte si správy, mená a dátumy.
    • Poraďte sa s advokátom. Potom sa môžete obrátiť aj na kyberpolíciu.
drawn-in-card-page = Kyberpolícia Ukrajiny
drawn-in-card-lawyer = Advokát
drawn-in-card-tonight = Čo urobiť dnes
drawn-in-card-person = Hovoriť s človekom

drawn-in-tasks-how =
    Najprv chcú maličkosť: vyzdvihnúť balík, odfotiť miesto. Potom sú úlohy väčšie a peniaze neprichádzajú.
    Takéto úlohy bývajú nebezpečné aj pre toho, kto ich robí. Ďalšiu úlohu môžete odmietnuť.
drawn-in-tasks-steps =
    Čo môžete urobiť:
    • Ak je to bezpečné, neberte novú úlohu a nechoďte na stretnutie.
    • Neznámy balík neotvárajte. Položte ho, odíďte čo najďalej a zavolajte: { svc-eu-112 }. Na Ukrajine aj { svc-ua-102 }.
    • Uložte si správy, čísla účtov a adresy.
    • Povedzte to niekomu, komu dôverujete. Ak nemáte osemnásť rokov, povedzte to dospelému.
    • Poraďte sa s advokátom a potom s políciou. Čím skôr, tým lepšie.
drawn-in-tasks-lawyer = Advokát
drawn-in-tasks-tonight = Čo urobiť dnes
drawn-in-tasks-numbers = Dôležité čísla

drawn-in-tonight-steps =
    Na dnes stačí pár vecí:
    • Ak sa vám práve teraz niekto vyhráža, zavolajte: { svc-eu-112 }. Na Ukrajine aj { svc-ua-102 }.
    • Zavolajte do banky a dajte zablokovať kartu.
    • Zmeňte si heslá z telefónu, ktorý nikto iný neberie do rúk.
    • Tým ľuďom je bezpečnejšie nehovoriť, že hľadáte pomoc.
drawn-in-tonight-save =
    Ak je to bezpečné, urobte snímky obrazovky: správy, čísla, prevody. Pošlite ich niekomu, komu dôverujete. Ak vám niekto pozerá do telefónu, potom ich z neho vymažte.
drawn-in-tonight-body =
    Napíšte blízkemu človeku, kde ste. Ďalej môžete ísť krok za krokom.
drawn-in-tonight-lawyer = Advokát
drawn-in-tonight-cannot = Nemôžem hovoriť
drawn-in-tonight-numbers = Dôležité čísla

drawn-in-lawyer-why =
    Advokát pomáha práve vám. Začnite otázkou, či všetko zostane medzi vami.
    Potom sa opýtajte: čo hovoriť, čo nepodpisovať a či s vami pôjde na políciu.
    Zadržala vás polícia? Hneď poproste o advokáta a tlmočníka.
drawn-in-lawyer-ua =
    Ste na Ukrajine? Štát dáva bezplatnú právnu pomoc: { svc-ua-legal-aid }
    Podľa našich údajov tam odpovedajú { fact-ua-legal-hours } kyjevského času. Zo zahraničia sa na toto číslo možno nedovoláte.
    Na Ukrajine je aj oficiálny štatút pre ľudí, ktorých niekto prinútil. S ním môžu žiadať o oslobodenie od zodpovednosti. Či je to vhodné pre vás, povie advokát.
drawn-in-lawyer-abroad =
    Ste v zahraničí? Vyberte krajinu nižšie. Ak v zozname nie je advokát, tieto linky poradia, kde ho hľadať. Ukrajinským právnikom môžete zadarmo napísať na Telegrame: { svc-ua-legal-aid-bot }
drawn-in-lawyer-back = Zatiahli ma do niečoho
drawn-in-lawyer-person = Hovoriť s človekom

# ---- ponuka ----
check-offer-first =
    Je dobre, že si to overujete. Poctivý zamestnávateľ pokojne odpovie na otázky a dá čas na rozmyslenie.
check-offer-signs =
    Radšej sa zastavte, ak:
    • chcú peniaze vopred;
    • zmluva nie je alebo je v jazyku, v ktorom neviete čítať;
    • chcú vám vziať pas alebo kartu „na vybavenie“;
    • hovoria, že treba ísť hneď a nikomu nič nepovedať;
    • platia veľa, ale nevysvetlia, čo máte robiť;
    • na prácu dávajú turistické vízum.
check-offer-honest =
    Jeden znak ešte nič nedokazuje. Viac znakov naraz je dôvod nejsť, kým si to neoveríte.
    Program inzeráty sám neoveruje. Ukazuje, na čo sa opýtať a kde sa pozrieť.
check-offer-ask-open = Na čo sa opýtať
check-offer-where-open = Kde si to overiť
check-offer-schemes-open = Ako to býva
check-offer-going-open = Už sa chystám na cestu
check-offer-person-open = Hovoriť s človekom

check-offer-ask-list =
    Pýtajte sa písomne a odpovede si nechajte:
    • Ako sa volá firma? Akú má adresu a číslo v registri?
    • S kým podpisujem zmluvu? Môžem ju dostať pred cestou?
    • Čo presne budem robiť, koľko hodín a koľko dostanem v čistom?
    • Za čo mi strhnú peniaze a koľko?
    • U koho budú moje doklady?
    • Môžem niekoho vziať so sebou na stretnutie?
check-offer-ask-stop =
    Neodpovedajú, hnevajú sa alebo na vás tlačia? Vtedy je bezpečnejšie odmietnuť. Prídu iné ponuky.
check-offer-ask-where = Kde si to overiť
check-offer-ask-going = Pred cestou

check-offer-where-ua =
    Ukrajina. Kto sprostredkúva prácu v zahraničí, musí byť v zozname ministerstva a mať zmluvu so zahraničným zamestnávateľom. Licencie sa už nevydávajú. „Máme licenciu“ ešte nestačí. Kde sa dá otvoriť samotný zoznam, zatiaľ nevieme; tu je vysvetlenie ministerstva.
check-offer-where-pl =
    Poľsko. Agentúra musí mať číslo v registri KRAZ. Hľadajte ho v inzeráte aj v zmluve. Agentúra nesmie brať peniaze za to, že vám našla prácu.
check-offer-where-eu =
    Krajiny EÚ. Na portáli EURES sú zamestnávatelia a poradcovia. Sám EURES nikdy nevydáva víza.
check-offer-where-gb =
    Veľká Británia. Kto dodáva ľudí na farmy, do výroby potravín alebo na zber mušlí, zvyčajne musí mať licenciu. Predtým ju vydávala GLAA, teraz Fair Work Agency. Môžete si vypýtať číslo licencie a overiť ho tam.
check-offer-where-sk =
    Slovensko. Národná linka pomoci overuje agentúry a zmluvy. Jej číslo je v zozname krajiny.
check-offer-where-ua-page = Ukrajina: vysvetlenie
check-offer-where-pl-page = Poľsko: register KRAZ
check-offer-where-eu-page = EÚ: rady EURES
check-offer-where-gb-page = Británia: stránka vlády
check-offer-where-ask = Na čo sa opýtať

check-offer-country-list =
    Tieto linky vám môžu poradiť, či ponuka vyzerá poctivo. Opýtajte sa, či sa môžu pozrieť na inzerát alebo zmluvu.
check-offer-country-back = Kde si to overiť
check-offer-country-ask = Na čo sa opýtať

# ---- niekto sa stratil ----
missing-first =
    Na políciu je najlepšie obrátiť sa hneď. Deň ani tri dni čakať netreba.
    Je normálne mať obavy. Ďalej — krok za krokom.
missing-numbers =
    { svc-ua-102 } — polícia na Ukrajine
    { svc-eu-112 } — krajiny Európy, Turecko, Gruzínsko
    { svc-eu-116000 } — ak sa stratilo dieťa, v mnohých krajinách EÚ
    { svc-ua-consular } — konzulárna linka, ak je človek v zahraničí
missing-care =
    Bezpečnejšie je nevyhrážať sa tým, s ktorými môže človek byť. Adresy a dohady radšej nepíšte do verejných skupín: mohlo by mu to ublížiť.
    Všetko, čo sa dozviete, povedzte polícii.
missing-steps-open = Neodpovedá: čo robiť
missing-gather-open = Čo si pripraviť
missing-message-open = Čo mu alebo jej napísať
missing-worry-open = Odpovedá, ale čudne
missing-numbers-open = Dôležité čísla

missing-gather-list =
    Dajte na jedno miesto:
    • aktuálnu fotku, celé meno, dátum narodenia, zvláštne znaky, oblečenie;
    • telefónne čísla a profily na sociálnych sieťach;
    • kedy a odkiaľ prišla posledná správa, slovo za slovom;
    • kam a s kým človek cestoval, ŠPZ auta alebo číslo spoja;
    • inzerát, meno a číslo toho, kto ho pozval;
    • kópie dokladov, lieky, ktoré potrebuje.
missing-gather-next =
    Dajte to polícii a poproste o číslo prípadu. Ak niečo neviete, nečakajte: pridáte to neskôr.
missing-gather-message = Čo mu alebo jej napísať
missing-gather-numbers = Dôležité čísla

missing-message-why =
    Telefón môže byť v cudzích rukách. Píšte tak, akoby to čítal aj niekto iný: obyčajne a všeobecne. O polícii a pomoci radšej nepíšte, mohlo by to uškodiť.
missing-message-words =
    Môžete poslať napríklad toto:
    „Ahoj! Ako sa máš? Ozvi sa, keď budeš môcť.“
missing-message-wait =
    Pošlite to raz a počkajte. Na adresu sa nepýtajte. Každú odpoveď odovzdajte polícii. Ak príde dohodnuté slovo, ten človek potrebuje pomoc: hneď volajte polícii.
missing-message-gather = Čo si pripraviť
missing-message-numbers = Dôležité čísla

missing-country-list =
    Tu sú čísla polície a iných služieb, ktoré v tejto krajine pomáhajú hľadať ľudí.
missing-country-gather = Čo si pripraviť
missing-country-message = Čo mu alebo jej napísať

# ---- niečo vidím ----
witness-numbers =
    { svc-ua-102 } — polícia na Ukrajine
    { svc-eu-112 } — Európa, Turecko, Gruzínsko
    { svc-gb-999 } — Veľká Británia
    { svc-us-911 } — USA a Kanada
witness-steps =
    Už váš telefonát znamená veľa.
    • Bezpečnejšie je nechodiť bližšie a nehádať sa s nimi. Môže to ublížiť vám aj tomu človeku.
    • Ak by si to mohli všimnúť, je lepšie nenatáčať, ale zapamätať si to.
    • Radšej nesľubujte tomu človeku, čo nemôžete splniť.
witness-tell =
    Povedzte: kde to je, koľko je tam ľudí, či sú tam deti, či majú zbraň. Pridajte ŠPZ a farbu auta a kam odišlo.
witness-after =
    Potom odíďte na bezpečné miesto a zapíšte si všetko, čo si pamätáte. Máte pochybnosti? Aj tak zavolajte.
witness-call = Dôležité čísla
witness-steps-open = Ako pomôcť a neublížiť
witness-person = Hovoriť s človekom

# ---- cesta ----
going-where = Kde ste teraz? Vyberte si krok. Pri každom je niekoľko jednoduchých rád.
going-before-open = Pred cestou
going-way-open = Na ceste
going-border-open = Na hranici
going-arrival-open = Po príchode
going-offer-open = Overiť ponuku
going-ask-open = Nech sa ma bot pýta

going-before-papers =
    Doklady:
    • Odfoťte si pas, vízum, zmluvu a poistenie. Pošlite fotky na svoj e-mail a blízkemu človeku.
    • Kópie majte inde ako originály.
    • Zmluvu si prečítajte pred cestou. Má byť v jazyku, ktorému rozumiete.
going-before-people =
    Ľudia:
    • Nechajte doma adresu, meno a telefón zamestnávateľa, trasu, číslo auta, deň návratu.
    • Dohodnite sa, v ktoré dni budete volať.
    • Dohodnite si tajné slovo. Znamená: „Nemôžem hovoriť, zavolaj pomoc.“
going-before-bag =
    Vezmite si so sebou:
    • vlastné peniaze na cestu domov;
    • nabitý telefón;
    • čísla pomoci a veľvyslanectva na papieri;
    • pár slov v miestnom jazyku: „pomoc“, „polícia“, „zavolajte na moje veľvyslanectvo“.
    Bezpečnejšie je nepožičiavať si peniaze od cudzích ľudí. Ani dary si od nich radšej neberte.
going-before-way = Na ceste
going-before-offer = Overiť ponuku

going-way-steps =
    Čo môžete urobiť:
    • Ak sa dá, cestujte s niekým. Vyberajte si známych dopravcov.
    • Skôr ako nastúpite, odfoťte číslo auta (ŠPZ). Pošlite ho blízkym a napíšte, kde ste.
    • Pas a telefón majte pri sebe.
    • Zostaňte so svojou rodinou alebo skupinou.
    • Neukazujte, koľko máte hotovosti.
going-way-wrong =
    Vezú vás inam? Povedzte nahlas, že vaši blízki poznajú číslo auta. Na zastávke choďte k ľuďom.
    Aj zlý pocit je dôvod vystúpiť tam, kde sú ľudia.
going-way-border = Na hranici
going-way-numbers = Dôležité čísla

going-border-steps =
    Čo môžete urobiť:
    • Pas ukazujte iba pohraničníkom alebo polícii. Potom si ho hneď vezmite späť.
    • Pomoc prijímajte od ľudí, ktorí majú menovku známej organizácie.
    • Volá vás niekto cudzí, aby ste išli s ním? Stačí povedať „nie“ a ísť k dobrovoľníkom alebo polícii.
    • Deti majte stále pri sebe.
going-border-wrong =
    Chce vám niekto vziať pas? Hlasno kričte a choďte k pohraničníkom.
going-border-arrival = Po príchode
going-border-numbers = Dôležité čísla

going-arrival-register =
    Dočasná ochrana (na Slovensku „dočasné útočisko“):
    • Vybavte si ju osobne, na úrade. Je to zadarmo.
    • V krajinách EÚ platí do { fact-tp-end }. Opýtajte sa, či nie je novšie rozhodnutie.
    • „Pomocníkov“, ktorí chcú peniaze alebo pas, môžete odmietnuť.
going-arrival-home =
    Bývanie a peniaze:
    • Pošlite novú adresu blízkym.
    • Overte si, či máte kľúč a či môžete ísť von, kedy chcete.
    • Bankovú kartu, PIN kód a SIM kartu máte mať iba vy.
going-arrival-signs =
    Niečo nie je v poriadku, ak je práca iná, ako sľúbili, peniaze meškajú, dlh rastie, von nesmiete. Vtedy nemusíte čakať a môžete sa poradiť hneď teraz.
going-arrival-papers = Vzali mi doklady
going-arrival-paid = Neplatia alebo mám dlh
going-arrival-numbers = Dôležité čísla

# ---- človek ----
person-honest =
    Povieme to úprimne: na tejto platforme zatiaľ ľudia nemajú službu. Odpovedá tu program.
    Na týchto číslach však odpovedajú ľudia:
person-numbers =
    { svc-eu-112 } — ak je to súrne: Európa, Ukrajina, Turecko, Gruzínsko
    { svc-ua-la-strada } — na rozhovor; volanie z Ukrajiny
    { svc-ua-consular } — pre občanov Ukrajiny v zahraničí
person-others =
    Sú aj ďalšie linky. Kedy odpovedajú, ak to vieme, je v zozname krajiny:
    { svc-ua-527 } — o práci a živote v zahraničí; volanie z Ukrajiny
    { svc-ua-116111 } — pre deti a mladých na Ukrajine
    { svc-eu-116111 } — pre deti a mladých v mnohých krajinách EÚ
person-tip =
    Môžete začať takto: „Neviem, kde začať.“ Môžete sa opýtať, kto počúva, a nepovedať meno.
    Vyberte krajinu a uvidíte jej linky a chaty.
person-cannot = Nemôžem hovoriť
person-emergency = Dôležité čísla

person-country-list =
    Tu sú linky tejto krajiny. Vedľa vidíte, kedy odpovedajú. Najprv sa opýtajte, kto počúva a akým jazykom môžete hovoriť.
person-country-numbers = Dôležité čísla
person-country-cannot = Nemôžem hovoriť

# ---- ďalšie ----
more-what = Čo ešte môže pomôcť:
more-missing = Stratil sa mi niekto blízky
more-witness = Práve teraz niečo vidím
more-sense = Čo sa to so mnou deje?
more-protect = Ako vás chránime
more-country = Vybrať krajinu
more-forget = Zabudnúť moje odpovede
more-about = Kto to číta

country-ask = V ktorej krajine ste teraz? Alebo ktorá krajina vás zaujíma? Môžete to preskočiť.
country-kept-done = Dobre, budeme ukazovať čísla tejto krajiny. Zmeniť ju môžete kedykoľvek.
country-kept-numbers = Dôležité čísla
country-kept-person = Linky a chaty
country-kept-card = Ukázať kartičku
country-kept-more = Ďalšie

language-ask = Ktorý jazyk je pre vás ľahší?
language-done-line = Dobre, ďalej v tomto jazyku.
language-done-numbers = Dôležité čísla
language-done-more = Ďalšie

# ---- vyčistiť ----
hide-what =
    Tlačidlo nižšie vymaže správy za posledné dva dni: vaše aj naše. Zostane jeden obyčajný riadok.
hide-remains =
    Čo zostane: staršie správy, samotný chat v zozname a upozornenia, ktoré už niekto videl.
hide-by-hand =
    Ak chcete vymazať všetko: otvorte chat, ťuknite na názov hore, potom na menu a „Vymazať chat“. Ak sa dá vybrať, vymažte ho pre oboch.
    V prehliadači zatvorte kartu a vymažte stránku z histórie.
hide-save =
    Je tu niečo dôležité? Najprv to pošlite niekomu, komu dôverujete, alebo si zapíšte číslo na papier.
hide-now-open = Vyčistiť teraz
hide-more = Teraz nie
hide-stay-open = Mazať automaticky
stay-what =
    Správy v tomto chate môžu miznúť samy, vaše aj naše. Vyberte, po akom čase. Platí to aj pre tie, ktoré tu už sú.
stay-limit =
    Dlhšie ako dva dni to nejde: potom už aplikácia nedovolí botovi nič mazať. Samotný chat v zozname zostane.
stay-hour-open = Po hodine
stay-half-day-open = Po pol dni
stay-longest-open = Po takmer dvoch dňoch
stay-hide = Vyčistiť chat
stay-done-line = Dobre. Odteraz budú správy miznúť samy. Čas môžete kedykoľvek zmeniť.
stay-done-hide = Vyčistiť chat
stay-done-more = Ďalšie
stay-failed-line = Teraz sa to nepodarilo. Nič sa nezmenilo. Skúste to, prosím, znova o minútu.
stay-failed-again = Skúsiť znova
stay-failed-hide = Vyčistiť chat
hidden-line = Dnes bez zmeny.
hide-failed-line =
    Všetko sa vymazať nepodarilo. Vymažte, prosím, chat ručne: názov hore, menu, „Vymazať chat“. Alebo to skúste znova.
hide-failed-again = Skúsiť znova
hide-failed-more = Ďalšie

forget-what =
    Program zabudne, čo si pamätá o tomto rozhovore: jazyk, krajinu a vaše odpovede. Vrátiť sa to nedá.
forget-told =
    Ak ste niečo povedali ľuďom, zostáva to u nich. Zmeniť alebo vymazať to možno len s kódom.
forget-remains =
    Správy v samotnom chate tým nezmiznú. Na to je „Vyčistiť chat“.
forget-now-open = Zabudnúť teraz
forget-hide = Vyčistiť chat
forget-more = Teraz nie
forgotten-line = Hotovo. Znova začať môžete kedykoľvek.
forget-failed-line = Teraz sa to nepodarilo. Nič sa nezmenilo. Skúste to, prosím, znova o minútu.
forget-failed-again = Skúsiť znova
forget-failed-numbers = Dôležité čísla

# ---- o bote ----
about-who =
    Odpovedá tu program. Nič si nevymýšľa: všetky texty sú pripravené vopred. Zdroje sú uvedené pod nimi.
about-reads =
    Meno netreba. Telegram môže tento chat čítať: nemá koncové šifrovanie (end-to-end). Môže ho vidieť aj ten, kto vezme do ruky váš telefón. Ak je dole „Naša stránka“, píšte radšej tam: Telegram ju nevidí.
about-reads-web =
    Meno netreba. Tento rozhovor môže vidieť ten, kto vezme do rúk váš telefón alebo počítač. Prehliadač si pamätá, že ste túto stránku otvorili.
about-names =
    V Telegrame sme iba tu: { $bots }. Podobné názvy môžu patriť cudzím ľuďom.
about-never =
    Nikdy nežiadame peniaze, čísla kariet, heslá ani kódy. Ak ich niekto žiada, nie sme to my.
about-texts =
    Texty, ktoré ešte neskontroloval redaktor, majú značku. Pri číslach vidíte, či sme ich overili.
about-page = Naša stránka
about-hide = Vyčistiť chat
about-forget = Zabudnúť moje odpovede
about-more = Ďalšie
