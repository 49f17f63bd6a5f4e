# ---- viața în străinătate ----
abroad-start-hello =
    Aici găsiți sfaturi scurte despre viața în străinătate. Alegeți ce vă trebuie acum.
abroad-start-calm =
    Nu e nevoie să vă grăbiți. La această listă vă puteți întoarce oricând.
abroad-start-transport-open = Drum și graniță
abroad-start-housing-open = Locuință
abroad-start-papers-open = Actele la îndemână
abroad-start-registering-open = Cum cer protecția
abroad-start-rights-open = Drepturile mele
abroad-start-children-open = Cu copii
abroad-start-after-open = Când totul a trecut

# ---- drum, locuință, acte ----
transport-ask =
    Înainte să urcați în mașină sau autobuz:
    • Întrebați cum îl cheamă pe șofer, cine l-a trimis și unde merge exact.
    • Fotografiați numărul mașinii și permisul șoferului. Trimiteți poza cuiva apropiat și scrieți unde sunteți.
    • Alegeți transportatori cunoscuți sau oameni cu ecusonul unei organizații.
transport-signs =
    E mai bine să nu urcați dacă:
    • sunt chemate numai femei sau copii;
    • vi se cere pașaportul sau telefonul;
    • vor ca familia să meargă separat;
    • nu spun de unde sunt și cine îi cunoaște.
transport-favour =
    Pentru ajutorul la drum nu datorați nimic. Vi se cere apoi să „mulțumiți” cumva? Puteți refuza și merge unde sunt oameni.
transport-way-open = Pe drum
transport-border-open = La graniță
transport-housing-open = Unde stau
transport-numbers = Numere urgente

housing-look =
    Înainte să acceptați o locuință:
    • Dacă se poate, căutați prin organizații cunoscute sau prin primărie.
    • Întrebați alți oameni despre gazdă.
    • Întrebați ce se așteaptă de la dumneavoastră în schimb. Stabiliți prețul dinainte.
    • Trimiteți apropiaților adresa. Puteți anunța și instituția unde locuiți.
housing-in =
    După ce ajungeți, verificați:
    • aveți cheia și puteți ieși când vreți;
    • actele și telefonul sunt la dumneavoastră;
    • puteți suna liber.
housing-signs =
    Camera se dă numai femeilor venite singure? Vi se cer actele „la păstrare”? E un motiv să căutați alt loc.
housing-now-open = Gazda îmi pune presiune
housing-registering-open = Cum cer protecția
housing-papers-open = Mi-au luat actele
housing-numbers = Numere urgente

housing-now-calm =
    Gazda așteaptă „recunoștință”, muncă fără plată sau intimitate? Nu trebuie să faceți asta. Li se întâmplă multora și se poate pleca.
housing-now-steps =
    Ce puteți face:
    • Dacă e pericol, e mai bine să nu vă certați și să nu spuneți că plecați.
    • Luați actele, telefonul, medicamentele, ceva bani. Lucrurile se pot lua mai târziu.
    • Scrieți cuiva apropiat unde sunteți.
    • Mergeți unde sunt oameni: o gară, un spital, primăria, o biserică.
housing-now-where =
    Cu protecție temporară, în UE se dă ajutor și pentru locuință. Întrebați de alt loc la instituție sau la o linie a țării, mai jos.
housing-now-cannot = Nu pot vorbi
housing-now-papers = Mi-au luat actele
housing-now-numbers = Numere urgente

papers-care-steps =
    Pașaportul trebuie să fie la dumneavoastră. Îl puteți arăta poliției de frontieră, poliției, instituției și consulatului.
    • Fotografiați pașaportul, viza, permisul, contractul. Trimiteți pozele pe e-mailul dumneavoastră și cuiva apropiat.
    • Țineți copiile separat de originale.
    • Cardul bancar, codul PIN și cartela SIM trebuie să fie și ele numai la dumneavoastră.
papers-care-ask =
    Vi se cere originalul sau o copie scanată „pentru înregistrare”? Aflați întâi cine sunt, de ce o cer și cum îi puteți verifica.
papers-care-fear =
    Nu mai aveți actele? Puteți cere ajutor și fără ele. Pașaportul se poate reface.
papers-care-taken = Mi-au luat actele
papers-care-consulate = Consulat
papers-care-before = Înainte de plecare
papers-care-numbers = Numere urgente

# ---- protecția ----
registering-how =
    Protecția temporară o cereți personal, la instituție. Este gratuit.
    • Cereți un interpret dacă nu înțelegeți limba.
    • E mai sigur să nu semnați ce nu înțelegeți.
    • Documentul și cardul pe care vi le dau țineți-le la dumneavoastră.
