# ---- meniuri ----
menu-stay-hello =
    Bună ziua! Aici găsiți sfaturi scurte despre muncă, drumuri și acte. Dacă ceva nu e în regulă sau cineva vă presează, aveți la cine cere ajutor.
menu-stay-how =
    Alegeți ce se potrivește mai bine. Sau scrieți în câteva cuvinte ce s-a întâmplat.
    Răspunde un program. Numele nu este necesar. Telegram poate vedea această conversație.
menu-stay-how-web =
    Alegeți ce se potrivește. Sau scrieți în câteva cuvinte ce s-a întâmplat.
    Răspunde un program. Nu este nevoie de nume. Browserul ține minte vizita.
menu-stay-work = Muncă, drum, studii
menu-stay-pay = Bani neplătiți, acte, datorie
menu-stay-drawn = Vor să mă bage în ceva
menu-stay-offer = Verific o ofertă
menu-stay-teen = Nu am încă 18 ani
menu-stay-person = Vorbesc cu un om
menu-stay-more = Internet, altă persoană, altele

work-which = Ce se potrivește mai bine? Urmează la ce să vă uitați și unde puteți cere ajutor.
work-abroad-open = Muncă în străinătate
work-trip-open = Mă cheamă în „excursie în Europa”
work-students-open = Studii, practică, lucru de vară
work-going-open = Mă pregătesc sau sunt pe drum
work-rights-open = Locuință, înregistrare, drepturi
work-schemes-open = Cum sunt păcăliți oamenii
work-numbers-open = Numere urgente

pay-which = Alegeți ce se potrivește mai bine. Dacă s-au adunat toate, începeți cu prima.
pay-brigade-open = Bani, pașaport, datorie la un loc
pay-paid-open = Nu îmi plătesc munca
pay-documents-open = Mi se cer sau mi-au luat actele
pay-debts-open = Mi se spune că am o datorie
pay-places-open = Șantier, fermă, depozit, curse
pay-person-open = Vorbesc cu un om
pay-numbers-open = Numere urgente

drawn-which = În ce vor să vă bage? Puteți refuza la orice pas, chiar dacă ați promis deja ceva.
drawn-card-open = Mi se cere cardul sau contul
drawn-calls-open = Mă cheamă la un call center
drawn-parcels-open = Curier, pachetele altora
drawn-tasks-open = Misiuni în chat, pe bani
drawn-begging-open = Mă obligă să cer bani pe stradă
drawn-already-open = M-au băgat deja
drawn-numbers-open = Numere urgente

teen-hello =
    Salut! Aici e pe scurt despre misiuni pe bani, poze, un mic job. Și despre cum îi spui unui adult. Alege ce ți se potrivește.
teen-names =
    Nu e nevoie de nume sau de școală. Răspunde un program. Telegram poate vedea această conversație.
teen-names-web =
    Nu este nevoie de nume sau de școală. Răspunde un program. Browserul ține minte că ești aici.
teen-task-open = Misiuni pe bani (sub 18 ani)
teen-stop-open = Sunt deja în asta, ce fac
teen-photos-open = Cineva cere sau are pozele mele
teen-job-open = Caut un mic job
teen-tell-open = Cum îi spun unui adult
teen-lines-open = Linii pentru adolescenți
teen-numbers-open = Numere urgente

more-stay-what = Ce vă mai poate fi de folos:
more-stay-online = Siguranță pe internet
more-stay-sense = Ce se întâmplă cu mine?
more-stay-schemes = Cum sunt păcăliți oamenii
more-stay-relative = Îmi fac griji pentru cineva
more-stay-protect = Cum vă protejăm
more-stay-more = Țara, limba, altele

online-which = Ce s-a întâmplat? Alegeți ce se potrivește mai bine.
online-links-open = Am primit un link ciudat
online-accounts-open = A intrat cineva în contul meu
online-photos-open = Mă amenință cu pozele mele
online-locked-open = Fișiere sau ecran blocat
online-money-open = M-au păcălit și mi-au luat banii
online-numbers-open = Numere urgente

# ---- muncă, drumuri, studii ----
work-abroad-before =
    Înainte să acceptați:
    • Cereți contractul într-o limbă pe care o citiți. Cât nu îl aveți, e mai sigur să nu plătiți și să nu plecați.
    • Verificați firma și intermediarul. Vă arătăm unde.
    • Întrebați la ambasadă ce viză dă drept de muncă. Cea de turist nu e bună pentru asta.
    • Lăsați apropiaților adresa, traseul, numele și numărul celui care vă cheamă.
