# ---- program: krátke slová ----
engine-added = Pridané k vášmu príbehu.
engine-moving = Vašu polohu pridávame každé 2 minúty, najviac 8 hodín alebo do konca práce s vaším príbehom. Ak to chcete ukončiť, vypnite v chate jej zdieľanie.
engine-not-kept =
    Teraz sa to nepodarilo uložiť. Skúste to, prosím, znova o minútu. Ak je to súrne, čísla sú nižšie.
engine-moment = Chvíľku, pozeráme sa. Ak do 15 minút nepríde odpoveď, napíšte, prosím, kód ešte raz.
engine-code-hidden = Aby kód nevidel nikto cudzí, po 15 minútach ticha sme ho skryli.
engine-standing-waiting = Váš príbeh je u nás. Zatiaľ ho nikto nečítal.
engine-standing-read = Váš príbeh je prečítaný. Odpoveď zatiaľ nie je.
engine-standing-answered = Váš príbeh je prečítaný a máte odpoveď. Nájdete ju v tomto rozhovore.
engine-standing-closed = Práca s vaším príbehom sa skončila. Môžete niečo dopísať a ľudia si ho prečítajú znova.
engine-standing-withdrawn = Svoj príbeh ste vzali späť. Už sa s ním nič nerobí.
engine-standing-erasing = Váš príbeh je skrytý. Počet hodín, kým sa navždy vymaže: približne { $hours }.
engine-backups = Čo je vymazané, zmizne aj z našich záložných kópií, do { $date }.

# ---- spoločné tlačidlá ----
tell-numbers = Dôležité čísla
tell-go-on = Ďalej
tell-skip = Preskočiť
tell-done = Hotovo
tell-not-now = Nie, teraz nie
tell-try-again = Skúsiť znova
tell-back-to-it = K môjmu príbehu
tell-person-open = Napísať človeku
tell-nothing-changed = Teraz sa to nepodarilo. Nič sa nezmenilo. Skúste to, prosím, znova o minútu.

# ---- kde začať ----
tell-person-what =
    Tu môžete povedať, čo sa stalo, a vaše slová si prečítajú ľudia. Meno uvádzať nemusíte.
tell-person-sees =
    Telegram môže tento chat čítať: nemá koncové šifrovanie (end-to-end). Môže ho vidieť aj ten, kto vezme do ruky váš telefón. Ak je dole „Naša stránka“, píšte radšej tam: Telegram ju nevidí.
tell-person-sees-web =
    Túto stránku môže vidieť ten, kto vezme do rúk váš telefón alebo počítač.
tell-person-tell = Povedať, čo sa stalo
tell-person-talk = Hovoriť s človekom
tell-person-other = Ťažkosti má niekto iný
tell-person-code = Mám kód
tell-person-lines = Linky a chaty podľa krajín

tell-door-which = Kto si to má prečítať? Výber je na vás.
tell-door-same = Obe možnosti sú dobré. Ak neviete, začnite pri organizácii, ktorá pomáha.
tell-door-help = Organizácia, ktorá pomáha
tell-door-police = Polícia
tell-door-open = Nech to číta niekto iný

tell-help-reads = Prečítajú si to ľudia z organizácie, ktorá pomáha. Nie je to polícia.
tell-help-passes = Vaše slová odovzdajú ďalej len s vaším súhlasom. Výnimky sú dve: niečí život je v nebezpečenstve alebo niekto ubližuje dieťaťu.
tell-police-reads = Prečítajú si to policajti.
tell-police-record =
    Ak v tom uvidia porušenie zákona, na Ukrajine to musia do 24 hodín zapísať do registra. Potom sa začne preverovanie.
tell-no-photos = Fotky bez oblečenia a iné veľmi osobné fotky, prosím, neposielajte: stačí to opísať slovami.
tell-write-open = Napísať
tell-child-open = Mám menej ako 18 rokov

tell-child-lines =
    Najprv čísla, kde ľudia vypočujú deti a mladých. Volanie je zadarmo:
    { svc-ua-116111 } — na Ukrajine
    { svc-eu-116111 } — v mnohých krajinách EÚ
    Nevieme, kedy tam odpovedajú. Nikto nezdvihol? Skús inú linku alebo to povedz dospelému.
tell-child-must =
    Skôr ako niečo povieš, je dôležité vedieť toto. Keď niekto ubližuje dieťaťu, na Ukrajine to ľudia, ktorí pracujú s deťmi, musia povedať polícii. Aj tí, ktorí čítajú tu, môžu mať túto povinnosť.
tell-child-parents =
    Nemôžeme sľúbiť, že sa to rodičia nedozvedia. Bojíš sa toho? Môžeš sa najprv spýtať na linke pre deti alebo to tu napísať hneď v prvej vete.
tell-child-when = Kedy ti môžeme odpovedať?

tell-write-own-how =
    Napíšte jednou správou, čo sa stalo. Môžete vlastnými slovami a krátko.
    Môže to byť aj hlasová správa, fotka, súbor, miesto na mape alebo preposlaná správa.
