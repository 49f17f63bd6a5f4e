# ---- początek ----
menu-women-hello =
    Witamy! Tu można spokojnie uporządkować sprawy wyjazdu, pracy, związku albo dokumentów za granicą. Jeśli coś jest nie tak, nie trzeba radzić sobie z tym w pojedynkę.
menu-women-how =
    Wystarczy wybrać to, co najbardziej pasuje. Albo napisać w kilku słowach, co się stało.
    Odpowiada program. Imię nie jest potrzebne. Telegram może widzieć ten czat.
menu-women-how-web =
    Można wybrać to, co najbardziej pasuje. Albo napisać w kilku słowach, co się stało.
    Odpowiada program. Imię nie jest potrzebne. Przeglądarka pamięta tę wizytę.
menu-women-wrong = Coś jest nie tak, boję się
menu-women-offers = Praca, znajomość, propozycja
menu-women-before = Wybieram się za granicę
menu-women-abroad = Mieszkam za granicą
menu-women-girls = Nie mam jeszcze 18 lat
menu-women-person = Rozmowa z człowiekiem
menu-women-more = O kimś innym, inne

women-wrong-calm =
    Tu można spokojnie poszukać rady. Cokolwiek się stało, są ludzie, do których można się zwrócić, i nie trzeba mierzyć się z tym w pojedynkę. Co z tego pasuje?
women-wrong-now =
    Niebezpiecznie właśnie teraz? { svc-eu-112 } — Europa, Ukraina, Turcja, Gruzja.
women-wrong-papers = Zabrali mi dokumenty
women-wrong-paid = Nie płacą albo jest dług
women-wrong-drawn = W coś mnie wciągnięto
women-wrong-home = Trudno mi w domu
women-wrong-photos = Straszą mnie moimi zdjęciami
women-wrong-sense = Nie rozumiem, co się dzieje
women-wrong-after = Już po wszystkim, co dalej

women-offers-calm =
    Sprawdzanie to rzecz normalna. Uczciwi ludzie nie obrażają się za pytania.
women-offers-which =
    Czego dotyczy propozycja?
women-offers-work = Praca
women-offers-study = Nauka
women-offers-care = Opieka, niania, au pair
women-offers-casting = Zdjęcia, modeling, taniec
women-offers-love = Miłość, przeprowadzka do niego
women-offers-surrogacy = Urodzić komuś dziecko, dawstwo
women-offers-any = Cokolwiek: ogólne znaki

women-before-calm = Kilka prostych kroków przed wyjazdem może potem pomóc.
women-before-steps =
    Najważniejsze:
    • Ktoś w domu zna adres, imię i numer osoby, do której się jedzie.
    • Jest umówione słowo. Znaczy ono: „Nie mogę mówić, wezwij pomoc”.
    • Są własne pieniądze na drogę powrotną.
    • Kopie dokumentów są na poczcie i u bliskiej osoby.
women-before-list = Pełna lista
women-before-transport = Kto mnie wiezie
women-before-housing = Gdzie będę mieszkać
women-before-offers = Co mi proponują
women-before-children = Jadę z dzieckiem
women-before-going = Wszystkie etapy podróży
women-before-numbers = Pilne numery

# ---- propozycje ----
women-work-look =
    Na co zwrócić uwagę:
    • Czy jest nazwa, adres i numer firmy, które da się sprawdzić?
    • Chcą pieniędzy z góry: za miejsce, wizę, ubezpieczenie, strój?
    • Mieszkanie, drogę i papiery załatwia jedna osoba, której nie było okazji poznać? Wtedy wszystko zależy od niej.
    • Szukają tylko młodych kobiet i chcą zdjęć?
women-work-ask =
    O co zapytać: co dokładnie mam robić? Ile godzin, ile na rękę, co potrącają? Kto ma klucze i dokumenty?
women-work-do =
    Co można zrobić: przed wyjazdem poprosić o umowę w zrozumiałym języku. Sprawdzić firmę w rejestrze. Nie płacić i nie oddawać paszportu.
women-work-list = Wszystkie pytania
women-work-where = Gdzie sprawdzić
women-work-rights = Moje prawa w pracy
women-work-paid = Pracuję, a nie płacą
women-work-person = Rozmowa z człowiekiem
women-work-numbers = Pilne numery

