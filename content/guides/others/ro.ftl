# ---- despre altă persoană ----

# ---- apropiați ----
others-relative-first =
    Puteți merge la poliție chiar acum, chiar dacă au trecut doar câteva ore. Poliția Ucrainei spune: cererea se primește în aceeași zi, oriunde ar fi dispărut persoana.
others-relative-numbers =
    { svc-ua-102 } — dacă sunteți în Ucraina
    { svc-eu-112 } — dacă sunteți într-o țară din Europa, în Turcia sau în Georgia
    { svc-ua-consular } — linia consulară, dacă în străinătate e un cetățean al Ucrainei
others-relative-way =
    Pe rând: sunați, adunați informații, trimiteți un singur mesaj liniștit. Fiecare pas are un buton mai jos.
others-relative-call-open = Ce spun poliției
others-relative-gather-open = Ce să adun
others-relative-message-open = Un singur mesaj liniștit
others-relative-care-open = Ce e mai bine să nu fac
others-relative-worry-open = Răspunde, dar e ceva ciudat
others-relative-person-open = Vorbesc cu un om
others-relative-numbers-open = Numere urgente

others-relative-call-say =
    Puteți spune așa: „A dispărut cineva apropiat. Ultima dată am vorbit în ziua cutare. Mergea în locul cutare, cu persoana cutare. Mă tem că s-a întâmplat ceva rău”.
others-relative-call-where =
    Unde mergeți sau sunați:
    • la cea mai apropiată secție de poliție de acasă, chiar dacă persoana a dispărut în altă parte;
    • la linia consulară, dacă persoana e în străinătate;
    • la poliția acelei țări. Țara o puteți alege mai jos.
others-relative-call-ask =
    Întrebați numărul de înregistrare, numele angajatului și când să sunați din nou. Notați cine și ce v-a răspuns.
others-relative-call-child = A dispărut un copil? În multe țări din UE există și numărul { svc-eu-116000 }.
others-relative-call-gather = Ce să adun
others-relative-call-message = Un singur mesaj liniștit
others-relative-call-numbers = Numere urgente

others-relative-care-not =
    Ce poate face rău, chiar dacă vreți să ajutați:
    • să îi amenințați pe cei care pot fi lângă acea persoană;
    • să scrieți adrese, nume sau presupuneri în grupuri publice;
    • să plecați după ea fără ajutor;
    • să plătiți pe cineva care promite că o „găsește” sau o „răscumpără”, fără să întrebați poliția.
others-relative-care-instead = Ce e mai bine: dați poliției tot ce aflați.
others-relative-care-you =
    Trebuie să și dormiți, să vă odihniți și să mâncați. Rugați pe cineva apropiat să vă ajute.
others-relative-care-message = Un singur mesaj liniștit
others-relative-care-person = Vorbesc cu un om
others-relative-care-numbers = Numere urgente

others-relative-worry-signs =
    Se întâmplă ca omul să răspundă, iar dumneavoastră să nu aveți liniște. Acordați atenție dacă:
    • nu scrie cu vorbele lui sau scrie numai scurt;
    • nu vorbește niciodată fără cineva alături;
    • nu spune unde locuiește și pentru cine lucrează;
    • actele, banii sau telefonul sunt la alții;
    • cere să nu întrebați și să nu sunați.
others-relative-worry-honest = Asta încă nu dovedește nimic. Dar puteți cere un sfat chiar acum, nu trebuie să așteptați ceva mai rău.
others-relative-worry-how =
    Scrieți ca și cum ar citi și altcineva. La telefon, întrebați ceva la care se poate răspunde „da” sau „nu”:
    „Poți vorbi acum?” „Te sun mai târziu?”
    Chiar dacă spune că nu e nimeni alături, pot asculta și alții. Cuvântul-cod stabilit înseamnă: e nevoie de ajutor.
others-relative-worry-plan-open = Dacă persoana poate vorbi
others-relative-worry-person = Vorbesc cu un om
others-relative-worry-lost = Nu mai răspunde deloc
others-relative-worry-numbers = Numere urgente