work-abroad-there =
    Sunteți deja acolo, iar munca e alta decât au promis? E un semn că ceva nu e în regulă. Notați orele și țineți pașaportul la dumneavoastră.
    Puteți cere ajutor chiar dacă la început ați fost de acord.
work-abroad-offer = Verific o ofertă
work-abroad-going = Înainte de plecare
work-abroad-rights = Drepturile mele în străinătate
work-abroad-pay = Bani neplătiți, acte, datorie
work-abroad-numbers = Numere urgente

trip-before-how =
    Vi se oferă o excursie ieftină sau gratuită și ajutor ca să primiți o indemnizație? Dar nu vi se explică de ce și ce veți face acolo. E mai bine să verificați întâi.
trip-before-signs =
    E mai sigur să refuzați dacă:
    • trebuie „doar să semnați niște hârtii” în străinătate;
    • adună oameni dintr-un singur oraș și le spun tuturor același lucru;
    • vă învață ce să spuneți la instituții;
    • vor cardul, codul PIN sau pașaportul „până se fac actele”;
    • promit că veți pleca acasă când totul va fi gata;
    • spun: „Europa vă e datoare, toți fac așa”.
trip-before-own =
    Protecția în străinătate o cere fiecare om personal, la instituție. Este gratuit. Dacă o cereți sau nu, hotărâți numai dumneavoastră.
trip-before-after = Am fost deja în excursie
trip-before-offer = Verific o ofertă
trip-before-abroad = Cum fac actele fără ei
trip-before-person = Vorbesc cu un om
trip-before-numbers = Numere urgente

students-first =
    Vă cheamă la studii, practică sau la un lucru de vară? E bine că verificați. Iată la ce să vă uitați.
students-signs =
    E mai sigur să vă opriți dacă:
    • intermediarul vă plătește studiile, iar dumneavoastră „munciți după aceea”;
    • cer bani înainte: pentru viză, cursuri, uniformă;
    • „practica” e fără contract și fără plată;
    • un singur om strânge pașapoartele sau telefoanele tuturor;
    • școala sau firma nu se găsește nicăieri.
students-check =
    Căutați școala sau firma pe cont propriu, nu prin linkul din mesaj. Comparați adresa de e-mail. Scrieți acolo și întrebați dacă există un astfel de program.
students-offer = Verific o ofertă
students-documents = Mi se cere pașaportul
students-going = Înainte de plecare
students-person = Vorbesc cu un om
students-numbers = Numere urgente

# ---- bani, acte, datorie ----
brigade-first =
    Nu vă plătesc, pașaportul nu e la dumneavoastră și se mai vorbește și de o datorie? Când vin toate la un loc, ceva nu e deloc în regulă. Aveți cui cere ajutor.
brigade-know =
    • Nimeni nu are dreptul să vă țină pașaportul: nici șeful de echipă, nici firma, nici proprietarul locuinței.
    • Pentru o datorie nimeni nu are voie să vă ia actele sau să încuie ușa.
    • Munca trebuie plătită. Puteți cere ajutor și fără contract sau permis.
brigade-do =
    Pentru astăzi ajunge atât:
    • Notați orele: zilele, începutul, sfârșitul. Cât v-au promis, cât v-au dat.
    • Notați la cine e pașaportul și de unde vine datoria.
    • Trimiteți notițele cuiva în care aveți încredere. Din telefonul dumneavoastră le puteți șterge.
    • Vă pot lovi? E mai sigur să nu intrați în ceartă. Pașaportul se poate reface.
brigade-where = Alegeți țara mai jos: vă arătăm linii unde puteți cere sfat.
brigade-papers = Cum refac pașaportul
brigade-leave = E greu să plec de acolo
brigade-sense = Ce se întâmplă cu mine?
brigade-person = Vorbesc cu un om
brigade-numbers = Numere urgente

brigade-country-list =
    Iată linii din această țară unde puteți cere sfat. Mai întâi întrebați cine ascultă și dacă trebuie să vă spuneți numele.
    Nu e aici numărul inspecției muncii? Înseamnă că deocamdată nu îl știm. Puteți întreba de el la aceste linii.
