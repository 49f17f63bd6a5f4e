# ---- program: čo je už vybrané ----
engine-asking-once = Raz, o { $time } (čas: { $place }): „{ $question }“
engine-asking-daily = Každý deň o { $time } (čas: { $place }): „{ $question }“
engine-asking-once-clock = Raz, o { $time } (podľa vašich hodín): „{ $question }“
engine-asking-daily-clock = Každý deň o { $time } (podľa vašich hodín): „{ $question }“
engine-asking-clock =
    Teraz je tam { $now }. Ak to nesedí, uveďte krajinu ešte raz. Keď sa hodiny menia na letný alebo zimný čas, nastavte otázku znova.
engine-asking-desk = Ak neodpoviete, dozvedia sa to ľudia z organizácie.
engine-asking-desk-police = Ak neodpoviete, dozvie sa to polícia.
engine-asking-plan = Ak neodpoviete, otvorí sa im váš plán cesty.
engine-asking-plan-police = Ak neodpoviete, otvorí sa polícii váš plán cesty.
engine-asking-contact = Ak neodpoviete, bot napíše osobe, ktorú ste uviedli. Uvedie vás pod menom: { $name }

# ---- časté tlačidlá ----
ask-numbers = Dôležité čísla
ask-go-on = Ďalej
ask-try-again = Skúsiť znova
ask-begin-again = Začať znova
ask-may-skip = Môžete to preskočiť.
ask-clear-open = Vyčistiť chat

# ---- kde začať ----
ask-what = Bot sa vás môže pýtať na niečo jednoduché v čase, ktorý si vyberiete. Napríklad na počasie.
ask-what-how =
    Odpoviete svojím slovom, ktoré znamená „všetko je v poriadku“. Ak neodpoviete alebo napíšete druhé slovo, stane sa to, čo ste vybrali.
ask-what-how-web =
    Stránka vám nemôže napísať, preto to funguje len v Telegrame. Otvorte si bota tam a otázku nastavte.
ask-what-sees =
    Z otázky nevidno, na čo je. Telegram však môže tento chat vidieť. Môže ho vidieť aj ten, kto má v ruke váš telefón.
ask-what-sees-web =
    V Telegrame môže chat vidieť Telegram. Môže ho vidieť aj ten, kto má v ruke váš telefón.
ask-set-open = Nastaviť otázku
ask-list-open = Moje otázky

ask-at-ask = O ktorej hodine sa má bot pýtať? Napíšte to takto: 20:00
ask-zone-ask =
    V ktorej krajine vtedy budete? Bot sa pýta podľa času tejto krajiny. Ak tu nie je, napíšte jej názov.
ask-clock-ask =
    Koľko je teraz na vašich hodinách? Ak tam ešte nie ste, koľko hodín je tam? Napíšte to takto: 19:30
ask-half-ask = Je tam teraz pred poludním alebo po poludní?
ask-half-am = Noc alebo ráno (pred 12:00)
ask-half-pm = Deň alebo večer (po 12:00)
ask-often-ask = Raz alebo každý deň?
ask-often-once = Raz
ask-often-daily = Každý deň
ask-question-which = Na čo sa má bot pýtať? Vyberte jednu otázku.

# ---- dve slová ----
ask-well-ask =
    Vymyslite si slovo, ktoré znamená „všetko je v poriadku“, napríklad názov kvetu. Také, ktoré nikto neuhádne. Napíšte ho sem.
ask-word-gone =
    Vašu správu z chatu hneď odstránime, ak to aplikácia dovolí. Slovo už nikde inde neuvidíte, preto si ho zapamätajte.
ask-word-bad =
    Toto slovo sa nehodí. Má byť krátke a tie dve slová majú byť rôzne. Vymyslite si, prosím, iné.
ask-word-again = Iné slovo
ask-not-free-ask =
    Teraz druhé slovo. Znamená „nemôžem voľne hovoriť“ alebo „mám ťažkosti“. Napíšte ho sem.
ask-not-free-alike =
    Na obe slová odpovie bot rovnako. Kto sa pozerá do chatu, rozdiel neuvidí.

# ---- čo potom ----
ask-then-what =
    Ak hodinu neodpovedáte, bot sa opýta ešte dvakrát, s odstupom desiatich minút. Potom sa stane to, čo teraz vyberiete.
ask-then-desk = Majú sa to dozvedieť ľudia z organizácie? Budú hľadať, ako vám pomôcť.
ask-then-desk-police = Má sa to dozvedieť polícia? Policajti budú hľadať, ako vám pomôcť.
ask-then-desk-yes = Áno, dať im vedieť
ask-then-desk-no = Nie

ask-plan-offer =
    Môžete nechať plán cesty: kam a ku komu idete. Ľuďom z organizácie sa otvorí, len ak neodpoviete alebo napíšete druhé slovo.
ask-plan-offer-police =
    Môžete nechať plán cesty: kam a ku komu idete. Polícii sa otvorí, len ak neodpoviete alebo napíšete druhé slovo.
ask-plan-unproven =
    Nevieme vám dokázať, že plán nikto neotvorí skôr. Takto je zamknutý: jeden kľúč majú títo ľudia, druhý má náš počítač. Treba oba. Počítač vydá svoj kľúč, len keď neodpovedáte alebo napíšete druhé slovo.
ask-plan-well =
    Keď napíšete, že je všetko v poriadku, plán k otázke „raz“ sa zničí. Pri otázke „každý deň“ plán zostane, kým ho nezničíte alebo nezrušíte otázku.