registering-own =
    Dacă cereți sau nu protecție, hotărâți numai dumneavoastră. Pe „ajutorii” care vor bani, pașaportul sau cardul îi puteți refuza.
registering-until =
    În țările UE protecția este valabilă până la { fact-tp-end }. Întrebați la instituție dacă nu există o hotărâre mai nouă.
registering-rights-open = Ce dă protecția
registering-arrival-open = După sosire
registering-forced-open = „Excursie în Europa”
registering-numbers = Numere urgente

# ---- drepturi ----
rights-hello =
    Orice om are drepturi. Puteți cere ajutor și fără acte, și fără să știți limba.
rights-honest =
    Aici e ce contează mai mult, pe înțeles. Ce se aplică exact în țara și în cazul dumneavoastră vă spune un jurist.
rights-work-open = Drepturile mele la muncă
rights-protection-open = Protecția temporară
rights-stopped-open = M-au oprit sau m-au reținut
rights-language-open = Interpret și însoțitor
rights-ask-open = Cer ajutor fără acte
rights-lawyer-open = Avocat
rights-numbers = Numere urgente

rights-work-same =
    Cu protecție temporară puteți munci în UE. Agenția UE pentru Drepturi Fundamentale a verificat douăsprezece țări. Potrivit ei, legea despre plată și condiții de muncă e acolo aceeași pentru dumneavoastră ca pentru localnici.
rights-work-steps =
    Ce puteți face:
    • Cereți contractul într-o limbă pe care o înțelegeți.
    • Notați în fiecare zi orele lucrate.
    • Păstrați o copie după fiecare hârtie.
    • Țineți pașaportul la dumneavoastră: angajatorul nu are dreptul să îl ia.
rights-work-who =
    Inspecția muncii sau un sindicat vă pot ajuta cu salariul; nu trebuie să dovediți nimic altceva. Ați lucrat fără permis? Puteți cere ajutor oricum.
rights-work-paid = Bani neplătiți sau o datorie
rights-work-where = Unde cer ajutor
rights-work-papers = Mi-au luat actele
rights-work-numbers = Numere urgente

rights-protection-gives =
    Protecția temporară în țările UE vă dă:
    • dreptul de a locui și de a munci;
    • ajutor pentru locuință;
    • tratament medical și ajutor social;
    • școală pentru copii.
rights-protection-differs =
    Acesta e minimul pe care trebuie să îl dea o țară din UE. Cum anume, diferă de la țară la țară. Întrebați la instituție sau la o linie a țării.
rights-protection-fear =
    Vi se spune că vă așteaptă expulzarea sau că vi se ia protecția dacă povestiți cuiva? Așa sunt speriați adesea oamenii, ca să tacă. Protecția o dă instituția, nu angajatorul sau gazda.
rights-protection-register = Cum cer protecția
rights-protection-lawyer = Avocat
rights-protection-numbers = Numere urgente

rights-stopped-list =
    V-au reținut într-o țară din UE? Trebuie să vi se explice drepturile într-o limbă pe care o înțelegeți. Printre ele este dreptul:
    • la avocat și interpret;
    • să nu spuneți nimic;
    • să știți de ce faptă vă bănuiesc;
    • să fie anunțat consulatul și cineva apropiat.
rights-stopped-say =
    Puteți spune așa: „Am nevoie de un avocat și de un interpret”. E mai sigur să nu semnați ce nu înțelegeți.
rights-stopped-forced =
    Regula aceasta se aplică atunci când cineva e bănuit că a încălcat legea. V-a obligat cineva la ceva? Spuneți avocatului, pentru lege contează.
rights-stopped-lawyer = Avocat
rights-stopped-consulate = Consulat
rights-stopped-card = Arăt un cartonaș
rights-stopped-drawn = M-au băgat în ceva
rights-stopped-numbers = Numere urgente

rights-language-eu =
    Mergeți chiar dumneavoastră la poliție într-o țară din UE? Potrivit unei reguli a UE, acolo trebuie să aibă grijă ca dumneavoastră să înțelegeți și ca ei să vă înțeleagă.
    • Trebuie să vă vorbească în cuvinte simple.
    • Dacă aveți nevoie de ajutor ca să înțelegeți, la prima discuție puteți veni cu cineva în care aveți încredere. Există și excepții.
rights-language-ask =
    Interpretul cereți-l imediat. E mai sigur să nu traducă cel care vă pune presiune sau vorbește în locul dumneavoastră.
rights-language-lawyer =
    Și avocatul poate fi gratuit. Începeți cu întrebarea dacă discuția rămâne confidențială.
rights-language-law = Avocat
rights-language-card = Arăt un cartonaș
rights-language-numbers = Numere urgente

rights-ask-can =
    Puteți cere ajutor chiar dacă nu aveți acte sau permis. Chiar dacă la început ați fost de acord sau ați făcut ceva sub presiune.
