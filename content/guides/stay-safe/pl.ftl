# ---- menu ----
menu-stay-hello =
    Witamy! Tu są krótkie porady o pracy, wyjazdach i dokumentach. Jeśli coś jest nie tak albo ktoś naciska, jest do kogo się zwrócić.
menu-stay-how =
    Wystarczy wybrać to, co najbardziej pasuje. Albo napisać w kilku słowach, co się stało.
    Odpowiada program. Imię nie jest potrzebne. Telegram może widzieć ten czat.
menu-stay-how-web =
    Można wybrać to, co najbardziej pasuje. Albo napisać w kilku słowach, co się stało.
    Odpowiada program. Imię nie jest potrzebne. Przeglądarka pamięta tę wizytę.
menu-stay-work = Praca, wyjazd, nauka
menu-stay-pay = Brak zapłaty, dokumenty, dług
menu-stay-drawn = W coś mnie wciągają
menu-stay-offer = Sprawdź ofertę
menu-stay-teen = Nie mam jeszcze 18 lat
menu-stay-person = Rozmowa z człowiekiem
menu-stay-more = Internet, ktoś inny, inne

work-which = Co najbardziej pasuje? Dalej będzie, na co zwrócić uwagę i gdzie szukać pomocy.
work-abroad-open = Praca za granicą
work-trip-open = Zapraszają na „wyjazd do Europy”
work-students-open = Nauka, praktyka, praca w wakacje
work-going-open = Wybieram się albo już jadę
work-rights-open = Mieszkanie, rejestracja, prawa
work-schemes-open = Jak zwykle oszukują
work-numbers-open = Pilne numery

pay-which = Wystarczy wybrać to, co najbardziej pasuje. Jeśli wszystko jest naraz, najlepiej zacząć od pierwszego.
pay-brigade-open = Pieniądze, paszport i dług razem
pay-paid-open = Nie płacą za pracę
pay-documents-open = Chcą dokumentów albo je zabrali
pay-debts-open = Mówią, że jest dług
pay-places-open = Budowa, farma, magazyn, trasy
pay-person-open = Rozmowa z człowiekiem
pay-numbers-open = Pilne numery

drawn-which = W co wciągają? Odmówić można na każdym kroku, nawet jeśli już coś obiecano.
drawn-card-open = Proszą o moją kartę albo konto
drawn-calls-open = Zapraszają do call center
drawn-parcels-open = Kurier, cudze paczki
drawn-tasks-open = Zadania na czacie za pieniądze
drawn-begging-open = Każą mi prosić na ulicy
drawn-already-open = Już mnie wciągnięto
drawn-numbers-open = Pilne numery

teen-hello =
    Cześć! Tu krótko o zadaniach za pieniądze, zdjęciach i dorabianiu. I o tym, jak powiedzieć dorosłemu. Wybierz, co najbardziej pasuje.
teen-names =
    Imię i szkoła nie są potrzebne. Odpowiada program. Telegram może widzieć ten czat.
teen-names-web =
    Imię i szkoła nie są potrzebne. Odpowiada program. Przeglądarka pamięta, że tu jesteś.
teen-task-open = Zadania za pieniądze (do 18 lat)
teen-stop-open = Już w tym jestem, co robić
teen-photos-open = Chcą moich zdjęć albo je mają
teen-job-open = Chcę trochę dorobić
teen-tell-open = Jak powiedzieć dorosłemu
teen-lines-open = Linie dla nastolatków
teen-numbers-open = Pilne numery

more-stay-what = Co jeszcze może się przydać:
more-stay-online = Bezpieczeństwo w internecie
more-stay-sense = Co się ze mną dzieje?
more-stay-schemes = Jak zwykle oszukują
more-stay-relative = Martwię się o kogoś bliskiego
more-stay-protect = Jak chronimy tę rozmowę
more-stay-more = Kraj, język, inne

