# ---- început ----
menu-women-hello =
    Bună ziua! Aici puteți lămuri în liniște lucruri despre drum, muncă, relații sau acte în străinătate. Dacă ceva nu e în regulă, nu sunteți singură.
menu-women-how =
    Alegeți ce se potrivește mai bine. Sau scrieți în câteva cuvinte ce s-a întâmplat.
    Răspunde un program. Numele nu este necesar. Telegram poate vedea această conversație.
menu-women-how-web =
    Alegeți ce se potrivește. Sau scrieți în câteva cuvinte ce s-a întâmplat.
    Răspunde un program. Nu este nevoie de nume. Browserul ține minte vizita.
menu-women-wrong = Ceva nu e în regulă, mi-e frică
menu-women-offers = Muncă, o cunoștință, o ofertă
menu-women-before = Mă pregătesc de plecare
menu-women-abroad = Locuiesc în străinătate
menu-women-girls = Nu am încă 18 ani
menu-women-person = Vorbesc cu un om
menu-women-more = Despre altcineva, altele

women-wrong-calm =
    E bine că sunteți aici. Orice s-a întâmplat, nu sunteți singură și aveți cui să vă adresați. Ce din acestea vi se potrivește?
women-wrong-now =
    E pericol chiar acum? { svc-eu-112 } — Europa, Ucraina, Turcia, Georgia.
women-wrong-papers = Mi-au luat actele
women-wrong-paid = Bani neplătiți sau o datorie
women-wrong-drawn = M-au băgat în ceva
women-wrong-home = E greu acasă
women-wrong-photos = Mă amenință cu pozele mele
women-wrong-sense = Nu înțeleg ce se întâmplă
women-wrong-after = Totul a trecut, ce urmează

women-offers-calm =
    E normal să verificați. Oamenii cinstiți nu se supără când îi întrebați.
women-offers-which =
    Ce vi se oferă?
women-offers-work = Muncă
women-offers-study = Studii
women-offers-care = Îngrijire, bonă, au pair
women-offers-casting = Filmări, model, dans
women-offers-love = Dragoste, mutare la el
women-offers-surrogacy = Să nasc pentru alții, donare
women-offers-any = Orice: semne generale

women-before-calm = Câțiva pași simpli înainte de plecare pot ajuta mai târziu.
women-before-steps =
    Cel mai important:
    • Cineva de acasă știe adresa, numele și numărul celui la care mergeți.
    • Aveți un cuvânt-cod. El înseamnă: „Nu pot vorbi, cheamă ajutor”.
    • Aveți bani proprii pentru drumul înapoi.
    • Copiile actelor sunt pe e-mail și la cineva apropiat.
women-before-list = Lista întreagă
women-before-transport = Cine mă duce
women-before-housing = Unde voi locui
women-before-offers = Ce mi se oferă
women-before-children = Plec cu un copil
women-before-going = Toți pașii drumului
women-before-numbers = Numere urgente

# ---- oferte ----
women-work-look =
    La ce să vă uitați:
    • Firma are nume, adresă și număr de înregistrare pe care le puteți verifica?
    • Vi se cer bani înainte — pentru loc, viză, asigurare, uniformă?
    • De locuință, drum și acte se ocupă un singur om, pe care nu l-ați văzut? Atunci totul depinde de el.
    • Se caută numai femei tinere și se cer poze?
women-work-ask =
    Ce să întrebați: ce fac mai exact? Câte ore, câți bani primesc în mână, ce mi se oprește? La cine sunt cheile și actele?
women-work-do =
    Ce puteți face: cereți contractul înainte de plecare, într-o limbă pe care o citiți. Verificați firma în registru. Nu plătiți și nu dați pașaportul.
women-work-list = Toate întrebările
women-work-where = Unde verific
women-work-rights = Drepturile mele la muncă
women-work-paid = Lucrez și nu mă plătesc
women-work-person = Vorbesc cu un om
women-work-numbers = Numere urgente