brigade-country-words =
    Puteți începe așa: „Nu mă plătesc. Pașaportul nu e la mine. Mi se spune că am o datorie”.
brigade-country-back = Bani, pașaport, datorie la un loc
brigade-country-numbers = Numere urgente

documents-keep =
    Pașaportul trebuie să fie la dumneavoastră. Îl arătați poliției de frontieră, poliției, consulatului și instituției unde vă înregistrați. Apoi îl luați imediat înapoi.
documents-ask =
    Vi se cere să îl dați „pentru acte”? Puteți răspunde:
    • „Vă dau o copie, iar originalul rămâne la mine”.
    • „La instituție merg personal”.
    • „Mai întâi mă sfătuiesc cu ai mei”.
documents-copy =
    Țineți copiile și pozele actelor separat de originale. Trimiteți-le pe e-mailul dumneavoastră și cuiva apropiat.
    Dacă hârtia e într-o limbă pe care nu o citiți, puteți să nu o semnați.
documents-taken = Mi-au luat actele
documents-consulate = Consulat
documents-card = Mi se cere cardul sau contul
documents-numbers = Numere urgente

debts-first =
    Vi se spune că datorați bani pentru drum, locuință, viză sau „amenzi”? Iar datoria crește mai repede decât câștigați? E un semn că ceva nu e în regulă.
debts-know =
    • Pentru o datorie nimeni nu are voie să vă ia pașaportul, să încuie ușa sau să vă amenințe familia.
    • În Polonia, agenția nu are dreptul să ceară bani pentru că v-a găsit de lucru. Alte cheltuieli trebuie scrise în contract.
debts-do =
    Ce puteți face:
    • Cereți să scrie pentru ce e datoria, cât e și din ce zi.
    • Notați orele lucrate și tot ce v-au oprit deja.
    • E mai sigur să nu mai împrumutați de la acești oameni. E mai bine să nu semnați ce nu înțelegeți.
    • Vă amenință pe dumneavoastră sau familia? Păstrați mesajele, dacă nu e riscant, și sunați la numere.
debts-brigade = Nici pașaportul nu e la mine
debts-paid = Nu mă plătesc deloc
debts-lawyer = Avocat
debts-numbers = Numere urgente

places-which = Unde lucrați? Vă arătăm la ce să vă uitați acolo și ce să notați.
places-sites-open = Șantier, reparații
places-farms-open = Fermă, muncă sezonieră
places-driving-open = Depozit, mașină, curse
places-paid-open = Altă muncă, nu mă plătesc
places-numbers-open = Numere urgente

sites-how =
    Pe șantier se întâmplă așa. Un cunoscut vă cheamă într-o echipă. Se plătește mai puțin decât s-a promis sau „mai târziu”. Pașaportul îl ia șeful de echipă. Vi se spune să dormiți chiar pe șantier.
sites-do =
    Ce puteți face chiar acum:
    • Notați în fiecare zi orele și ce ați lucrat.
    • Fotografiați intrarea, firma, panoul cu numele companiilor. Numai dacă nu e riscant.
    • Notați numele șefilor, numerele mașinilor, adresa șantierului și a locuinței.
    • Trimiteți totul cuiva în care aveți încredere.
sites-fear =
    Vi se spune că poliția e cu ei și că vă vor găsi? Așa sunt speriați oamenii, ca să tacă. Există linii unde puteți vorbi despre asta.
sites-brigade = Bani, pașaport, datorie la un loc
sites-paid = Nu îmi plătesc munca
sites-country = Linii pe țări
sites-numbers = Numere urgente

farms-how =
    La ferme se întâmplă așa. Pentru locul de muncă s-au luat bani încă de acasă. Locuința e înghesuită, iar pentru ea opresc aproape tot. Nimeni nu poate culege cât cer ei.
farms-do =
    Ce puteți face:
    • Notați timpul, nu doar lăzile. Drumul între câmpuri și așteptarea sunt tot timp.
    • Cereți să scrie cât iau pentru locuință, curent și drum.
    • Țineți minte numele fermei și al celei mai apropiate stații. Trimiteți-le apropiaților și scrieți unde sunteți.
    • Păstrați fluturașii de salariu și mesajele.
farms-gb =
    În Marea Britanie, cine aduce lucrători la ferme trebuie de obicei să aibă licență. Ea se poate verifica.