ask-plan-leave = Nechať plán
ask-plan-without = Bez plánu
ask-plan-failed = Teraz sa plán nepodarilo začať. Skúste to o minútu alebo pokračujte bez neho.
ask-plan-code-what = S týmto kódom môžete plán kedykoľvek zničiť, z ktoréhokoľvek telefónu. Jednoducho ho napíšte botovi.
ask-plan-code-care =
    Zapíšte si kód na papier ako obyčajné číslo. Ukážeme ho len raz. Táto správa zmizne z chatu po dvoch dňoch alebo skôr, podľa vašej voľby.
ask-plan-code-here = Váš kód:
ask-plan-employer = Ku komu idete? Názov zamestnávateľa, firmy alebo meno človeka.
ask-plan-address = Na akej adrese budete bývať alebo pracovať?
ask-plan-phone = Aké majú telefónne čísla? Aké číslo tam budete mať vy?
ask-plan-plate = Čím idete? Číslo auta (ŠPZ), autobusu alebo letu.
ask-plan-companions = Kto ide s vami?
ask-plan-route = Akou cestou idete? Mestá, zastávky, hranica.
ask-plan-return = Kedy sa chcete vrátiť?
ask-plan-photo = Fotka, ak chcete: vaša, ako teraz vyzeráte, alebo vašich dokladov na cestu.
ask-plan-photo-not = Fotky bez oblečenia a iné veľmi osobné fotky, prosím, neposielajte.
ask-photo-too-large = Táto fotka je príliš veľká (môže mať do 10 MB) a uložená nie je. Môžete sa vrátiť a poslať inú.
ask-photo-enough = Uložiť sa tu dajú najviac tri fotky. Posledná uložená nie je.
ask-plan-lost =
    Nepodarilo sa to uložiť. Po 15 minútach ticha zabudneme, čo sa nastavovalo. Rozpísaný plán zmizne do jedného dňa. Začnite, prosím, znova.

ask-contact-ask = Má bot napísať niekomu blízkemu, ak neodpoviete?
ask-contact-agrees = Táto osoba najprv dá súhlas, v bote. Bot povie len vaše meno a to, že neodpovedáte.
ask-contact-yes = Áno, niekomu napísať
ask-contact-no = Nie, nikomu
ask-fear-ask = Bojíte sa tejto osoby? Alebo môže jej správy čítať niekto, koho sa bojíte?
ask-fear-no = Nie
ask-fear-unsure = Áno alebo neviem
ask-no-contact-line = Potom je bezpečnejšie neuviesť nikoho. Môžete to urobiť neskôr, keď to budete vedieť naisto.
ask-name-ask = Ako vás táto osoba oslovuje? S týmto menom jej bot napíše. Píšte iba písmená, najviac 32, a za bodkou medzeru.

# ---- nastavené ----
ask-nothing-line = Ak neodpoviete, nič sa nestane. Vyberte, prosím, čo sa má vtedy stať.
ask-nothing-choose = Vybrať
ask-again-line =
    Niečo chýba. Po 15 minútach ticha zabudneme, čo sa nastavovalo. Rozpísaný plán zmizne do jedného dňa. Začnite, prosím, znova.
ask-overview-silent =
    Bot čaká hodinu, potom sa opýta ešte dvakrát, s odstupom desiatich minút. Ak náš počítač vtedy nefungoval, bot sa najprv opýta znova.
ask-overview-limits =
    Má to hranice. Ak niekto bota na vašom telefóne zablokuje, plán sa neotvorí a osobe, ktorú ste uviedli, nikto nenapíše. Kto má v ruke váš telefón, môže otázku zrušiť. Po piatich iných slovách v odpovedi už bot slovu „všetko je v poriadku“ neverí a urobí to isté, ako keď nikto neodpovie. Odpovede na niečo iné sa nerátajú.
ask-overview-words = Vaše dve slová tu nevidno. Pamätáte si obe?
ask-overview-set = Hotovo, pýtajte sa
ask-overview-time = Iný čas
ask-overview-zone = Čas inej krajiny
ask-set-line = Hotovo. Bot sa opýta v čase, ktorý ste vybrali. Odpovedzte jedným zo svojich slov, priamo tu v chate.
ask-set-passed = Ak ste niekoho uviedli, prišla správa s adresou. Pošlite ju ďalej: osoba otvorí adresu a môže dať súhlas.
ask-set-clear = Tento chat môžete vyčistiť. Otázka zostane.
ask-set-failed-line =
    Nepodarilo sa to. Možno už máte päť otázok alebo uplynulo 15 minút a nastavenia sa zmazali.

# ---- vlastné otázky ----
ask-list-line = Tu sú vaše otázky. Každú môžete zrušiť jej tlačidlom.
ask-list-new = Ešte jedna otázka
ask-list-none-line = Teraz nemáte žiadne otázky.
ask-off-all = Zrušiť všetky
ask-off-line = Dobre, bot sa už na nič nepýta. Plány, ktoré nikto neotvoril, sú zničené.

# ---- návrat s kódom plánu ----
ask-plan-back-line = Toto je kód vášho plánu cesty.
ask-plan-back-what =
    Plán môžete zničiť, tu zmizne hneď. Ak sa už otvoril, ľudia si ho mohli prečítať a majú ho ešte 72 hodín.
ask-plan-destroy = Zničiť plán
ask-plan-destroyed-line = Plán je zničený. Vaše otázky zostávajú.
ask-plan-gone-line = Taký plán už neexistuje.