women-study-look =
    La ce să vă uitați:
    • Există o astfel de școală? Căutați singură site-ul, adresa, părerile altora, nu prin linkul lor.
    • Vi se cere să plătiți „studiile” sau „viza” unei persoane particulare?
    • Vi se spune să plecați ca turistă, iar actele „le facem acolo”?
    • Vi se promit studii, dar se vorbește numai despre muncă?
women-study-ask =
    Ce să întrebați: cu cine e contractul și e într-o limbă pe care o citesc? Unde voi locui? Cât costă totul? Cine mă așteaptă acolo?
women-study-do =
    Ce puteți face: întrebați la ambasada acelei țări ce viză vă trebuie. Lăsați apropiaților adresa școlii și a locuinței.
women-study-list = Toate întrebările
women-study-before = Înainte de plecare
women-study-person = Vorbesc cu un om
women-study-numbers = Numere urgente

women-care-look =
    La ce să vă uitați:
    • Pentru un loc de au pair sau de îngrijitoare vi se cer bani înainte?
    • Înțelegerea e doar în vorbe?
    • Vi se spune „veți fi ca un membru al familiei”, dar nimic despre ore și bani?
    • Familia nu vrea să vorbească prin video și nu dă adresa?
women-care-ask =
    Ce să întrebați și să notați înainte de bilet:
    • ce aveți de făcut, câte ore, ce zile libere;
    • banii: cât și când;
    • camera dumneavoastră, cheia, internetul;
    • cum puteți pleca și cu cât timp înainte anunțați.
women-care-do =
    Ce puteți face: semnați contractul înainte de plecare și lăsați o copie acasă. Pașaportul și cheia trebuie să fie la dumneavoastră.
women-care-now-open = Locuiesc deja la ei
women-care-list = Toate întrebările
women-care-person = Vorbesc cu un om
women-care-numbers = Numere urgente

women-care-now-signs =
    Ceva nu e în regulă dacă:
    • trebuie să fiți gata de lucru zi și noapte;
    • nu puteți ieși singură, nu aveți cheie;
    • mâncați sau dormiți mai prost decât ceilalți;
    • familia hotărăște când îi sunați pe apropiați;
    • sunteți „musafiră”, dar lucrați toată ziua fără bani.
women-care-now-do =
    Ce puteți face:
    • Notați în fiecare zi orele și ce v-au promis.
    • Scrieți cuiva apropiat adresa.
    • Dacă nu e riscant, țineți la dumneavoastră actele și ceva bani.
    • Sunați la o linie și povestiți. Puteți pleca și fără acordul lor.
women-care-now-paid = Bani neplătiți sau o datorie
women-care-now-papers = Mi-au luat actele
women-care-now-cannot = Nu pot vorbi
women-care-now-numbers = Numere urgente

women-casting-look =
    La ce să vă uitați:
    • Vă scriu ei primii pe rețele: „ședință foto în străinătate”, „plată zilnică”, „fără experiență”.
    • Vă cheamă la dans, masaj, videochat sau „companie”, dar nu spun amănunte.
    • Se cer imediat poze în lenjerie sau fără haine.
    • Biletul și cazarea le plătesc ei, plecarea e peste câteva zile.
women-casting-ask =
    Ce să întrebați: cum se numește agenția și ce număr are în registru? Primesc contractul înainte de plecare? Ce fac exact și ce nu fac? Pot veni cu cineva? La cine e biletul de întors?
women-casting-do =
    Ce puteți face: să nu trimiteți astfel de poze înainte și să nu dați pașaportul. Nu răspund sau vă grăbesc? E mai sigur să refuzați.
women-casting-now-open = Nu e ce mi-au promis
women-casting-photos = Mă amenință cu pozele mele
women-casting-where = Unde verific
women-casting-person = Vorbesc cu un om
women-casting-numbers = Numere urgente

women-casting-now-calm =
    Vi s-a promis una și vi se cere alta? Nu e vina dumneavoastră. Chiar dacă la început ați fost de acord, vă puteți răzgândi și puteți cere ajutor.