online-which = Co się stało? Wystarczy wybrać to, co najbardziej pasuje.
online-links-open = Przysłali dziwny link
online-accounts-open = Ktoś wszedł na moje konto
online-photos-open = Grożą mi moimi zdjęciami
online-locked-open = Pliki albo ekran zablokowane
online-money-open = Oszukali mnie na pieniądze
online-numbers-open = Pilne numery

# ---- praca, wyjazdy, nauka ----
work-abroad-before =
    Zanim padnie zgoda:
    • Poprosić o umowę w zrozumiałym języku. Dopóki jej nie ma, bezpieczniej nie płacić i nie jechać.
    • Sprawdzić firmę i pośrednika. Pokażemy, gdzie to zrobić.
    • Zapytać w ambasadzie, jaka wiza pozwala pracować. Turystyczna się do tego nie nadaje.
    • Zostawić bliskim adres, trasę oraz imię i numer tego, kto zaprasza.
work-abroad-there =
    Na miejscu praca jest inna, niż obiecano? To znak, że coś jest nie tak. Warto zapisywać godziny i trzymać paszport przy sobie.
    O pomoc można prosić, nawet jeśli na początku była zgoda.
work-abroad-offer = Sprawdź ofertę
work-abroad-going = Przed wyjazdem
work-abroad-rights = Moje prawa za granicą
work-abroad-pay = Brak zapłaty, dokumenty, dług
work-abroad-numbers = Pilne numery

trip-before-how =
    Proponują tani albo darmowy wyjazd i pomoc w uzyskaniu zasiłku? A po co im to i co trzeba tam robić, nie wyjaśniają. Lepiej najpierw sprawdzić.
trip-before-signs =
    Bezpieczniej odmówić, jeśli:
    • trzeba „tylko podpisać papiery” za granicą;
    • zbierają ludzi z jednego miasta i wszystkim mówią to samo;
    • podpowiadają, co mówić w urzędach;
    • chcą karty, kodu PIN albo paszportu „na czas formalności”;
    • obiecują powrót do domu, kiedy wszystko będzie załatwione;
    • mówią: „Europa jest wam to winna, wszyscy tak robią”.
trip-before-own =
    O ochronę za granicą człowiek prosi osobiście, w urzędzie. To nic nie kosztuje. Prosić o nią czy nie, to wyłącznie własna decyzja.
trip-before-after = Ten wyjazd już był
trip-before-offer = Sprawdź ofertę
trip-before-abroad = Jak załatwić to bez nich
trip-before-person = Rozmowa z człowiekiem
trip-before-numbers = Pilne numery

students-first =
    Zapraszają na naukę, praktykę albo pracę w wakacje? Sprawdzanie to dobry krok. Oto, na co zwrócić uwagę.
students-signs =
    Bezpieczniej się zatrzymać, jeśli:
    • pośrednik płaci za naukę, a „potem się to odpracuje”;
    • chcą pieniędzy z góry: za wizę, kurs, strój;
    • „staż” jest bez umowy i bez zapłaty;
    • paszporty albo telefony wszystkich zbiera jedna osoba;
    • szkoły albo firmy nie da się nigdzie znaleźć.
students-check =
    Szkołę albo firmę najlepiej znaleźć osobno, nie przez link z wiadomości. Warto porównać adres poczty. Można tam napisać i zapytać, czy taki program istnieje.
students-offer = Sprawdź ofertę
students-documents = Proszą o paszport
students-going = Przed wyjazdem
students-person = Rozmowa z człowiekiem
students-numbers = Pilne numery

# ---- pieniądze, dokumenty, dług ----
brigade-first =
    Nie płacą, paszport jest u kogoś innego i jeszcze mówią o długu? Kiedy to wszystko jest razem, coś jest bardzo nie tak. Są ludzie, do których można się zwrócić.
brigade-know =
    • Nikt nie ma prawa trzymać cudzego paszportu: ani brygadzista, ani firma, ani właściciel mieszkania.
    • Z powodu długu nikt nie ma prawa zabierać dokumentów ani zamykać drzwi.
    • Za pracę należy się zapłata. O pomoc można prosić także bez umowy i bez zezwolenia.
