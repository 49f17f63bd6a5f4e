# ---- programul: ce s-a ales deja ----
engine-asking-once = O dată, la { $time } (ora locală: { $place }): „{ $question }”
engine-asking-daily = În fiecare zi la { $time } (ora locală: { $place }): „{ $question }”
engine-asking-once-clock = O dată, la { $time } (după ceasul dumneavoastră): „{ $question }”
engine-asking-daily-clock = În fiecare zi la { $time } (după ceasul dumneavoastră): „{ $question }”
engine-asking-clock =
    Acolo este acum ora { $now }. Dacă nu este așa, numiți țara din nou. Când se trece la ora de vară sau de iarnă, alegeți din nou întrebarea.
engine-asking-desk = Dacă nu răspundeți, află acest lucru oameni din organizație.
engine-asking-desk-police = Dacă nu răspundeți, află acest lucru poliția.
engine-asking-plan = Dacă nu răspundeți, li se deschide planul călătoriei dumneavoastră.
engine-asking-plan-police =
    Dacă nu răspundeți, poliției i se deschide planul călătoriei dumneavoastră.
engine-asking-contact = Dacă nu răspundeți, botul îi scrie persoanei pe care ați numit-o. Vă numește așa: { $name }

# ---- butoane care apar des ----
ask-numbers = Numere urgente
ask-go-on = Mai departe
ask-try-again = Încerc încă o dată
ask-begin-again = Încep din nou
ask-may-skip = Puteți sări peste asta.
ask-clear-open = Curăță conversația

# ---- de unde începe ----
ask-what = Botul vă poate întreba ceva simplu atunci când alegeți dumneavoastră. De exemplu, despre vreme.
ask-what-how =
    Răspundeți cu un cuvânt al dumneavoastră care înseamnă „totul e bine”. Dacă nu răspundeți sau scrieți al doilea cuvânt, se întâmplă ce ați ales.
ask-what-how-web =
    Pagina nu vă poate scrie, așa că merge numai în Telegram. Deschideți botul acolo ca să alegeți întrebarea.
ask-what-sees =
    Din întrebare nu se vede la ce folosește. Dar Telegram poate vedea această conversație. O poate vedea și cine vă ține telefonul în mână.
ask-what-sees-web =
    În Telegram, conversația o poate vedea Telegram. O poate vedea și cine vă ține telefonul în mână.
ask-set-open = Aleg o întrebare
ask-list-open = Întrebările mele

ask-at-ask = La ce oră să întrebe botul? Scrieți așa: 20:00
ask-zone-ask =
    În ce țară veți fi atunci? Botul întreabă după ora acelei țări. Dacă nu este aici, scrieți numele ei.
ask-clock-ask =
    Ce oră arată acum ceasul dumneavoastră? Dacă nu sunteți încă acolo, ce oră este acolo? Scrieți așa: 19:30
ask-half-ask = Acolo este acum înainte de amiază sau după-amiază?
ask-half-am = Noapte, dimineață (până la 12:00)
ask-half-pm = Zi sau seară (după 12:00)
ask-often-ask = O dată sau în fiecare zi?
ask-often-once = O dată
ask-often-daily = În fiecare zi
ask-question-which = Despre ce să întrebe? Alegeți o întrebare.

# ---- două cuvinte ----
ask-well-ask =
    Gândiți-vă la un cuvânt care înseamnă „totul e bine”, de exemplu numele unei flori. Alegeți unul pe care nu îl ghicește nimeni. Scrieți-l aici.
ask-word-gone =
    Mesajul dumneavoastră îl ștergem imediat din conversație, dacă messengerul ne lasă. Cuvântul nu se mai vede nicăieri, așa că țineți-l minte.
ask-word-bad =
    Acest cuvânt nu se potrivește. Trebuie să fie scurt, iar cele două cuvinte trebuie să fie diferite. Alegeți, vă rugăm, altul.
ask-word-again = Alt cuvânt
ask-not-free-ask =
    Acum al doilea cuvânt. El înseamnă „nu pot vorbi liber” sau „am necazuri”. Scrieți-l aici.
ask-not-free-alike =
    La ambele cuvinte botul răspunde la fel. Cine se uită în conversație nu vede nicio diferență.

# ---- ce urmează atunci ----
ask-then-what =
    Dacă nu răspundeți timp de o oră, botul mai întreabă de două ori, la zece minute distanță. Apoi se întâmplă ce alegeți acum.
ask-then-desk = Să afle oamenii din organizație? Ei vor căuta cum să vă ajute.
ask-then-desk-police = Să afle poliția? Polițiștii vor căuta cum să vă ajute.
ask-then-desk-yes = Da, să afle
ask-then-desk-no = Nu

ask-plan-offer =
    Puteți lăsa planul călătoriei: unde și la cine mergeți. Oamenilor din organizație li se deschide numai dacă nu răspundeți sau scrieți al doilea cuvânt.
ask-plan-offer-police =
    Puteți lăsa planul călătoriei: unde și la cine mergeți. Poliției i se deschide numai dacă nu răspundeți sau scrieți al doilea cuvânt.
ask-plan-unproven =
    Nu vă putem dovedi că nimeni nu deschide planul mai devreme. Iată cum este încuiat: o cheie este la acești oameni, a doua la calculatorul nostru. E nevoie de amândouă. Calculatorul își dă cheia numai când nu răspundeți sau scrieți al doilea cuvânt.
ask-plan-well =
    Când scrieți că totul e bine, planul pentru o întrebare pusă „o dată” va fi distrus. Pentru o întrebare pusă „în fiecare zi”, planul rămâne până când îl distrugeți sau anulați întrebarea.