rights-ask-who =
    Mai întâi puteți întreba:
    • Cine mă ascultă: poliția, un serviciu al statului sau o organizație neguvernamentală?
    • Trebuie să transmiteți cuiva ce vă spun?
    • Pot să nu îmi spun numele?
rights-ask-differs =
    Diferă de la țară la țară. În Finlanda, ajutorul nu depinde de acte. În Belgia sunt trei centre; ele cer să rupeți legătura cu acei oameni, să primiți sprijin și să colaborați.
rights-ask-stay =
    Dacă puteți rămâne în țară hotărăsc autoritățile ei. Înainte să vorbiți cu o instituție, vorbiți cu un jurist.
rights-ask-places-open = E la fel peste tot?
rights-ask-places-back = Cer ajutor fără acte
rights-ask-places-lawyer = Avocat
rights-ask-places-numbers = Numere urgente
rights-ask-papers = Mi-au luat actele
rights-ask-lawyer = Avocat
rights-ask-person = Vorbesc cu un om
rights-ask-numbers = Numere urgente

# ---- copii ----
children-steps =
    Înainte de drum cu un copil:
    • Învățați-l numele întreg și numărul de telefon. Unui copil mic dați-i un bilețel cu numărul.
    • Stabiliți unde vă întâlniți dacă vă pierdeți.
    • Treceți o persoană apropiată în telefon așa încât să fie prima.
    • Fotografiați actele copilului.
    • Nu pierdeți copilul din ochi. Încredințați-l numai angajaților oficiali.
children-signs =
    E mai bine să refuzați dacă:
    • copilul e chemat singur — în tabără, la casting, la studii, într-o „evacuare” cu necunoscuți;
    • pentru copil vi se promit bani sau cadouri;
    • vi se propune o adopție „pe timpul războiului”.
children-lost =
    Copilul a dispărut? Mergeți imediat la poliție: { svc-eu-112 }. În multe țări din UE există și { svc-eu-116000 }.
children-missing = A dispărut cineva apropiat
children-papers = Actele copilului
children-person = Linii pe țări
children-numbers = Numere urgente

# ---- când a trecut ----
after-calm =
    Ați ajuns până aici și asta e deja mult. Mai departe puteți merge pas cu pas, în ritmul dumneavoastră.
after-what =
    Aici e vorba despre timp de odihnă, ajutor, bani și drumul spre casă. Ce vor hotărî instituțiile, nu știm. Un jurist vă ajută să vă pregătiți.
after-time-open = Timp de odihnă și gândire
after-who-open = Cine hotărăște în străinătate
after-status-open = Statutul în Ucraina
after-forced-open = M-au obligat
after-money-open = Bani pentru răul suferit
after-return-open = Drumul spre casă
after-numbers = Numere urgente

after-time-what =
    Puteți primi timp: cel puțin { fact-reflection-min }, ca să vă odihniți și să hotărâți ce faceți mai departe. Regula e într-o convenție a Consiliului Europei și se numește „perioadă de recuperare și de reflecție”. Începe când există motive să se creadă că persoana a avut de suferit din cauza traficului de persoane.
after-time-gives =
    Potrivit convenției, în acest timp persoana nu poate fi expulzată din țară. Apoi se poate discuta despre un permis de ședere. Asta nu vă împiedică să cereți azil.
after-time-lengths =
    Termenele diferă. Potrivit datelor noastre: Polonia — { fact-reflection-pl }, Țările de Jos — { fact-reflection-nl }, Croația — { fact-reflection-hr }.
after-time-who =
    Dacă vi se dă acest timp hotărăsc autoritățile țării. Puteți întreba la poliție, la o linie de ajutor sau un jurist.
after-time-abroad = Cine hotărăște în străinătate
after-time-lawyer = Avocat
after-time-numbers = Numere urgente

after-who-decides =
    În străinătate hotărăsc autoritățile acelei țări, după legile ei. Nu noi hotărâm asta și nu putem promite.
after-who-eu =
    Ce știm:
    • Pentru cetățenii țărilor din afara UE există o regulă a UE: timp de gândire, apoi un permis de ședere, dacă persoana colaborează cu autoritățile.
    • În Belgia ajută trei centre, în Finlanda — un sistem de ajutor al statului.
    • Acordul obținut prin înșelăciune sau cu forța nu e valabil.
    • Dacă persoana nu avea optsprezece ani, nu trebuie dovedită înșelăciunea sau forța.
after-who-first =
    Cu ce să începeți? Cu o linie de ajutor sau cu un jurist din țara unde sunteți. Alegeți țara mai jos.
after-who-time = Timp de odihnă și gândire
after-who-lawyer = Avocat
after-who-numbers = Numere urgente