brigade-do =
    Na dziś wystarczy tyle:
    • Zapisać swoje godziny: dni, początek, koniec. Ile obiecano, ile dano.
    • Zapisać, kto ma paszport i skąd jest dług.
    • Wysłać zapiski komuś zaufanemu. Ze swojego telefonu można je usunąć.
    • Jeśli mogą uderzyć, bezpieczniej nie kłócić się. Paszport można wyrobić od nowa.
brigade-where =
    Poniżej można wybrać kraj: pokażemy linie, na których można się poradzić.
brigade-papers = Jak wyrobić nowy paszport
brigade-leave = Trudno stąd odejść
brigade-sense = Co się ze mną dzieje?
brigade-person = Rozmowa z człowiekiem
brigade-numbers = Pilne numery

brigade-country-list =
    Oto linie w tym kraju, na których można się poradzić. Warto najpierw zapytać, kto słucha i czy trzeba podać imię.
    Nie ma tu numeru inspekcji pracy? To znaczy, że na razie go nie znamy. Można zapytać o niego na tych liniach.
brigade-country-words =
    Można zacząć tak: „Nie płacą mi. Nie mam u siebie paszportu. Mówią, że mam dług”.
brigade-country-back = Pieniądze, paszport i dług razem
brigade-country-numbers = Pilne numery

documents-keep =
    Paszport powinien być u osoby, do której należy. Pokazuje się go straży granicznej, policji, w konsulacie i w urzędzie, który rejestruje. Potem od razu bierze się go z powrotem.
documents-ask =
    Proszą, żeby go oddać „do formalności”? Można odpowiedzieć:
    • „Dam kopię, a oryginał zostanie przy mnie”.
    • „Do urzędu pójdę osobiście”.
    • „Najpierw porozmawiam z rodziną”.
documents-copy =
    Kopie i zdjęcia dokumentów najlepiej trzymać osobno od oryginałów. Warto wysłać je na własną pocztę i do bliskiej osoby.
    Jeśli papier jest w niezrozumiałym języku, można go nie podpisywać.
documents-taken = Zabrali mi dokumenty
documents-consulate = Konsulat
documents-card = Proszą o moją kartę albo konto
documents-numbers = Pilne numery

debts-first =
    Mówią o długu za drogę, mieszkanie, wizę albo „kary”? I dług rośnie szybciej niż zarobki? To znak, że coś jest nie tak.
debts-know =
    • Z powodu długu nikt nie ma prawa zabrać paszportu, zamknąć drzwi na klucz ani grozić rodzinie.
    • W Polsce agencji nie wolno brać pieniędzy za znalezienie pracy. Inne koszty muszą być wymienione w umowie.
debts-do =
    Co można zrobić:
    • Poprosić, żeby napisali, za co jest ten dług, ile wynosi i od kiedy.
    • Zapisać swoje godziny i wszystko, co już potrącono.
    • Bezpieczniej nie pożyczać więcej od tych ludzi. Lepiej nie podpisywać tego, co jest niezrozumiałe.
    • Są groźby, także wobec rodziny? Zachować wiadomości, jeśli to bezpieczne, i zadzwonić pod podane numery.
debts-brigade = Nie mam też paszportu
debts-paid = Wcale nie płacą
debts-lawyer = Adwokat
debts-numbers = Pilne numery

places-which = Gdzie jest ta praca? Pokażemy, na co tam zwrócić uwagę i co zapisać.
places-sites-open = Budowa, remonty
places-farms-open = Farma, praca sezonowa
places-driving-open = Magazyn, samochód, trasy
places-paid-open = Inna praca, nie płacą
places-numbers-open = Pilne numery

sites-how =
    Na budowie bywa tak. Ktoś znajomy zaprasza do brygady. Płacą mniej, niż obiecano, albo „później”. Paszport zabiera brygadzista. Każą spać na samej budowie.