ask-plan-leave = Las un plan
ask-plan-without = Fără plan
ask-plan-failed = Acum nu am reușit să începem planul. Încercați peste un minut sau mergeți mai departe fără el.
ask-plan-code-what = Cu acest cod puteți distruge planul oricând, de pe orice telefon. Este de ajuns să îl scrieți botului.
ask-plan-code-care =
    Notați codul pe hârtie, ca pe un număr obișnuit. Îl arătăm o singură dată. Acest mesaj dispare din conversație după două zile sau mai devreme, dacă ați ales așa.
ask-plan-code-here = Codul dumneavoastră:
ask-plan-employer = La cine mergeți? Numele angajatorului, al firmei sau al persoanei.
ask-plan-address = La ce adresă veți locui sau veți lucra?
ask-plan-phone = Ce numere de telefon au ei? Ce număr veți avea acolo?
ask-plan-plate = Cu ce călătoriți? Numărul mașinii, al autobuzului sau al zborului.
ask-plan-companions = Cine călătorește cu dumneavoastră?
ask-plan-route = Pe ce drum mergeți? Orașe, opriri, granița.
ask-plan-return = Când vreți să vă întoarceți?
ask-plan-photo = O poză, dacă vreți: cu dumneavoastră, așa cum arătați acum, sau cu actele pentru drum.
ask-plan-photo-not = Vă rugăm să nu trimiteți poze cu cineva dezbrăcat sau alte poze foarte personale.
ask-photo-too-large = Această poză este prea mare (poate avea până la 10 MB) și nu a fost salvată. Puteți merge înapoi și trimite alta.
ask-photo-enough = Aici pot fi salvate până la trei poze. Ultima nu a fost salvată.
ask-plan-lost =
    Nu am reușit să salvăm asta. După 15 minute fără mesaje uităm ce alegeați. Planul, dacă l-ați început, dispare în cel mult o zi. Începeți, vă rugăm, din nou.

ask-contact-ask = Să scrie botul cuiva apropiat, dacă nu răspundeți?
ask-contact-agrees = Această persoană își dă mai întâi acordul, în bot. Botul spune numai numele dumneavoastră și că nu răspundeți.
ask-contact-yes = Da, să scrie cuiva
ask-contact-no = Nu, nimănui
ask-fear-ask = Vă este frică de această persoană? Sau ar putea cineva de care vă este frică să îi citească mesajele?
ask-fear-no = Nu
ask-fear-unsure = Da sau nu știu
ask-no-contact-line = Atunci e mai sigur să nu numiți pe nimeni. Puteți face asta mai târziu, când știți sigur.
ask-name-ask = Cum vă spune această persoană? Cu acest nume îi scrie botul. Scrieți numai litere, cel mult 32, iar după punct lăsați un spațiu.

# ---- gata de întrebat ----
ask-nothing-line = Dacă nu răspundeți, nu se întâmplă nimic. Alegeți, vă rugăm, ce să facă botul atunci.
ask-nothing-choose = Aleg
ask-again-line =
    Lipsește ceva. După 15 minute fără mesaje uităm ce alegeați. Planul, dacă l-ați început, dispare în cel mult o zi. Începeți, vă rugăm, din nou.
ask-overview-silent =
    Botul așteaptă o oră, apoi mai întreabă de două ori, la zece minute distanță. Dacă între timp calculatorul nostru nu a mers, botul întreabă mai întâi din nou.
ask-overview-limits =
    Există limite. Dacă botul este blocat pe telefonul dumneavoastră, planul nu se deschide și nimeni nu îi scrie persoanei numite. Cine vă ține telefonul poate anula întrebarea. După cinci alte cuvinte ca răspuns, botul nu mai crede cuvântul pentru „totul e bine” și face la fel ca după tăcere. Răspunsurile la altceva nu se numără.
ask-overview-words = Cele două cuvinte ale dumneavoastră nu se văd aici. Le țineți minte pe amândouă?
ask-overview-set = Gata, botul poate întreba
ask-overview-time = Altă oră
ask-overview-zone = Ora altei țări
ask-set-line = Gata. Botul întreabă la ora aleasă. Răspundeți cu unul dintre cuvinte, chiar aici în conversație.
ask-set-passed = Dacă ați numit pe cineva, a venit un mesaj cu o adresă. Trimiteți-l mai departe: persoana deschide adresa și își poate da acordul.
ask-set-clear = Puteți curăța această conversație. Întrebarea rămâne.
ask-set-failed-line =
    Nu s-a reușit. Poate aveți deja cinci întrebări sau au trecut 15 minute și s-a șters ce ați ales.

# ---- întrebările alese ----
ask-list-line = Iată întrebările dumneavoastră. Pe fiecare o puteți anula cu butonul ei.
ask-list-new = Încă o întrebare
ask-list-none-line = Acum nu aveți întrebări.
ask-off-all = Anulează toate
ask-off-line = Bine, botul nu mai întreabă nimic. Planurile pe care nu le-a deschis nimeni au fost distruse.

# ---- revenire cu codul unui plan ----
ask-plan-back-line = Acesta este codul planului dumneavoastră de călătorie.
ask-plan-back-what =
    Puteți distruge planul, aici dispare imediat. Dacă a fost deja deschis, oamenii l-au putut citi și îl mai păstrează 72 de ore.
ask-plan-destroy = Distruge planul
ask-plan-destroyed-line = Planul a fost distrus. Întrebările dumneavoastră rămân.
ask-plan-gone-line = Acest plan nu mai există.