women-study-look =
    Na co zwrócić uwagę:
    • Czy taka szkoła istnieje? Jej stronę, adres i opinie najlepiej znaleźć osobno, nie przez ich link.
    • Chcą pieniędzy za „naukę” albo „wizę”, dla osoby prywatnej?
    • Mówią, żeby jechać jako turystka, a papiery „zrobimy na miejscu”?
    • Obiecują naukę, a mówią tylko o pracy?
women-study-ask =
    O co zapytać: z kim jest umowa i czy rozumiem jej język? Gdzie będę mieszkać? Ile kosztuje wszystko razem? Kto po mnie wyjdzie?
women-study-do =
    Co można zrobić: zapytać w ambasadzie tego kraju, jaka wiza jest potrzebna. Zostawić bliskim adres szkoły i mieszkania.
women-study-list = Wszystkie pytania
women-study-before = Przed wyjazdem
women-study-person = Rozmowa z człowiekiem
women-study-numbers = Pilne numery

women-care-look =
    Na co zwrócić uwagę:
    • Za miejsce au pair albo opiekunki chcą pieniędzy z góry?
    • Wszystko jest umówione tylko ustnie?
    • Mówią „będziesz jak członek rodziny”, a o godzinach i pieniądzach milczą?
    • Rodzina nie chce rozmowy wideo i nie podaje adresu?
women-care-ask =
    O co zapytać i co zapisać przed kupnem biletu:
    • obowiązki i godziny, dni wolne;
    • pieniądze: ile i kiedy;
    • własny pokój, klucz, internet;
    • jak to zakończyć i ile wcześniej uprzedzić.
women-care-do =
    Co można zrobić: podpisać umowę przed wyjazdem i zostawić kopię w domu. Paszport i klucz powinny być we własnych rękach.
women-care-now-open = Już u nich mieszkam
women-care-list = Wszystkie pytania
women-care-person = Rozmowa z człowiekiem
women-care-numbers = Pilne numery

women-care-now-signs =
    Coś jest nie tak, jeśli:
    • trzeba być w gotowości w dzień i w nocy;
    • nie wolno wychodzić samej, nie ma klucza;
    • jedzenie albo spanie jest gorsze niż u innych;
    • rodzina decyduje, kiedy wolno dzwonić do bliskich;
    • mówią „jesteś gościem”, a praca trwa cały dzień i bez pieniędzy.
women-care-now-do =
    Co można zrobić:
    • Codziennie zapisywać godziny i to, co obiecano.
    • Napisać bliskiej osobie adres.
    • Jeśli to bezpieczne, mieć przy sobie dokumenty i trochę pieniędzy.
    • Zadzwonić na linię pomocy i opowiedzieć. Odejść można także bez ich zgody.
women-care-now-paid = Nie płacą albo jest dług
women-care-now-papers = Zabrali mi dokumenty
women-care-now-cannot = Nie mogę mówić
women-care-now-numbers = Pilne numery

women-casting-look =
    Na co zwrócić uwagę:
    • Piszą pierwsi w mediach społecznościowych: „sesja za granicą”, „wypłata codziennie”, „bez doświadczenia”.
    • Zapraszają do tańca, masażu, kamerek albo „towarzystwa”, a szczegółów nie podają.
    • Od razu chcą zdjęć w bieliźnie albo bez ubrania.
    • Bilet i mieszkanie są na ich koszt, wyjazd za kilka dni.
women-casting-ask =
    O co zapytać: jaka jest nazwa agencji i jej numer w rejestrze? Czy umowa jest przed wyjazdem? Co dokładnie robię, a czego nie robię? Czy można przyjść z kimś? Kto ma bilet powrotny?
women-casting-do =
    Co można zrobić: nie wysyłać takich zdjęć z góry i nie oddawać paszportu. Nie odpowiadają albo poganiają? Bezpieczniej odmówić.
women-casting-now-open = Jest inaczej, niż obiecali
women-casting-photos = Straszą mnie moimi zdjęciami
women-casting-where = Gdzie sprawdzić
women-casting-person = Rozmowa z człowiekiem
women-casting-numbers = Pilne numery