farms-brigade = Bani, pașaport, datorie la un loc
farms-check = Unde verific
farms-country = Linii pe țări
farms-numbers = Numere urgente

driving-how =
    Se poate întâmpla așa: șoferii și cei din depozite primesc mașină și locuință, iar apoi li se spune că au o datorie pentru ele. Și li se ia pașaportul până o plătesc prin muncă.
driving-do =
    Ce puteți face:
    • Cereți să scrie pentru ce opresc bani: mașină, reparații, locuință, amenzi.
    • Notați turele, cursele și așteptarea. Adăugați cât v-au promis și cât v-au dat.
    • Țineți pașaportul la dumneavoastră și în cursă. Nu e nevoie să îl lăsați „garanție”.
    • Un pachet despre care nu vi se spune nimic puteți să nu îl luați.
driving-brigade = Bani, pașaport, datorie la un loc
driving-parcels = Pachetele altora
driving-country = Linii pe țări
driving-numbers = Numere urgente

# ---- mă bagă în ceva ----
card-ask-how =
    Vi se cere cardul, contul sau accesul la el prin internet? Se spune: „doar pentru câteva zile”, „un procent îți rămâne ție”, „lucrul e să trimiteți bani mai departe”. Prin astfel de carduri trec adesea bani furați.
card-ask-know =
    Puteți refuza fără explicații. Dacă acceptați, poliția sau banca îl pot întreba mai târziu pe omul al cărui nume e pe card, chiar dacă nu știa nimic. Banca poate și să îi închidă contul. Cardul e deja la alții? Poate fi blocat.
card-ask-do =
    Ce puteți face:
    • Răspundeți: „Cardul meu îl folosesc numai eu”.
    • Nu deschideți cont pentru firma altcuiva.
    • Nu spuneți nimănui codul PIN și codurile din SMS.
    • S-a deschis deja un cont sau s-a luat un credit pe numele dumneavoastră? Sunați la bancă, apoi sfătuiți-vă cu un avocat.
card-ask-given = Alții au cardul meu bancar
card-ask-offer = Verific o ofertă
card-ask-lawyer = Avocat
card-ask-numbers = Numere urgente

calls-how =
    Vă cheamă în străinătate la un „birou”, call center sau ca interpret, cu biletele plătite? Uneori, la fața locului, totul e altfel. Oamenilor li se ia pașaportul, li se inventează o datorie pentru drum și sunt obligați să înșele pe internet. Cele mai multe cazuri cunoscute sunt în Asia. Dacă li s-a întâmplat și unor ucraineni, nu știm sigur.
calls-signs =
    E mai sigur să refuzați dacă:
    • plătesc mult, iar experiență nu se cere;
    • țara sau orașul se schimbă încă din timpul discuțiilor;
    • nu explică ce veți spune și cui;
    • vor pașaportul „la păstrare”.
calls-inside =
    Sunteți deja acolo și vă obligă? E mai sigur să nu le spuneți că vreți să plecați. Dacă nu e riscant, țineți minte adresa și numele.
    Puteți cere ajutor chiar dacă v-au obligat să faceți ceva ilegal. Vorbiți mai întâi cu un avocat.
calls-drawn = M-au băgat deja
calls-lawyer = Avocat
calls-cannot = Nu pot vorbi
calls-offer = Verific o ofertă
calls-numbers = Numere urgente

parcels-how =
    „Curier, plată mare, fără întrebări”. La o muncă obișnuită se știe cine plătește și ce duceți. Dacă nu vi se spune, e mai bine să vă opriți.
parcels-what =
    În pachet pot fi droguri sau ceva periculos. Poate fi reținut omul care îl duce. Au fost și explozii.
parcels-do =
    Ce puteți face:
    • Nu luați un pachet despre care nu știți nimic.
    • Pachetul e deja la dumneavoastră? Nu îl deschideți. Lăsați-l jos, îndepărtați-vă cât mai mult și sunați: { svc-eu-112 }. În Ucraina și { svc-ua-102 }.
    • Păstrați mesajele, adresele și numerele.
    • Despre tot restul vorbiți mai întâi cu un avocat, apoi cu poliția.
parcels-tasks = Misiuni în chat, pe bani
parcels-already = Am deja o misiune sau un pachet
parcels-lawyer = Avocat
parcels-teen = Nu am încă 18 ani
parcels-numbers = Numere urgente