others-relative-plan-listen =
    Dacă ați reușit să vorbiți fără alții: ascultați, nu certați și nu spuneți „trebuia să mă asculți”. Spuneți: „Sunt de partea ta. Tu hotărăști”.
others-relative-plan-agree =
    Stabiliți lucruri simple:
    • un cuvânt-cod, care înseamnă „cheamă ajutor”;
    • la ce oră sunați și ce faceți dacă nu răspunde;
    • unde se află acum: strada, un magazin apropiat, o firmă pe clădire;
    • copiile actelor sunt la dumneavoastră.
others-relative-plan-send =
    Îi puteți trimite numărul unei linii din acea țară, așa încât să se poată șterge ușor. E mai bine să sunați în locul ei cu acordul ei, iar dacă e în pericol — imediat.
others-relative-plan-lines = Linii pe țări
others-relative-plan-quiet = Căi fără zgomot
others-relative-plan-numbers = Numere urgente

# ---- ați văzut ceva ----
others-witness-calm =
    Vă mulțumim că nu ați trecut mai departe. Dacă se întâmplă chiar acum, mai întâi numerele. Restul poate aștepta.
others-witness-not =
    Cum să nu faceți rău:
    • e mai sigur să nu vă apropiați și să nu vorbiți cu cei care îi conduc pe oameni;
    • să nu filmați dacă vă pot vedea;
    • să nu întrebați persoana de față cu alții dacă e totul bine;
    • să nu puneți poze și adrese pe internet.
others-witness-do =
    Ce ajută cu adevărat: să țineți minte și să notați. Unde e, când, câți oameni, ce mașini și numere, ce ați văzut sau auzit chiar dumneavoastră. Presupunerile notați-le separat.
others-witness-after = Persoana poate refuza ajutorul sau se poate speria. Asta nu înseamnă că ați greșit.
others-witness-talk-open = Dacă persoana începe să vorbească
others-witness-colleague-open = E lângă mine, la muncă
others-witness-host-open = Acești oameni stau la mine
others-witness-numbers = Numere urgente

others-witness-talk-place =
    Vorbiți unde nu vă aude nimeni și nu mult. Începeți simplu: „Aveți nevoie de vreun ajutor?”
others-witness-talk-words =
    Ce puteți face:
    • Ascultați și credeți, nu cereți amănunte.
    • Nu promiteți ce nu puteți face: să ascundeți, să transportați, „să rezolvați totul”.
    • Nu chemați persoana acasă și nu vă dați adresa.
    • Numărul îl puteți arăta pe telefonul dumneavoastră sau scrie pe o bucățică de hârtie.
others-witness-talk-decide =
    Dacă sună sau nu, hotărăște chiar acea persoană. Altfel e când cineva e în pericol sau e vorba de un copil: atunci sunați imediat la { svc-eu-112 }
others-witness-talk-card = Arăt un cartonaș
others-witness-talk-lines = Linii pe țări
others-witness-talk-numbers = Numere urgente

others-colleague-signs =
    Lângă dumneavoastră lucrează cineva și ceva nu e în regulă? Semnele pot fi acestea:
    • e adus și luat de alții, singur nu merge nicăieri;
    • în locul lui vorbește mereu altcineva;
    • pașaportul și salariul lui sunt la altcineva;
    • lucrează mai mult decât toți și nu știe cât câștigă;
    • e speriat, obosit, vorbește ca din carte.
others-colleague-do =
    Ce puteți face: întrebați-l între patru ochi dacă are nevoie de ajutor și lăsați-i un număr. E mai sigur să nu întrebați șeful: poate fi chiar el cauza.
others-colleague-who =
    Puteți cere sfat la o linie a țării. Pentru asta nu trebuie să dovediți nimic.
others-colleague-lines = Linii pe țări
others-colleague-talk = Cum începem să vorbim
others-colleague-numbers = Numere urgente