women-casting-now-calm =
    Obiecali jedno, a żądają czegoś innego? To nie jest wina oszukanej osoby. Nawet jeśli na początku była zgoda, można zmienić zdanie i prosić o pomoc.
women-casting-now-signs =
    Coś jest nie tak, jeśli:
    • ktoś zabiera większą część zarobionych pieniędzy;
    • ktoś inny pisze ogłoszenia, odbiera telefony albo decyduje, do kogo trzeba iść;
    • mówią, że trzeba „odpracować” bilet.
women-casting-now-do =
    Co można zrobić:
    • Bezpieczniej nie mówić im o chęci odejścia.
    • Jeśli to bezpieczne, wziąć dokumenty i telefon i pójść tam, gdzie są ludzie.
    • Zwrócić się na jedną z linii poniżej. Nie ma się czego wstydzić. Można zapytać, czy trzeba podać imię.
women-casting-now-papers = Zabrali mi dokumenty
women-casting-now-cannot = Nie mogę mówić
women-casting-now-after = Co będzie dalej
women-casting-now-numbers = Pilne numery

women-love-look =
    Miłość na odległość bywa prawdziwa. Warto się zatrzymać i pomyśleć, jeśli on:
    • bardzo szybko mówi o ślubie albo przeprowadzce;
    • prosi, żeby nikomu o was nie mówić;
    • daje drogie prezenty, a potem przypomina o długu;
    • nic o sobie nie opowiada, ma dużo pieniędzy, a pracy nie widać.
women-love-ask =
    O co zapytać: gdzie mieszka i pracuje, czy można porozmawiać z jego rodziną, czy najpierw on przyjedzie?
women-love-do =
    Co można zrobić: opowiedzieć o nim komuś bliskiemu. Mieć własne pieniądze na drogę powrotną i paszport przy sobie. Zostawić w domu jego adres. Prawdziwe uczucie może poczekać.
women-love-now-open = Już u niego jestem
women-love-photos = Straszy mnie moimi zdjęciami
women-love-before = Przed wyjazdem
women-love-person = Rozmowa z człowiekiem
women-love-numbers = Pilne numery

women-love-now-signs =
    Miłość nie powinna kosztować wolności. Coś jest nie tak, jeśli on:
    • mówi o długu wobec niego i o tym, że trzeba na spłatę zarobić;
    • prosi o coś „dla nas”, a to budzi strach albo wstręt;
    • nie oddaje paszportu, karty albo telefonu;
    • nie pozwala widywać się z ludźmi.
women-love-now-fault =
    Nie ma się czego wstydzić: zaufać komuś to nie błąd. O pomoc można prosić, nawet jeśli jeszcze się go kocha.
women-love-now-do =
    Najpierw warto powiedzieć jednej osobie: przyjaciółce, rodzinie albo komuś z linii poniżej. Jemu lepiej o tym nie mówić.
women-love-now-plan = Jak przygotować się do odejścia
women-love-now-papers = Zabrał mi dokumenty
women-love-now-cannot = Nie mogę mówić
women-love-now-numbers = Pilne numery

women-surrogacy-look =
    Proponują urodzenie komuś dziecka albo oddanie komórek jajowych? Warto sprawdzić:
    • Czy wiadomo, dla kogo, gdzie i na jakich warunkach?
    • Proszą o ślub „na papierze” albo o udawanie czyjejś żony?
    • Obiecują szybkie pieniądze i poganiają?
women-surrogacy-ask =
    O co zapytać: jaka to klinika i jaki lekarz? Czy umowa jest w języku, który rozumiem? Ile i kiedy płacą? Co będzie, jeśli zmienię zdanie albo zachoruję?
women-surrogacy-do =
    Co można zrobić: przed podpisem pokazać umowę prawnikowi. Każdy kraj ma swoje prawo. W jednej sprawie w Ukrainie kobietom grożono i płacono mniej, kiedy chciały przerwać.
women-surrogacy-now-open = Zgoda już padła
women-surrogacy-wedding = Ślub dla papierów
women-surrogacy-lawyer = Adwokat
women-surrogacy-person = Rozmowa z człowiekiem
women-surrogacy-numbers = Pilne numery