tasks-how =
    În chat se oferă bani: să fotografiați o clădire, să lipiți ceva, să ridicați un pachet, să dați foc. Se plătește în criptomonede, se cere o filmare. Potrivit serviciului de securitate al Ucrainei, în spatele acestor oferte se află adesea servicii secrete rusești.
tasks-what =
    Începe cu lucruri mici, apoi misiunile sunt mai periculoase, apoi vin amenințările. Banii promiși adesea nu se dau. Unii dintre cei care au făcut asta au murit sau au fost răniți. Vă puteți opri la orice pas.
tasks-do =
    Ce puteți face:
    • Nu mai răspundeți. Nu trebuie să explicați nimic.
    • Faceți capturi de ecran, apoi blocați.
    • Nu luați pachete, nu mergeți la întâlnire.
    • Spuneți cuiva în care aveți încredere.
    • S-a făcut deja ceva? Vorbiți mai întâi cu un avocat, apoi cu poliția. Cu cât mai devreme, cu atât mai bine.
tasks-already = Am deja o misiune sau un pachet
tasks-teen = Misiuni pe bani (sub 18 ani)
tasks-lawyer = Avocat
tasks-numbers = Numere urgente

begging-how =
    Vă obligă să cereți bani pe stradă și să îi dați lor? Trebuie să aduceți o anumită sumă, altfel vă pedepsesc sau nu vă dau de mâncare? Nu ar trebui să fie așa.
begging-know =
    Oamenii sunt ținuți cu o datorie sau cu amenințări la adresa familiei. Adesea sunt aleși oameni bolnavi, oameni cu dizabilități, copii.
    Puteți cere ajutor chiar dacă v-au obligat să și furați.
begging-do =
    Ce puteți face:
    • Mergeți la un medic, la cineva din gară, la farmacie sau într-un magazin. Există un cartonaș pe care ajunge să îl arătați, fără cuvinte.
    • Țineți minte unde dormiți, cine vă aduce și vă ia, numărul mașinii.
    • Nu le spuneți că vreți să plecați.
    • E un copil cu dumneavoastră? Spuneți asta din prima frază.
begging-card = Arăt un cartonaș
begging-cannot = Nu pot vorbi
begging-lawyer = Avocat
begging-person = Vorbesc cu un om
begging-numbers = Numere urgente

# ---- sub optsprezece ani: „tu” ----
teen-task-what =
    Ți se oferă bani pentru poza unei clădiri, un pachet sau un incendiu? Așa fac necunoscuții lucruri periculoase cu mâinile altora. Serviciul de securitate al Ucrainei spune că în spatele lor se află adesea servicii secrete rusești. La început misiunea e ușoară, apoi tot mai urâtă. Banii adesea nu vin.
teen-task-stop =
    Te poți opri chiar acum. Chiar dacă ai făcut deja ceva. Nu trebuie să le explici nimic.
teen-task-do =
    Ce poți face:
    • Nu mai răspunde.
    • Fă capturi de ecran. Nu șterge nimic.
    • Spune unui adult în care ai încredere.
teen-task-line =
    E greu să spui acasă? Există o linie pentru copii:
    { svc-ua-116111 } — în Ucraina
    { svc-eu-116111 } — în multe țări din UE
    Nu știm când se răspunde acolo. Nu a răspuns nimeni? Încearcă altă linie sau spune unui adult.
teen-task-already = Sunt deja în asta, ce fac
teen-task-tell = Cum îi spun unui adult
teen-task-lines = Linii pentru adolescenți
teen-task-numbers = Numere urgente

teen-stop-calm =
    Se întâmplă: te bagă în asta pas cu pas. Mulți adolescenți trec prin așa ceva. Cu cât te oprești și spui mai devreme, cu atât e mai bine.
teen-stop-do =
    Ce poți face:
    • Nu face pasul următor. Nu merge la întâlnire, nici măcar „ultima oară”.
    • Ai pachetul la tine? Nu îl deschide. Pune-l jos, îndepărtează-te cât mai mult și sună: { svc-eu-112 }. În Ucraina și { svc-ua-102 }.
    • Te amenință? Nu plăti și nu accepta „încă o misiune”. Așa te sperie, ca să nu te oprești.
    • Păstrează capturile de ecran.
    • Poți să-i spui unui adult chiar azi.