sites-do =
    Co można zrobić już teraz:
    • Codziennie zapisywać godziny i to, co dokładnie się robiło.
    • Zrobić zdjęcie wejścia, szyldu, tablicy z nazwami firm. Tylko jeśli to bezpieczne.
    • Zapisać imiona przełożonych, numery samochodów, adres budowy i mieszkania.
    • Wysłać wszystko komuś zaufanemu.
sites-fear =
    Mówią, że policja jest po ich stronie i że każdego znajdą? Tak straszą, żeby człowiek milczał. Są linie, na których można o tym porozmawiać.
sites-brigade = Pieniądze, paszport i dług razem
sites-paid = Nie płacą za pracę
sites-country = Linie według krajów
sites-numbers = Pilne numery

farms-how =
    Na farmach bywa tak. Za miejsce pobrano pieniądze jeszcze w domu. W mieszkaniu jest ciasno, a potrącają za nie prawie wszystko. Zebrać tyle, ile każą, się nie da.
farms-do =
    Co można zrobić:
    • Zapisywać czas, a nie tylko skrzynki. Droga między polami i czekanie to też czas.
    • Poprosić, żeby napisali, ile biorą za mieszkanie, prąd i dojazd.
    • Zapamiętać nazwę farmy i najbliższego przystanku. Wysłać je bliskim i napisać, gdzie się jest.
    • Zachować paski wypłaty i wiadomości.
farms-gb =
    W Wielkiej Brytanii ten, kto kieruje ludzi do pracy na farmach, zwykle musi mieć licencję. Można ją sprawdzić.
farms-brigade = Pieniądze, paszport i dług razem
farms-check = Gdzie sprawdzić
farms-country = Linie według krajów
farms-numbers = Pilne numery

driving-how =
    Bywa tak: kierowcy i pracownicy magazynów dostają samochód i mieszkanie, a potem słyszą, że mają za nie dług. I ktoś trzyma paszport, dopóki dług nie zostanie odpracowany.
driving-do =
    Co można zrobić:
    • Poprosić, żeby napisali, za co potrącają: samochód, naprawy, mieszkanie, kary.
    • Zapisywać zmiany, trasy i czekanie. Dodać, ile obiecano i ile dano.
    • Mieć paszport przy sobie także w trasie. Nie trzeba oddawać go „w zastaw”.
    • Można nie brać paczki, o której nic nie mówią.
driving-brigade = Pieniądze, paszport i dług razem
driving-parcels = Cudze paczki
driving-country = Linie według krajów
driving-numbers = Pilne numery

# ---- w coś mnie wciągają ----
card-ask-how =
    Proszą o kartę, konto albo dostęp do banku w internecie? Mówią: „tylko na kilka dni”, „procent jest dla ciebie”, „twoja praca to przelewać dalej”. Przez takie karty często idą skradzione pieniądze.
card-ask-know =
    Można odmówić bez tłumaczenia się. Po zgodzie policja albo bank mogą potem pytać osobę, której nazwisko jest na karcie, nawet jeśli nic nie wiedziała. Bank może też zamknąć konto. Karta jest już u innych? Można ją zablokować.
card-ask-do =
    Co można zrobić:
    • Odpowiedzieć: „Z mojej karty nikt inny nie korzysta”.
    • Nie otwierać konta dla cudzej firmy.
    • Nikomu nie podawać kodu PIN ani kodów z SMS-ów.
    • Jest już konto albo kredyt na własne nazwisko, ale załatwił je ktoś inny? Zadzwonić do banku, potem poradzić się adwokata.
card-ask-given = Moja karta u innych
card-ask-offer = Sprawdź ofertę
card-ask-lawyer = Adwokat
card-ask-numbers = Pilne numery

calls-how =
    Zapraszają za granicę do „biura”, call center albo do tłumaczenia i opłacają bilety? Bywa, że na miejscu wszystko jest inaczej. Zabierają paszport, wymyślają dług za drogę i zmuszają do oszukiwania ludzi w internecie. Najwięcej takich przypadków znanych jest z Azji. Czy spotkało to osoby z Ukrainy, dokładnie nie wiemy.