others-host-thanks = Vă mulțumim că ați dat oamenilor o casă. Puteți observa ceea ce alții nu văd.
others-host-good =
    Ce le dă liniște oaspeților:
    • cheia lor și o ușă care se încuie;
    • actele numai la ei, mai bine nu le luați nici „la păstrare”;
    • reguli clare: cât pot sta, cine ce plătește;
    • timp de gândire, înainte să accepte un loc de muncă sau o călătorie.
others-host-worry =
    Oaspetele e chemat la muncă fără contract sau într-o „excursie gratuită”? Verificați împreună. Nu s-a întors? În Marea Britanie, sfaturile pentru gazde spun să anunțați autoritățile locale. Dacă e pericol, sunați la { svc-eu-112 }
others-host-offer = Verific o ofertă
others-host-missing = A dispărut cineva
others-host-person = Vorbesc cu un om
others-host-numbers = Numere urgente

# ---- pentru jurnaliști ----
others-journalist-what =
    Aceasta este o platformă de informare: doi boți în Telegram și pagini pe internet. Sunt pentru oameni care pleacă în străinătate sau sunt deja acolo și au dat de greu.
others-journalist-how =
    Răspunde un program. Toate cuvintele sunt scrise dinainte, sursele stau sub text. Oameni nu răspund încă și o spunem deschis.
others-journalist-desk-how =
    Răspunde un program. Cuvintele lui sunt scrise dinainte, sursele stau sub text. Cine vrea poate povesti ceva unor oameni: cine va citi se vede înainte de a scrie.
others-journalist-state =
    Textele și numerele sunt încă în verificare. Ce nu e verificat are un semn. Platforma nu publică o statistică proprie a discuțiilor.
others-journalist-talk = Discuțiile celor care ne scriu nu le arătăm nimănui și nu căutăm oameni pentru interviuri.
others-journalist-figures-open = Cifre și surse
others-journalist-words-open = Cum scriem cu respect
others-journalist-schemes-open = Cum se întâmplă
others-journalist-protect-open = Ce păstrăm

others-journalist-figures-ua =
    Ucraina, potrivit presei:
    • au fost înregistrate { fact-figures-ua-2025 };
    • au avut de suferit { fact-figures-ua-2025-people };
    • de la începutul războiului au avut de suferit { fact-figures-ua-war }.
others-journalist-figures-others =
    Organizația Internațională pentru Migrație din Ucraina a ajutat { fact-figures-iom-2024 }.
    În Uniunea Europeană sunt identificate { fact-figures-eu }, potrivit datelor Comisiei Europene.
others-journalist-figures-method =
    Cum se citesc: e numai ce s-a observat și s-a notat. Poliția numără cazuri și oameni, organizațiile — pe cei ajutați. Aceste numere nu se adună. Am citit publicațiile, nu rapoartele.
others-journalist-figures-words = Cum scriem cu respect
others-journalist-figures-back = Despre platformă

others-journalist-words-people =
    Mai întâi omul:
    • cereți acordul înainte de discuție, înainte de poză și înainte de publicare;
    • lăsați persoana să hotărască ce nu povestește;
    • nu scrieți nimic după care poate fi recunoscută, dacă nu vrea;
    • țineți minte: cine primește casă sau ajutor refuză greu.
others-journalist-words-images =
    Imagini: fără lanțuri, coduri de bare pe piele și poze provocatoare. Mulți nu au fost bătuți, ci făcuți încet-încet dependenți. Astfel de imagini îi împiedică pe oameni să se recunoască.
others-journalist-words-words =
    Cuvinte: mulți cer să se spună „persoană care a avut de suferit”, nu „victimă”. Nu numiți „acord” ce a făcut un om care a fost mințit.
others-journalist-words-numbers = Adăugați la material numărul unei linii. Verificați-l în ziua publicării.
others-journalist-words-figures = Cifre și surse
others-journalist-words-numbers-open = Ce se vede lângă număr
others-journalist-words-back = Despre platformă