women-casting-now-signs =
    Ceva nu e în regulă dacă:
    • cineva vă ia cea mai mare parte din bani;
    • altcineva scrie anunțuri și răspunde la telefon în locul dumneavoastră sau hotărăște la cine mergeți;
    • vi se spune că trebuie să plătiți biletul prin muncă.
women-casting-now-do =
    Ce puteți face:
    • E mai sigur să nu le spuneți că vreți să plecați.
    • Dacă nu e riscant, luați actele și telefonul și mergeți unde sunt oameni.
    • Sunați la o linie de mai jos. Nu aveți de ce să vă rușinați. Puteți întreba dacă trebuie să vă spuneți numele.
women-casting-now-papers = Mi-au luat actele
women-casting-now-cannot = Nu pot vorbi
women-casting-now-after = Ce va fi mai departe
women-casting-now-numbers = Numere urgente

women-love-look =
    Dragostea la distanță poate fi adevărată. Merită să vă opriți și să vă gândiți dacă el:
    • vorbește foarte repede despre căsătorie sau mutare;
    • vă cere să nu spuneți nimănui despre relația voastră;
    • face cadouri scumpe, apoi amintește de o datorie;
    • nu povestește nimic despre el, are mulți bani, dar nu se vede că muncește.
women-love-ask =
    Ce să întrebați: unde locuiește și lucrează, dacă puteți vorbi cu familia lui, dacă vine el întâi la dumneavoastră?
women-love-do =
    Ce puteți face: povestiți cuiva apropiat despre el. Aveți bani proprii pentru drumul înapoi și țineți pașaportul la dumneavoastră. Lăsați acasă adresa lui. Sentimentele adevărate au răbdare.
women-love-now-open = Sunt deja la el
women-love-photos = Mă amenință cu pozele mele
women-love-before = Înainte de plecare
women-love-person = Vorbesc cu un om
women-love-numbers = Numere urgente

women-love-now-signs =
    Dragostea nu trebuie să vă coste libertatea. Ceva nu e în regulă dacă el:
    • spune că îi sunteți datoare și trebuie să câștigați bani;
    • vă cere să faceți ceva „pentru noi”, iar dumneavoastră vă este frică sau silă;
    • vă ține pașaportul, cardul sau telefonul;
    • nu vă lasă să vedeți oameni.
women-love-now-fault =
    Nu aveți de ce să vă rușinați: încrederea într-un om nu e o greșeală. Puteți cere ajutor chiar dacă încă îl iubiți.
women-love-now-do =
    Mai întâi spuneți unui om: unei prietene, alor dumneavoastră sau la o linie de mai jos. Lui e mai bine să nu îi spuneți.
women-love-now-plan = Cum mă pregătesc să plec
women-love-now-papers = Mi-a luat actele
women-love-now-cannot = Nu pot vorbi
women-love-now-numbers = Numere urgente

women-surrogacy-look =
    Vi se oferă să purtați un copil pentru alții sau să donați ovule? Uitați-vă:
    • Știți pentru cine, unde și în ce condiții?
    • Vi se cere să vă căsătoriți „pe hârtie” sau să vă dați drept soția cuiva?
    • Vi se promit bani repede și sunteți grăbită?
women-surrogacy-ask =
    Ce să întrebați: ce clinică și ce medic? E contractul într-o limbă pe care o citesc? Cât și când se plătește? Ce se întâmplă dacă mă răzgândesc sau mă îmbolnăvesc?
women-surrogacy-do =
    Ce puteți face: înainte să semnați, arătați contractul unui jurist. Fiecare țară are legile ei. Într-un caz din Ucraina, femeile au fost amenințate și plătite mai puțin când au vrut să se oprească.
women-surrogacy-now-open = Am acceptat deja
women-surrogacy-wedding = Căsătorie pentru acte
women-surrogacy-lawyer = Avocat
women-surrogacy-person = Vorbesc cu un om
women-surrogacy-numbers = Numere urgente