calls-signs =
    Bezpieczniej odmówić, jeśli:
    • płacą dużo, a doświadczenia nie trzeba;
    • kraj albo miasto zmienia się już w trakcie rozmów;
    • nie wyjaśniają, co trzeba będzie mówić i komu;
    • chcą paszportu „na przechowanie”.
calls-inside =
    Zmuszają do tego już na miejscu? Bezpieczniej nie mówić im o chęci odejścia. Jeśli to bezpieczne, warto zapamiętać adres i imiona.
    O pomoc można prosić, nawet jeśli zmuszono do czegoś nielegalnego. Najpierw warto porozmawiać z adwokatem.
calls-drawn = Już mnie wciągnięto
calls-lawyer = Adwokat
calls-cannot = Nie mogę mówić
calls-offer = Sprawdź ofertę
calls-numbers = Pilne numery

parcels-how =
    „Kurier, wysoka płaca, bez pytań”. W zwykłej pracy wiadomo, kto płaci i co się wiezie. Jeśli tego nie mówią, lepiej się zatrzymać.
parcels-what =
    W paczce mogą być narkotyki albo coś niebezpiecznego. Zatrzymać mogą tego, kto ją wiezie. Zdarzały się też wybuchy.
parcels-do =
    Co można zrobić:
    • Nie brać paczki, o której nic nie wiadomo.
    • Paczka już jest w rękach? Nie otwierać jej. Odłożyć, odejść jak najdalej i zadzwonić: { svc-eu-112 }. W Ukrainie także { svc-ua-102 }.
    • Zachować wiadomości, adresy i numery.
    • O całej reszcie porozmawiać najpierw z adwokatem, a potem z policją.
parcels-tasks = Zadania na czacie za pieniądze
parcels-already = Mam już zadanie albo paczkę
parcels-lawyer = Adwokat
parcels-teen = Nie mam jeszcze 18 lat
parcels-numbers = Pilne numery

tasks-how =
    Na czacie proponują pieniądze: sfotografować budynek, rozkleić coś, odebrać paczkę, podpalić. Płacą kryptowalutą, chcą nagrania. Według ukraińskiej służby bezpieczeństwa często stoją za tym rosyjskie służby specjalne.
tasks-what =
    Zaczyna się od drobiazgu, potem zadania są niebezpieczniejsze, a dalej są groźby. Obiecanych pieniędzy często nie ma. Niektórzy wykonawcy zginęli albo zostali ranni. Zatrzymać się można na każdym kroku.
tasks-do =
    Co można zrobić:
    • Więcej nie odpowiadać. Niczego nie trzeba wyjaśniać.
    • Zrobić zrzuty ekranu, a potem zablokować.
    • Nie brać paczek, nie iść na spotkanie.
    • Opowiedzieć komuś zaufanemu.
    • Coś już zrobiono? Porozmawiać najpierw z adwokatem, potem z policją. Im szybciej, tym lepiej.
tasks-already = Mam już zadanie albo paczkę
tasks-teen = Zadania za pieniądze (do 18 lat)
tasks-lawyer = Adwokat
tasks-numbers = Pilne numery

begging-how =
    Ktoś zmusza do proszenia o pieniądze na ulicy i do oddawania ich? Trzeba przynieść określoną sumę, a inaczej jest kara albo nie ma jedzenia? Tak nie powinno być.
begging-know =
    Ludzi trzyma się długiem albo groźbami wobec rodziny. Często wybiera się chorych, osoby z niepełnosprawnością, dzieci.
    O pomoc można prosić, nawet jeśli zmuszono też do kradzieży.
begging-do =
    Co można zrobić:
    • Podejść do lekarza, kogoś z obsługi dworca, do apteki albo sklepu. Jest kartka, którą wystarczy pokazać bez słowa.
    • Zapamiętać miejsce noclegu, kto przywozi i zabiera, numer samochodu.
    • Nie mówić im o chęci odejścia.
    • Obok jest dziecko? Powiedzieć o tym w pierwszym zdaniu.