tell-write-other-how =
    Napíšte jednou správou, čo ste videli alebo čo viete: kde, kedy, kto.
    Môže to byť aj hlasová správa, fotka, súbor, miesto na mape alebo preposlaná správa.
tell-not-kept-line =
    Teraz sa to nepodarilo uložiť. Vaše slová nikto nečítal. Skúste to znova alebo zavolajte: na číslach odpovedajú ľudia.
tell-not-kept-again = Napísať znova
tell-file-broken-off = Jeden súbor k nám nedorazil celý. Ak môžete, pošlite ho, prosím, znova.
tell-file-too-large = Tento súbor je príliš veľký: samotný súbor uložený nie je. Čo ste napísali, je uložené. Ak môžete, pošlite ho po častiach (každá do 20 MB), alebo to povedzte slovami.
tell-file-no-room = Na súbory tu už nie je miesto: posledný súbor uložený nie je. Čo ste napísali, je uložené. Ďalej to môžete povedať slovami.

# ---- uložené ----
tell-received-line = Uložené. Ďakujeme, že ste to povedali.
tell-received-code =
    Ak sa k tomu chcete vrátiť z iného telefónu, môžete mať kód. Nie je povinný.
tell-received-more = Teraz môžete niečo dopísať priamo tu alebo odpovedať na tri krátke otázky.
tell-received-other-thanks = To stačí. Ak si spomeniete na niečo ďalšie, jednoducho to dopíšte tu.
tell-code-show = Ukázať kód
tell-code-none = Kód nepotrebujem
tell-code-what = S týmto kódom sa môžete kedykoľvek vrátiť: do tohto chatu, do iného bota alebo na web. Jednoducho ho napíšte.
tell-code-care =
    Zapíšte si kód na papier ako obyčajné číslo. Kto kód pozná, ten si prečíta odpoveď. Ukážeme ho len raz. Táto správa zmizne z chatu po dvoch dňoch alebo skôr, podľa vašej voľby.
tell-code-care-web =
    Zapíšte si kód na papier ako obyčajné číslo. Kto kód pozná, ten si prečíta odpoveď. Ukážeme ho len raz.
tell-code-here = Váš kód:

tell-may-skip = Môžete to preskočiť.
tell-where-ask = Kde to bolo alebo kde to je teraz? Mesto, ulica, dom alebo len opis.
tell-when-ask = Kedy to bolo? Trvá to aj teraz?
tell-answer-ask = Môžeme vám odpísať? Kedy?
tell-answer-unasked = Sami píšeme len vtedy, keď nám to dovolíte. Kto má v ruke váš telefón, môže správu vidieť.
tell-answer-soon = Hneď ako budete môcť
tell-answer-hours = Len od … do …
tell-answer-self = Nepíšte, ozvem sa
tell-hours-ask = V ktorých hodinách vám môžeme písať? Napríklad: od 10:00 do 12:00 kyjevského času.
tell-after-line = Ďakujeme. Všetko je uložené. Čo ďalej?
tell-details-open = Pridať podrobnosti
tell-consents-open = Čo sa s tým smie robiť
tell-finish-line = To je všetko. Ak tu do 15 minút napíšete ešte niečo, pridáme to.
tell-finish-hide = Tento chat môžete vyčistiť. Vášho príbehu sa to nedotkne.
tell-finish-hide-open = Vyčistiť chat

# ---- čo sa smie robiť ----
tell-consents-what = Vyberte, čo sa s vaším príbehom smie robiť. Každú vec zvlášť, áno alebo nie.
tell-consents-change = Rozhodnutie môžete kedykoľvek zmeniť, s kódom.
tell-consents-police-has = Polícia už váš príbeh má. Ak bol porušený zákon, musí to zapísať do registra.
tell-consent-help = Pomôcť mi
tell-consent-police = Odovzdať polícii
tell-consent-partners = Ukázať partnerom v zahraničí
tell-consent-warn = Varovať ostatných
tell-consent-count = Započítať
tell-consent-help-ask = Môžeme podľa vášho príbehu hľadať pomoc pre vás?
tell-consent-police-ask = Môžeme váš príbeh odovzdať polícii?
tell-consent-partners-ask = Môžeme váš príbeh ukázať organizáciám, ktoré pomáhajú v iných krajinách?
tell-consent-warn-ask =
    Môžeme ostatných varovať pred tým číslom, stránkou alebo inzerátom? O vás nepovieme nič.
tell-consent-count-ask = Môžeme váš príbeh zahrnúť do štatistík? Len ako číslo, nič o vás.

# ---- podrobnosti ----
tell-details-who-ask = Kto to robí? Meno, prezývka, ako vyzerá. Stačí to, čo viete.
tell-details-contact-ask = Telefón, stránka, adresa alebo účet týchto ľudí, ak ich poznáte.
tell-details-promised-ask = Čo sľubovali? A aké je to naozaj?
tell-details-papers-ask = Kde sú teraz doklady a telefón? Kto ich má?
tell-details-money-ask = Platia? Hovoria o dlhu? Aký je veľký?
tell-details-others-ask = Sú tam aj ďalší ľudia? Sú tam deti? Koľko?
tell-details-files-ask = Máte fotku, dokument, správy alebo hlasovú nahrávku? Pošlite ich sem.