after-status-name =
    În legea Ucrainei există „statutul persoanei afectate de traficul de persoane”. Îl poate cere oricine, indiferent de sex, vârstă sau cetățenie.
after-status-steps =
    Cum se întâmplă:
    • Unde: la administrația de stat locală de acolo unde vă aflați.
    • Ce: o cerere, copia unui act și alte materiale pe care le aveți.
    • Urmează o discuție și un chestionar. Străinii primesc interpret.
    • Verificarea faptelor, apoi decizia. O ia autoritatea centrală care răspunde de politica socială.
    • Refuzul se poate contesta în instanță.
after-status-time =
    Cât durează și cum se cere din străinătate, nu știm exact. Întrebați la consulat sau la numărul { svc-ua-527 } (apel din Ucraina).
after-status-gives-open = Ce dă statutul
after-status-lawyer = Avocat
after-status-person = Vorbesc cu un om
after-status-numbers = Numere urgente

after-status-gives-list =
    În Ucraina, statutul dă dreptul la:
    • adăpost temporar;
    • ajutor medical, psihologic și juridic;
    • interpret;
    • o plată unică;
    • ședere legală, pentru străini.
after-status-gives-term =
    Se dă pe un termen de { fact-ua-status-term } și poate fi prelungit. Despre plată știm doar pentru copii: { fact-ua-payment-child }. Adulților suma li se spune la administrație.
after-status-gives-liability =
    Cu dovada statutului se poate cere și exonerarea de răspundere pentru faptele la care v-au obligat. Ce se va hotărî nu putem promite.
after-status-gives-back = Cum cer statutul
after-status-gives-lawyer = Avocat
after-status-gives-numbers = Numere urgente

after-forced-rule =
    În dreptul UE există o regulă ({ fact-eu-forced }): autoritățile trebuie să aibă dreptul să nu urmărească și să nu pedepsească un om pentru ce a fost obligat să facă. Dacă folosesc acest drept, hotărăsc ele.
after-forced-honest =
    Nu e o promisiune. În fiecare caz decid instituțiile și instanța, după legea țării lor. În Ucraina, cu dovada statutului se poate cere exonerarea de răspundere.
after-forced-steps =
    Ce puteți face:
    • Vorbiți mai întâi cu un avocat, apoi cu poliția.
    • Notați cine v-a obligat, cum, când și cu ce v-a amenințat.
    • Păstrați mesajele, dacă nu e riscant.
after-forced-lawyer = Avocat
after-forced-status = Statutul în Ucraina
after-forced-drawn = M-au băgat în ceva
after-forced-numbers = Numere urgente

after-money-ways =
    În cele mai multe țări din Europa, legea dă dreptul la bani pentru răul suferit („despăgubire”). Sunt două căi:
    • de la cel care a făcut răul — prin instanță;
    • de la stat — prin instituția lui.
    Aici pot intra salariul neplătit, tratamentul, durerea și frica.
after-money-honest =
    O spunem cinstit: rareori se reușește să se obțină acești bani și durează mult. Salariul se poate cere separat, pentru asta nu trebuie dovedit nimic altceva.
after-money-keep =
    Păstrați tot ce arată răul suferit: orele notate, bonuri, adeverințe de la medic, mesaje. Despre căi și termene întrebați un jurist.
after-money-paid = Bani neplătiți sau o datorie
after-money-lawyer = Avocat
after-money-numbers = Numere urgente

after-return-own =
    Dacă mergeți acasă și când, hotărâți dumneavoastră. Gândiți-vă întâi dacă acolo e sigur: dacă acei oameni vă știu adresa, cine vă așteaptă.
after-return-help =
    Cine vă poate ajuta:
    • Consulatul. Dacă nu aveți pașaport, vă poate da un certificat de întoarcere.
    • Organizația Internațională pentru Migrație (OIM). De exemplu, în Polonia ea ajută cu sfaturi, acte, cazare înainte de drum și sprijin acasă. Tot ea apreciază dacă e sigur să vă întoarceți. Linia: { svc-pl-iom }
    • Linia { svc-ua-527 }, apel din Ucraina.
after-return-home =
    Acasă puteți cere statutul și ajutor. Nu aveți de ce să vă rușinați: ce au făcut alții nu e vina dumneavoastră.
after-return-consulate = Consulat
after-return-status = Statutul în Ucraina
after-return-person = Vorbesc cu un om
after-return-numbers = Numere urgente

# ---- linii pe țări ----
abroad-lines-list =
    Iată liniile acestei țări care dau sfaturi și ajută. Mai întâi întrebați cine ascultă și în ce limbă puteți vorbi.
abroad-lines-start = Viața în străinătate
abroad-lines-cannot = Nu pot vorbi
abroad-lines-numbers = Numere urgente