begging-card = Kartka do pokazania
begging-cannot = Nie mogę mówić
begging-lawyer = Adwokat
begging-person = Rozmowa z człowiekiem
begging-numbers = Pilne numery

# ---- do osiemnastu lat ----
teen-task-what =
    Proponują pieniądze za zdjęcie budynku, paczkę albo podpalenie? Tak nieznajomi robią niebezpieczne rzeczy cudzymi rękami. Służba bezpieczeństwa Ukrainy mówi, że często stoją za nimi rosyjskie służby specjalne. Pierwsze zadanie jest łatwe, potem robi się straszniej. Pieniędzy często nie ma.
teen-task-stop =
    Możesz przestać właśnie teraz. Nawet jeśli coś jest już zrobione. Nie musisz im niczego wyjaśniać.
teen-task-do =
    Co możesz zrobić:
    • Więcej nie odpowiadaj.
    • Zrób zrzuty ekranu. Niczego nie usuwaj.
    • Powiedz dorosłej osobie, której ufasz.
teen-task-line =
    Trudno powiedzieć w domu? Jest linia dla dzieci i młodzieży:
    { svc-ua-116111 } — w Ukrainie
    { svc-eu-116111 } — w wielu krajach UE
    Nie wiemy, kiedy tam odbierają. Nikt nie odebrał? Spróbuj innej linii albo powiedz dorosłej osobie.
teen-task-already = Już w tym jestem, co robić
teen-task-tell = Jak powiedzieć dorosłemu
teen-task-lines = Linie dla nastolatków
teen-task-numbers = Pilne numery

teen-stop-calm =
    Tak bywa: wciągają krok po kroku. Spotyka to wielu nastolatków. Im wcześniej przestaniesz i powiesz komuś, tym lepiej.
teen-stop-do =
    Co możesz zrobić:
    • Nie rób następnego kroku. Nie idź na spotkanie, nawet „ten ostatni raz”.
    • Masz paczkę? Nie otwieraj. Odłóż ją, odejdź jak najdalej i zadzwoń: { svc-eu-112 }. W Ukrainie także { svc-ua-102 }.
    • Grożą ci? Nie płać i nie zgadzaj się na „jeszcze jedno zadanie”. Tak straszą, żeby nikt nie przestał.
    • Zachowaj zrzuty ekranu.
    • Możesz powiedzieć dorosłej osobie jeszcze dziś.
teen-stop-next =
    Co będzie dalej, tego nie wiemy i nie możemy obiecać. Na policję łatwiej iść razem z kimś dorosłym. Najpierw można zapytać adwokata, czasem to nic nie kosztuje.
teen-stop-tell = Jak powiedzieć dorosłemu
teen-stop-lines = Linie dla nastolatków
teen-stop-lawyer = Adwokat
teen-stop-numbers = Pilne numery

teen-tell-who =
    Wybierz jedną dorosłą osobę, której ufasz. Mama, tata, babcia, nauczycielka, trener, psycholog w szkole. Jedna wystarczy.
teen-tell-words =
    Możesz pokazać ten ekran. Albo powiedzieć tak:
    „Piszą do mnie obcy ludzie i boję się. Nie wiem, jak to przerwać. Proszę, wysłuchaj mnie i nie krzycz”.
    Nie wychodzi? Zadzwoń na linię dla dzieci i młodzieży:
    { svc-ua-116111 } — w Ukrainie
    { svc-eu-116111 } — w wielu krajach UE
    Nie wiemy, kiedy tam odbierają. Nikt nie odebrał? Spróbuj innej linii albo innej dorosłej osoby.
teen-tell-adult =
    Jeśli czyta to ktoś dorosły: najlepiej spokojnie wysłuchać, nie krzyczeć, niczego nie usuwać. Zachować zrzuty ekranu. Poradzić się adwokata i zwrócić się do policji: { svc-ua-102 } w Ukrainie, { svc-eu-112 } w Europie.