women-surrogacy-now-calm =
    Była zgoda, a teraz grożą albo nie płacą? O pomoc można prosić także teraz. To nie jest wina osoby, której grożą.
women-surrogacy-now-do =
    Co można zrobić:
    • Lekarz też może pomóc. Można poprosić o rozmowę na osobności.
    • Zachować umowę, wiadomości, przelewy, zaświadczenia. Jeśli to bezpieczne, wysłać kopie bliskiej osobie.
    • Nie podpisywać niczego nowego bez prawnika.
    • Trzymać paszport przy sobie.
women-surrogacy-now-law =
    Co mówi prawo tego kraju o dziecku i umowie, wyjaśni tylko tamtejszy prawnik. Linie poniżej podpowiedzą, gdzie go szukać.
women-surrogacy-now-lawyer = Adwokat
women-surrogacy-now-papers = Zabrali mi dokumenty
women-surrogacy-now-person = Rozmowa z człowiekiem
women-surrogacy-now-numbers = Pilne numery

# ---- w domu ----
women-home-calm =
    Ktoś bliski obraża, bije, straszy, zabiera pieniądze albo dokumenty? To nie jest wina osoby, którą to spotyka. To nie jest też „sprawa rodzinna”. Za granicą też można dostać pomoc.
women-home-now =
    Jeśli to zaczyna się właśnie teraz:
    • { svc-eu-112 } — Europa, Ukraina, Turcja, Gruzja.
    • Trzymać się bliżej wyjścia. Omijać łazienkę, kuchnię i pokoje bez okien.
    • Wołać sąsiadów. Jeśli się da, wyjść razem z dziećmi.
    • Potem pójść do lekarza i poprosić o zaświadczenie.
women-home-fear =
    Straszą deportacją albo zabraniem dzieci? Często tak się mówi, żeby kobieta milczała. Lepiej zapytać prawnika albo linię poniżej, a nie tego, kto straszy.
women-home-plan-open = Jak przygotować się do odejścia
women-home-cannot = Nie mogę mówić
women-home-papers = Zabrali mi dokumenty
women-home-lawyer = Adwokat
women-home-lines = Linie dla kobiet
women-home-numbers = Pilne numery

women-home-plan-bag =
    Co przygotować po trochu, jeśli to bezpieczne:
    • kopie i zdjęcia dokumentów, własnych i dzieci, poza domem;
    • trochę pieniędzy, klucze, leki, ładowarkę, listę numerów;
    • dla dzieci — ubranie i ulubioną zabawkę.
women-home-plan-people =
    Komu powiedzieć:
    • Przyjaciółce albo rodzinie — umówione słowo.
    • Sąsiadom — prośbę, żeby wezwali policję, jeśli usłyszą krzyk.
    • Dzieciom — żeby się nie wtrącały, tylko poszły w bezpieczne miejsce i zadzwoniły: { svc-eu-112 }
women-home-plan-where =
    Warto pomyśleć, dokąd iść i czym dojechać. Linia w danym kraju powie, czy jest bezpieczne miejsce dla kobiety i dzieci. Wiadomości z ostatnich dwóch dób można usunąć; co zostanie, pokaże przycisk.
women-home-plan-hide = Wyczyść rozmowę
women-home-plan-back = Jeśli zaczyna się teraz
women-home-plan-lines = Linie dla kobiet
women-home-plan-numbers = Pilne numery

# ---- zdjęcia ----
women-photos-calm =
    Straszą, że pokażą prywatne zdjęcia albo filmy? To zdarza się wielu osobom. Winny jest ten, kto straszy, nikt inny.
women-photos-do =
    Co można zrobić:
    • Bezpieczniej nie płacić i nie wysyłać nowych zdjęć. Zapłata rzadko to kończy.
    • Nie odpowiadać, ale niczego nie usuwać.
    • Zrobić zrzuty ekranu: groźby, nazwy, numery, konta.
    • Potem zablokować tę osobę i powiadomić ten serwis.
    • Zmienić hasła.
    • Powiedzieć zaufanej osobie i policji.
women-photos-near =
    Ta osoba jest blisko albo zna adres? Wtedy najpierw bezpieczeństwo: lepiej porozmawiać z kimś z linii pomocy, zanim się ją zablokuje.