women-surrogacy-now-calm =
    Ați acceptat, iar acum vă amenință sau nu vă plătesc? Puteți cere ajutor și acum. Nu e vina dumneavoastră că alții vă amenință.
women-surrogacy-now-do =
    Ce puteți face:
    • Vă poate ajuta și medicul. Puteți cere să vorbiți între patru ochi.
    • Păstrați contractul, mesajele, transferurile, adeverințele. Dacă nu e riscant, trimiteți câte o copie cuiva apropiat.
    • Nu semnați nimic nou fără un jurist.
    • Țineți pașaportul la dumneavoastră.
women-surrogacy-now-law =
    Ce spun legile acelei țări despre copil și despre contract vă poate explica doar un jurist de acolo. Liniile de mai jos vă spun unde îl puteți căuta.
women-surrogacy-now-lawyer = Avocat
women-surrogacy-now-papers = Mi-au luat actele
women-surrogacy-now-person = Vorbesc cu un om
women-surrogacy-now-numbers = Numere urgente

# ---- acasă ----
women-home-calm =
    Cineva apropiat vă jignește, vă bate, vă sperie, vă ia banii sau actele? Nu e vina dumneavoastră și nu e „o treabă de familie”. Se dă ajutor și în străinătate.
women-home-now =
    Dacă începe chiar acum:
    • { svc-eu-112 } — Europa, Ucraina, Turcia, Georgia.
    • Stați mai aproape de ieșire. Feriți-vă de baie, de bucătărie și de camerele fără ferestre.
    • Chemați vecinii. Dacă se poate, ieșiți împreună cu copiii.
    • Apoi mergeți la medic și cereți un certificat.
women-home-fear =
    Vă sperie că veți fi scoasă din țară sau că vi se iau copiii? Așa se spune des, ca femeia să tacă. Întrebați un jurist sau o linie de mai jos, nu pe cel care vă sperie.
women-home-plan-open = Cum mă pregătesc să plec
women-home-cannot = Nu pot vorbi
women-home-papers = Mi-au luat actele
women-home-lawyer = Avocat
women-home-lines = Linii pentru femei
women-home-numbers = Numere urgente

women-home-plan-bag =
    Ce puteți pregăti încet, dacă nu e riscant:
    • acte în copie și în poze, ale dumneavoastră și ale copiilor, păstrate în afara casei;
    • ceva bani, chei, medicamente, încărcătorul, lista cu numere;
    • pentru copii — haine și jucăria preferată.
women-home-plan-people =
    Cui să spuneți:
    • Unei prietene sau familiei — cuvântul-cod.
    • Vecinilor — rugați-i să cheme poliția dacă aud strigăte.
    • Copiilor — să nu se amestece, ci să meargă într-un loc sigur și să sune la { svc-eu-112 }.
women-home-plan-where =
    Gândiți-vă unde mergeți și cu ce ajungeți. Linia țării vă spune dacă există un loc sigur pentru dumneavoastră și copii. Mesajele din ultimele două zile se pot șterge; ce rămâne, arată butonul.
women-home-plan-hide = Curăță conversația
women-home-plan-back = Dacă începe acum
women-home-plan-lines = Linii pentru femei
women-home-plan-numbers = Numere urgente

# ---- poze ----
women-photos-calm =
    Vă amenință cineva că arată poze sau filmări personale cu dumneavoastră? Li se întâmplă multora. Vinovat e cel care amenință, nu dumneavoastră.
women-photos-do =
    Ce puteți face:
    • E mai sigur să nu plătiți și să nu trimiteți alte poze. Rareori se opresc dacă plătiți.
    • Nu răspundeți, dar nu ștergeți nimic.
    • Faceți capturi de ecran: amenințări, nume, numere, conturi.
    • Apoi blocați persoana și anunțați acea rețea despre ea.
    • Schimbați parolele.
    • Spuneți cuiva în care aveți încredere și poliției.