# ---- človek ----
tell-talk-when = Kedy vám môžeme odpovedať?
tell-talk-unasked = Program sa pýta, lebo správu môže vidieť niekto nablízku.
tell-queue-line = Ste v poradí: človek vám odpovie tu.
tell-answers-from = Ľudia začnú odpovedať { $date } o { $time } (čas: { $place }).
tell-queue-write = Písať môžete už teraz, ľudia si všetko prečítajú.
tell-queue-danger =
    Ak nebezpečenstvo hrozí práve teraz, nečakajte: { svc-eu-112 } v Európe, Turecku a Gruzínsku, { svc-ua-102 } na Ukrajine.
tell-queue-stop = Už nečakám
tell-talk-failed-line = Teraz sa nepodarilo privolať človeka. Skúste to znova alebo zavolajte: na číslach odpovedajú ľudia.
tell-joined-line = Teraz vám odpovedá človek. Číta všetko, čo tu píšete. Program mlčí.
tell-joined-end = Tlačidlá dole fungujú ako predtým. Skončiť môžete kedykoľvek.
tell-talk-finish = Ukončiť rozhovor
tell-left-line = Človek z rozhovoru odišiel. Ďalej zase odpovedá program.
tell-talk-ended-line = Dobre, rozhovor s človekom sa skončil. Ďalej odpovedá program.

tell-hold-ask = Toto prečítal program, nikto iný. Poslať vaše slová človeku? Bez odpovede o 15 minút zmiznú.
tell-hold-yes = Áno, poslať
tell-hold-no = Nie, vymazať
tell-dropped-line = Vymazané. Vaše slová nikto nečítal.

# ---- návrat ----
tell-have-code-how = Napíšte kód sem, kedykoľvek a z ktorejkoľvek obrazovky. Na medzerách nezáleží.
tell-have-code-gone = Správu s kódom z chatu hneď odstránime, ak to aplikácia dovolí.
tell-again-line = Aby váš príbeh nevidel nikto cudzí, po 15 minútach ticha sa zatvorí. Napíšte, prosím, kód ešte raz.
tell-again-words = Ak ste práve niečo napísali, neuložili sme to.
tell-no-such-code-line = Tento kód tu nič neotvára. Pozrite sa, prosím, na číslice ešte raz a napíšte ich znova.
tell-no-such-code-next = Nejde to? Môžete to povedať znova alebo zavolať: na číslach odpovedajú ľudia.
tell-return-failed-line = Teraz sa nepodarilo overiť kód. Skúste to, prosím, znova o pár minút.
tell-returned-what = Čo chcete urobiť? Po 15 minútach ticha sa táto stránka zatvorí.
tell-returned-add = Niečo pridať
tell-returned-consents = S čím súhlasím
tell-returned-confirm = Písomné potvrdenie
tell-returned-withdraw = Vziať späť
tell-returned-erase = Vymazať
tell-returned-new-code = Nový kód
tell-replace-why =
    Tento kód bolo vidieť v chate a mohol ho tam zazrieť niekto cudzí. Aby nikto nečítal, čo tu napíšete, potrebujete najprv nový kód.
tell-add-how = Napíšte alebo pošlite, čo treba pridať.
tell-added-line = Pridané. Ľudia si to prečítajú.

tell-confirm-what = Je to podpísaný dokument. Je v ňom len názov našej služby, deň a náhodné číslo. Nič iné.
tell-confirm-care = Príde do tohto chatu. Zvážte, či ho neuvidí niekto cudzí.
tell-confirm-yes = Poslať
tell-confirmed-line = Potvrdenie už je v tomto rozhovore.
tell-withdraw-what =
    Potom sa s vaším príbehom už nebude nič robiť, ale zostane uložený. Čo sa už odovzdalo ďalej, to sa vrátiť nedá. Vziať späť?
tell-withdraw-yes = Áno, vziať späť
tell-withdrawn-line = Hotovo. S vaším príbehom sa už nebude nič robiť.
tell-erase-what =
    Príbeh hneď skryjeme a o 72 hodín ho navždy vymažeme. Dovtedy si to s kódom môžete rozmyslieť. Čo sa už odovzdalo ďalej, to sa vrátiť nedá.
tell-erase-yes = Áno, vymazať
tell-erased-line = Príbeh je skrytý. O 72 hodín sa navždy vymaže. Dovtedy si to s kódom môžete rozmyslieť.
tell-erasing-undo = Ak ste si to rozmysleli, príbeh sa dá vrátiť.
tell-undo-open = Nevymazať
tell-undone-line = Dobre, príbeh zostáva.
tell-new-code-what = Bude nový kód a starý už nič neotvorí. Chcete nový?
tell-new-code-yes = Áno, nový kód
tell-code-new-line = Tu je nový kód. Starý už neplatí.
tell-code-changed-line = Váš kód bol zmenený na inom zariadení. Starý už neplatí: použite nový.
tell-left-it-line = Zatvorené. Vrátiť sa môžete kedykoľvek, s kódom.