teen-tell-lines = Linie dla nastolatków
teen-tell-relative = Chodzi o moje dziecko
teen-tell-numbers = Pilne numery

teen-photos-calm =
    Chcą twoich prywatnych zdjęć albo grożą, że je pokażą? Zdarza się to i chłopakom, i dziewczynom. Można ci pomóc i nie trzeba się tego wstydzić.
teen-photos-do =
    Co możesz zrobić:
    • Nie wysyłaj nic więcej i nie płać.
    • Zachowaj wiadomości i nazwę profilu. Samych zdjęć nikomu nie przesyłaj.
    • Przestań odpowiadać, a potem zablokuj.
    • Powiedz dorosłej osobie, której ufasz.
teen-photos-tool =
    Jest bezpłatny serwis Take It Down. Pomaga zatrzymać takie zdjęcia na stronach, które z nim współpracują. Zdjęcie zostaje w twoim telefonie. Nie pytają o imię. W szyfrowanych czatach to nie działa.
teen-photos-page = Serwis Take It Down
teen-photos-tell = Jak powiedzieć dorosłemu
teen-photos-lines = Linie dla nastolatków
teen-photos-numbers = Pilne numery

teen-job-good =
    Chcesz trochę dorobić? Dobrze, kiedy wiadomo, kto płaci i za co. Kiedy jest umowa. Kiedy o pracy wie ktoś w domu.
teen-job-no =
    Lepiej odmówić, jeśli:
    • płacą kryptowalutą za „proste zadania”;
    • chcą karty, zdjęcia paszportu albo pieniędzy z góry;
    • trzeba „przyuczać się” bez zapłaty;
    • proszą, żeby nikomu nie mówić;
    • zapraszają za granicę, na obóz albo casting bez rodziców.
teen-job-task = Zadania za pieniądze
teen-job-card = Proszą o moją kartę
teen-job-offer = Sprawdź ofertę
teen-job-tell = Jak powiedzieć dorosłemu
teen-job-numbers = Pilne numery

teen-card-what = Chcą twojej karty? Możesz odmówić i niczego nie wyjaśniać.
teen-card-given =
    Mają już kartę? Powiedz komuś dorosłemu i zadzwońcie razem do banku, żeby ją zablokować.
teen-card-tell = Jak powiedzieć dorosłemu
teen-card-lines = Linie dla nastolatków
teen-card-numbers = Pilne numery

teen-lawyer-who =
    Adwokat pomaga właśnie tobie. Możesz pójść do niego z kimś dorosłym. Najpierw zapytaj, czy wszystko zostanie między wami.
teen-lawyer-ua =
    W Ukrainie państwo daje bezpłatną pomoc prawną: { svc-ua-legal-aid }
    Według naszych danych odpowiadają tam { fact-ua-legal-hours } czasu kijowskiego. Z zagranicy ten numer może nie odpowiadać.
teen-lawyer-abroad =
    Jesteś za granicą? Do ukraińskich prawników możesz bezpłatnie napisać na Telegramie: { svc-ua-legal-aid-bot }
teen-lawyer-tell = Jak powiedzieć dorosłemu
teen-lawyer-lines = Linie dla nastolatków
teen-lawyer-numbers = Pilne numery

teen-lines-what =
    Tu słuchają dzieci i nastolatków. Można po prostu porozmawiać. Najpierw zapytaj, kto słucha i czy trzeba podać imię.
teen-lines-numbers =
    { svc-ua-116111 } — w Ukrainie
    { svc-eu-116111 } — w wielu krajach UE
    Nie wiemy, kiedy tam odbierają. Nikt nie odebrał? Spróbuj innej linii albo powiedz dorosłej osobie.
teen-lines-country =
    Wybierz kraj poniżej. Jeśli nie znamy tam linii dla dzieci i młodzieży, pokażemy inną. Zapytaj, czy pomagają nastolatkom.