teen-stop-next =
    Ce va fi mai departe, nu știm și nu putem promite. La poliție e mai ușor să mergi cu un adult. Mai întâi poți întreba un avocat, uneori e gratuit.
teen-stop-tell = Cum îi spun unui adult
teen-stop-lines = Linii pentru adolescenți
teen-stop-lawyer = Avocat
teen-stop-numbers = Numere urgente

teen-tell-who =
    Alege un singur adult în care ai încredere. Mama, tata, bunica, o profesoară, antrenorul, psihologul școlii. Unul ajunge.
teen-tell-words =
    Poți arăta acest ecran. Sau poți spune așa:
    „Îmi scriu oameni necunoscuți și mi-e frică. Nu știu cum să mă opresc. Te rog, ascultă-mă și nu mă certa”.
    Nu reușești? Sună la linia pentru copii:
    { svc-ua-116111 } — în Ucraina
    { svc-eu-116111 } — în multe țări din UE
    Nu știm când se răspunde acolo. Nu a răspuns nimeni? Încearcă altă linie sau alt adult.
teen-tell-adult =
    Dacă acest text îl citește un adult: ascultați liniștit, nu certați, nu ștergeți nimic. Păstrați capturile de ecran. Sfătuiți-vă cu un avocat și mergeți la poliție: { svc-ua-102 } în Ucraina, { svc-eu-112 } în Europa.
teen-tell-lines = Linii pentru adolescenți
teen-tell-relative = E vorba de copilul meu
teen-tell-numbers = Numere urgente

teen-photos-calm =
    Ți se cer poze personale sau te amenință că le arată? Li se întâmplă și băieților, și fetelor. Te poate ajuta cineva și nu e nicio rușine.
teen-photos-do =
    Ce poți face:
    • Nu mai trimite nimic și nu plăti.
    • Păstrează mesajele și numele paginii. Pozele nu le trimite nimănui.
    • Nu mai răspunde, apoi blochează.
    • Spune unui adult în care ai încredere.
teen-photos-tool =
    Există un serviciu gratuit, Take It Down. Te ajută să oprești astfel de poze pe site-urile care lucrează cu el. Poza rămâne în telefonul tău. Nu îți cere numele. În chaturile criptate nu funcționează.
teen-photos-page = Serviciul Take It Down
teen-photos-tell = Cum îi spun unui adult
teen-photos-lines = Linii pentru adolescenți
teen-photos-numbers = Numere urgente

teen-job-good =
    Cauți un mic job? E bine când se știe cine plătește și pentru ce. Când există contract. Când cineva de acasă știe despre el.
teen-job-no =
    E mai bine să refuzi dacă:
    • plătesc în cripto pentru „misiuni simple”;
    • îți cer cardul, poza pașaportului sau bani înainte;
    • trebuie să faci „probă” fără plată;
    • îți cer să nu spui nimănui;
    • te cheamă în străinătate, în tabără sau la casting fără părinți.
teen-job-task = Misiuni pe bani
teen-job-card = Mi se cere cardul
teen-job-offer = Verific o ofertă
teen-job-tell = Cum îi spun unui adult
teen-job-numbers = Numere urgente

teen-card-what = Ți se cere cardul? Poți refuza și nu trebuie să explici nimic.
teen-card-given =
    Cardul e deja la ei? Spune-i unui adult și sunați împreună la bancă, ca să îl blocheze.
teen-card-tell = Cum îi spun unui adult
teen-card-lines = Linii pentru adolescenți
teen-card-numbers = Numere urgente

teen-lawyer-who =
    Avocatul te ajută pe tine. Poți merge la el cu un adult. Întreabă mai întâi dacă totul rămâne între voi.
teen-lawyer-ua =
    Ești în Ucraina? Statul oferă asistență juridică gratuită: { svc-ua-legal-aid }
    Din câte știm, acolo se răspunde { fact-ua-legal-hours }, ora Kievului. Din străinătate, numărul acesta poate să nu răspundă.
teen-lawyer-abroad =
    Ești în străinătate? Juriștilor din Ucraina le poți scrie gratuit pe Telegram: { svc-ua-legal-aid-bot }
teen-lawyer-tell = Cum îi spun unui adult
teen-lawyer-lines = Linii pentru adolescenți
teen-lawyer-numbers = Numere urgente

teen-lines-what =
    Aici sunt ascultați copiii și adolescenții. Poți doar să stai de vorbă. Întreabă mai întâi cine ascultă și dacă trebuie să îți spui numele.