women-photos-near =
    Această persoană e lângă dumneavoastră sau vă știe adresa? Atunci gândiți-vă întâi la siguranță: vorbiți cu o linie înainte de a o bloca.
women-photos-remove-open = Cum scot pozele de pe internet
women-photos-girls = Nu am încă 18 ani
women-photos-lawyer = Avocat
women-photos-person = Vorbesc cu un om
women-photos-numbers = Numere urgente

women-photos-remove-adult =
    Pentru adulți există un serviciu gratuit, StopNCII. Poza rămâne în telefonul dumneavoastră: serviciul face din ea o amprentă digitală. Rețelele participante caută după amprentă și scot pozele identice.
women-photos-remove-young =
    Dacă în poză nu aveați optsprezece ani, există Take It Down. Chiar dacă acum sunteți adultă.
women-photos-remove-honest =
    Nu ajută peste tot, ci doar în rețelele participante. Poza e deja undeva? Anunțați întâi chiar acea rețea. Păstrați numărul de înregistrare și codul PIN.
women-photos-remove-page = StopNCII, pentru adulți
women-photos-remove-teen = Take It Down, sub 18 ani
women-photos-remove-back = Ce fac mai întâi
women-photos-remove-numbers = Numere urgente

# ---- sub 18 ani: „tu” ----
women-girls-hello =
    E bine că ești aici. Dacă te-au mințit sau te-au obligat, nu e vina ta. Chiar dacă la început ai fost de acord sau ai trimis ceva.
women-girls-signs =
    E mai bine să te oprești dacă cineva:
    • te cheamă singură în excursie, în tabără, la casting sau să stai la el;
    • îți face cadouri, apoi spune că trebuie să îi mulțumești cumva;
    • pentru bani, cazare sau cadouri vrea poze fără haine, atingeri, o întâlnire în doi;
    • îți cere să nu spui nimănui.
women-girls-call =
    Aici poți suna. La liniile pentru copii poți și doar să stai de vorbă:
    { svc-ua-116111 } — copii și adolescenți în Ucraina
    { svc-eu-116111 } — în multe țări din UE
    { svc-eu-112 } — dacă e pericol acum
    Nu știm când răspund liniile pentru copii. Nu a răspuns nimeni? Încearcă altă linie sau spune unui adult.
women-girls-do-open = Ce pot face
women-girls-photos = Pozele mele, nu am 18 ani
women-girls-home = E greu acasă
women-girls-teen = Adolescenți: mic job, misiuni
women-girls-lines = Linii pe țări
women-girls-numbers = Numere urgente

women-girls-do-steps =
    Ce poți face:
    • Spune măcar unui adult în care ai încredere. Poate fi o profesoară, o doctoriță, o mătușă, mama unei prietene.
    • Nu merge singură la întâlnire.
    • Nu trimite alte poze și nu plăti.
    • Păstrează mesajele: pot fi de folos.
    • Pleci undeva? Să știe cei de acasă adresa și ora la care suni.
women-girls-do-law =
    Niște adulți te-au obligat la ceva sau au câștigat bani de pe urma ta? Legea îi ocrotește pe cei sub optsprezece ani: nu trebuie să dovedești că te-au mințit sau te-au obligat. Chiar dacă atunci ai fost de acord. Ce înseamnă asta pentru tine îți explică un jurist sau linia pentru copii.
women-girls-do-papers =
    Ești departe de casă și fără acte? Poți cere ajutor oricum: la poliție, la spital, la consulat, la școală.
women-girls-do-consulate = Consulat
women-girls-do-cannot = Nu pot vorbi
women-girls-do-lines = Linii pe țări
women-girls-do-numbers = Numere urgente

# ---- linii ----
women-lines-list =
    Iată linii care ajută femeile. Mai întâi puteți întreba cine ascultă, ce limbă se vorbește și dacă trebuie să vă spuneți numele.
women-lines-wrong = Ceva nu e în regulă
women-lines-cannot = Nu pot vorbi
women-lines-numbers = Numere urgente