women-photos-remove-open = Jak usunąć zdjęcia z sieci
women-photos-girls = Nie mam jeszcze 18 lat
women-photos-lawyer = Adwokat
women-photos-person = Rozmowa z człowiekiem
women-photos-numbers = Pilne numery

women-photos-remove-adult =
    Dla dorosłych jest bezpłatna usługa StopNCII. Zdjęcie zostaje w telefonie: powstaje z niego tylko cyfrowy odcisk. Serwisy społecznościowe, które biorą udział, szukają po tym odcisku i usuwają kopie.
women-photos-remove-young =
    Dla zdjęć sprzed osiemnastych urodzin jest Take It Down. Także wtedy, gdy dziś jest się już osobą dorosłą.
women-photos-remove-honest =
    To nie działa wszędzie, tylko w serwisach, które biorą udział. Zdjęcie już gdzieś jest? Najpierw trzeba powiadomić sam ten serwis. Warto zachować numer sprawy i PIN.
women-photos-remove-page = StopNCII, dla dorosłych
women-photos-remove-teen = Take It Down, do 18 lat
women-photos-remove-back = Co zrobić najpierw
women-photos-remove-numbers = Pilne numery

# ---- do 18 lat ----
women-girls-hello =
    Dobrze, że tu jesteś. Jeśli ktoś cię oszukał albo zmusił, to nie twoja wina. Nawet jeśli najpierw była zgoda albo coś zostało wysłane.
women-girls-signs =
    Lepiej się zatrzymać, jeśli ktoś:
    • zaprasza cię samą na wyjazd, obóz, casting albo żeby u niego zamieszkać;
    • daje prezenty, a potem mówi, że trzeba się odwdzięczyć;
    • za pieniądze, mieszkanie albo prezenty chce zdjęć bez ubrania, dotyku, spotkania sam na sam;
    • prosi, żeby nikomu nie mówić.
women-girls-call =
    Tu można zadzwonić. Na liniach dla dzieci można też po prostu porozmawiać:
    { svc-ua-116111 } — dzieci i młodzież w Ukrainie
    { svc-eu-116111 } — w wielu krajach UE
    { svc-eu-112 } — jeśli teraz jest niebezpiecznie
    Nie wiemy, kiedy odbierają linie dla dzieci. Nikt nie odebrał? Spróbuj innej linii albo powiedz dorosłej osobie.
women-girls-do-open = Co można zrobić
women-girls-photos = Moje zdjęcia, nie mam 18 lat
women-girls-home = Trudno mi w domu
women-girls-teen = Dla nastolatków: praca, zadania
women-girls-lines = Linie według krajów
women-girls-numbers = Pilne numery

women-girls-do-steps =
    Co można zrobić:
    • Powiedz jednej dorosłej osobie, której ufasz. To może być nauczycielka, lekarka, ciocia, mama koleżanki.
    • Nie idź sama na spotkanie.
    • Nie wysyłaj nowych zdjęć i nie płać.
    • Zachowaj wiadomości: mogą się przydać.
    • Dokądś jedziesz? Niech w domu znają adres i godzinę twojego telefonu.
women-girls-do-law =
    Dorośli cię zmuszali albo na tobie zarabiali? Prawo chroni osoby, które nie mają osiemnastu lat: nie musisz dowodzić, że było oszustwo czy siła. Nawet jeśli wtedy była twoja zgoda. Co to daje właśnie tobie, wyjaśni prawnik albo linia dla dzieci i młodzieży.
women-girls-do-papers =
    Daleko od domu i bez dokumentów? O pomoc i tak można prosić: na policji, w szpitalu, w konsulacie, w szkole.
women-girls-do-consulate = Konsulat
women-girls-do-cannot = Nie mogę mówić
women-girls-do-lines = Linie według krajów
women-girls-do-numbers = Pilne numery

# ---- linie ----
women-lines-list =
    Oto linie, które pomagają kobietom. Najpierw można zapytać, kto słucha, w jakich językach mówią i czy trzeba podać imię.
women-lines-wrong = Coś jest nie tak
women-lines-cannot = Nie mogę mówić
women-lines-numbers = Pilne numery