teen-lines-tell = Jak powiedzieć dorosłemu
teen-lines-help = Pilne numery

# ---- internet ----
online-links-how =
    Piszą o zasiłku i dają link? Strona może tylko udawać prawdziwą. Takie rzeczy przychodzą nawet z kont znajomych.
online-links-do =
    Co można zrobić:
    • Nie otwierać linku, tylko znaleźć potrzebną stronę bez niego.
    • Nie wpisywać daty ważności karty, kodu z jej drugiej strony, kodu PIN ani kodów z SMS-ów.
    Urzędy, które wypłacają zasiłki, nie pytają o takie kody.
online-links-after =
    Coś już wpisano? Warto zadzwonić do banku i poprosić o zablokowanie karty. Potem zmienić hasła.
online-links-accounts = Ktoś wszedł na moje konto
online-links-money = Pieniądze już zabrano
online-links-offer = Sprawdź ofertę
online-links-numbers = Pilne numery

online-accounts-how =
    Wygląda na to, że na konto w Telegramie wszedł ktoś inny? Można to sprawdzić.
online-accounts-do =
    Co można zrobić:
    • Otworzyć ustawienia, potem „Urządzenia”. Usunąć te nieznane.
    • Zmienić hasło i włączyć weryfikację dwuetapową.
    • Zrobić to samo z pocztą i innymi kontami.
    • Nikomu nie podawać kodów do logowania.
online-accounts-care =
    Telefon przegląda ktoś, kto budzi strach? Ta osoba może zauważyć zmiany. Wtedy bezpieczniej zacząć od innego telefonu albo najpierw się poradzić.
online-accounts-links = Przysłali dziwny link
online-accounts-photos = Grożą mi moimi zdjęciami
online-accounts-hide = Wyczyść rozmowę
online-accounts-numbers = Pilne numery

photos-calm =
    Grożą, że pokażą prywatne zdjęcia albo filmy? Zdarza się to dorosłym, i kobietom, i mężczyznom. Tacy ludzie liczą na wstyd i pośpiech. Można się nie spieszyć.
photos-do =
    Co można zrobić:
    • Nie płacić i nie wysyłać niczego nowego.
    • Zachować wiadomości, nazwę profilu i to, dokąd chcą pieniędzy.
    • Przestać odpowiadać, potem zablokować.
    • Powiedzieć komuś zaufanemu.
    • Zwrócić się do policji.
photos-tool =
    Jest bezpłatny serwis dla dorosłych, StopNCII. Pomaga zatrzymać takie zdjęcia na stronach, które z nim współpracują. Samo zdjęcie zostaje w telefonie. Dla zdjęć sprzed osiemnastych urodzin jest inny serwis.
photos-page = Serwis StopNCII
photos-teen = Moje zdjęcia, nie mam 18 lat
photos-lawyer = Adwokat
photos-person = Rozmowa z człowiekiem
photos-numbers = Pilne numery

online-locked-do =
    Pliki się nie otwierają, a za „klucz” chcą pieniędzy? Policja w Holandii radzi nie płacić. W Ukrainie „kar” przez ekran się nie pobiera. Można zrobić zdjęcie ekranu i zachować pliki. Czasem udaje się je otworzyć za darmo: Europol poleca stronę No More Ransom.
online-locked-page = Strona No More Ransom
online-locked-money = Pieniądze już zabrano
online-locked-links = Przysłali dziwny link
online-locked-numbers = Pilne numery

online-money-do =
    Pieniądze już wysłano, a pracy, mieszkania albo towaru nie ma? To zdarza się wielu osobom. Można zadzwonić do banku i powiedzieć, że to było oszustwo. Warto zachować potwierdzenie, wiadomości i numery i zwrócić się do policji.
online-money-links = Przysłali dziwny link
online-money-accounts = Ktoś wszedł na moje konto
online-money-person = Rozmowa z człowiekiem
online-money-numbers = Pilne numery