teen-lines-numbers =
    { svc-ua-116111 } — în Ucraina
    { svc-eu-116111 } — în multe țări din UE
    Nu știm când se răspunde acolo. Nu a răspuns nimeni? Încearcă altă linie sau spune unui adult.
teen-lines-country =
    Alege țara mai jos. Dacă nu cunoaștem acolo o linie pentru copii, îți arătăm alta. Întreabă dacă ajută și adolescenți.
teen-lines-tell = Cum îi spun unui adult
teen-lines-help = Numere urgente

# ---- internet ----
online-links-how =
    Vi se scrie despre bani de primit și vi se dă un link? Pagina poate doar să semene cu cea adevărată. Astfel de linkuri vin și din conturile cunoscuților.
online-links-do =
    Ce puteți face:
    • Să nu deschideți linkul și să căutați site-ul pe cont propriu.
    • Să nu scrieți data de expirare a cardului, codul de pe spate, codul PIN și codurile din SMS.
    Instituțiile care dau ajutoare nu cer astfel de coduri.
online-links-after =
    Ați scris deja ceva? Sunați la bancă și cereți să blocheze cardul. Apoi schimbați parolele.
online-links-accounts = A intrat cineva în contul meu
online-links-money = Mi-au luat deja banii
online-links-offer = Verific o ofertă
online-links-numbers = Numere urgente

online-accounts-how =
    Vi se pare că altcineva a intrat în Telegramul dumneavoastră? Se poate verifica.
online-accounts-do =
    Ce puteți face:
    • Deschideți setările, apoi „Dispozitive”. Ștergeți-le pe cele care nu sunt ale dumneavoastră.
    • Schimbați parola și porniți verificarea în doi pași.
    • Faceți la fel cu e-mailul și cu alte conturi.
    • Nu spuneți nimănui codurile de intrare.
online-accounts-care =
    În telefon se uită cineva de care vă temeți? Acel om poate observa schimbările. Atunci e mai sigur să începeți de pe alt telefon sau să cereți întâi un sfat.
online-accounts-links = Am primit un link ciudat
online-accounts-photos = Mă amenință cu pozele mele
online-accounts-hide = Curăță conversația
online-accounts-numbers = Numere urgente

photos-calm =
    Vă amenință că arată pozele sau filmările dumneavoastră personale? Li se întâmplă adulților, și femeilor, și bărbaților. Ei mizează pe rușine și grabă. Nu trebuie să vă grăbiți.
photos-do =
    Ce puteți face:
    • Să nu plătiți și să nu trimiteți nimic nou.
    • Să păstrați mesajele, numele paginii și unde vi se cere să trimiteți banii.
    • Să nu mai răspundeți, apoi să blocați.
    • Să spuneți cuiva în care aveți încredere.
    • Să mergeți la poliție.
photos-tool =
    Există un serviciu gratuit pentru adulți, StopNCII. El ajută la oprirea acestor poze pe site-urile care lucrează cu el. Poza rămâne în telefonul dumneavoastră. Dacă în poză nu aveți încă optsprezece ani, există alt serviciu.
photos-page = Serviciul StopNCII
photos-teen = Pozele mele, nu am 18 ani
photos-lawyer = Avocat
photos-person = Vorbesc cu un om
photos-numbers = Numere urgente

online-locked-do =
    Fișierele nu se deschid, iar pentru „cheie” vi se cer bani? Poliția din Țările de Jos sfătuiește să nu plătiți. În Ucraina nu se iau „amenzi” prin ecran. Fotografiați ecranul și păstrați fișierele. Uneori se pot deschide gratuit: Europol recomandă site-ul No More Ransom.
online-locked-page = Site-ul No More Ransom
online-locked-money = Mi-au luat deja banii
online-locked-links = Am primit un link ciudat
online-locked-numbers = Numere urgente

online-money-do =
    Ați trimis deja banii, dar nu aveți nici lucru, nici locuință, nici marfă? Li se întâmplă multora. Sunați la bancă și spuneți că v-au înșelat. Păstrați chitanța, mesajele și numerele și mergeți la poliție.
online-money-links = Am primit un link ciudat
online-money-accounts = A intrat cineva în contul meu
online-money-person = Vorbesc cu un om
online-money-numbers = Numere urgente
