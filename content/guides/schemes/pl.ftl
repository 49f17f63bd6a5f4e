# ---- jak to bywa ----

# ---- lista ----
scheme-list-what = Oto, jak to zwykle bywa. Wystarczy wybrać to, co jest podobne.
scheme-list-honest =
    Podobieństwo jeszcze niczego nie dowodzi. Często zaprasza ktoś znajomy: kolega, krewny, partner. Jeśli zgadza się kilka znaków, warto poradzić się kogoś.
scheme-list-trip = „Wyjazd do Europy”
scheme-list-fee = Pieniądze z góry za pracę
scheme-list-debt = Praca i dług, który rośnie
scheme-list-casting = Modeling, zdjęcia, taniec
scheme-list-partner = Miłość i przeprowadzka
scheme-list-lift = Podwózka w drodze
scheme-list-next = Dalej

scheme-list-2-what = Jeszcze kilka historii. Wystarczy wybrać to, co najbardziej pasuje.
scheme-list-2-room = Darmowy pokój
scheme-list-2-bank-card = „Wynajem” karty albo konta
scheme-list-2-tasks = Zadania w komunikatorze
scheme-list-2-courier = Kurier za granicą
scheme-list-2-call-centre = Call center za granicą
scheme-list-2-clinic = Urodzić dziecko za pieniądze
scheme-list-2-next = Dalej

scheme-list-3-what = I jeszcze kilka. Jeśli nie ma tu podobnej historii, to nie znaczy, że wszystko jest w porządku.
scheme-list-3-wedding = Ślub dla papierów
scheme-list-3-street = Proszenie o pieniądze na ulicy
scheme-list-3-camp = Dziecko zapraszają na wyjazd
scheme-list-3-home-care = Praca w cudzym domu
scheme-list-3-helpers = „Pomocnicy” od papierów
scheme-list-3-health = Pieniądze za nerkę albo dawstwo
scheme-list-3-numbers = Pilne numery

# ---- historie ----
scheme-trip-how =
    Zapraszają na darmowy wyjazd i obiecują pomoc w uzyskaniu zasiłku. Na miejscu zabierają dokumenty i zmuszają do złożenia wniosku o ochronę. Karta, na którą idzie zasiłek ({ fact-trip-benefit } miesięcznie w jednej sprawie), zostaje u nich.
scheme-trip-signs =
    Znaki:
    • nikt nie mówi, co dokładnie trzeba tam robić;
    • papiery można podpisać tylko za granicą;
    • kilka osób z jednego miasta i te same wskazówki dla wszystkich;
    • uczą, co mówić w urzędzie.
scheme-trip-do =
    Karty, kodu PIN i dostępu do banku w internecie bezpieczniej nie dawać nikomu. Prosić o ochronę czy nie, to wyłącznie własna decyzja.
scheme-trip-whom =
    Do kogo się zwrócić: bank, który wydał kartę; ktoś z obsługi ośrodka przyjęć albo policja.
scheme-trip-more = To już mnie dotyczy
scheme-trip-lawyer = Adwokat
scheme-trip-back = Do listy
scheme-trip-numbers = Pilne numery

scheme-fee-how =
    Praca wygląda dobrze, ale najpierw trzeba zapłacić: za miejsce, wizę, ubezpieczenie, kurs albo strój. Potem „pracodawca” znika. Albo człowiek jedzie z długiem i musi brać każdą pracę.
scheme-fee-signs =
    Znaki:
    • nie ma umowy, a pieniędzy chcą od razu;
    • poczta jest darmowa, adresu firmy nie ma;
    • firmy nie ma w rejestrze;
    • poganiają: „zostało ostatnie miejsce”.
scheme-fee-do =
    Dopóki nie ma pisemnej umowy, bezpieczniej nic nie płacić. W Polsce agencji nie wolno brać pieniędzy za znalezienie pracy. Już zapłacono? Warto zachować potwierdzenie przelewu i wiadomości.
scheme-fee-whom = Poradzić się można na linii pomocy w danym kraju.
scheme-fee-where = Gdzie sprawdzić
scheme-fee-person = Rozmowa z człowiekiem
scheme-fee-back = Do listy
scheme-fee-numbers = Pilne numery

scheme-debt-how =
    Praca jest, ale zupełnie inna. Dokumenty są u szefa. Za mieszkanie, drogę i „błędy” potrącają pieniądze, a dług rośnie. Tak bywa na budowie, farmie, w magazynie, hotelu, przy sprzątaniu i opiece.
scheme-debt-signs =
    Przykład z Niemiec: { fact-scheme-hours }. Gdy człowiek się poskarżył, wyrzucono go.
    Znaki: nie oddają paszportu, nie ma wolnego, płacą jedzeniem i mieszkaniem, mówią „najpierw odpracuj”.
scheme-debt-do =
    Warto zapisywać godziny i zachować kopię każdego papieru. O wypłatę można prosić osobno, bez dowodzenia czegokolwiek innego.
scheme-debt-whom = Do kogo się zwrócić: inspekcja pracy albo linia porad związku zawodowego.
scheme-debt-pay = Nie płacą albo jest dług
scheme-debt-papers = Zabrali mi dokumenty
scheme-debt-back = Do listy
scheme-debt-numbers = Pilne numery

scheme-casting-how =
    W sieci proponują sesje zdjęciowe, taniec, „karierę modelki”, często po rosyjsku. Na miejscu okazuje się, że chodzi o coś innego. Europejska policja nieraz znajdowała takie ogłoszenia dla Ukrainek.
scheme-casting-signs =
    Znaki:
    • zapraszają tylko dziewczyny w określonym wieku i od razu chcą zdjęć;
    • agencja nie ma nazwy albo nie da się jej sprawdzić;
    • płacą „codziennie gotówką”, bilet jest na ich koszt;
    • szybko chcą śmiałych zdjęć.
scheme-casting-do =
    Na spotkanie można przyjść z kimś. Jest inaczej, niż obiecano? Można prosić o pomoc, nawet jeśli była zgoda albo przyjęto pieniądze.
scheme-casting-whom = Poradzić się można na linii pomocy w danym kraju.
scheme-casting-check = Sprawdź ofertę
scheme-casting-person = Rozmowa z człowiekiem
scheme-casting-back = Do listy
scheme-casting-numbers = Pilne numery

scheme-partner-how =
    Nowa miłość, prezenty, marzenia o wspólnym życiu za granicą. Potem pojawia się „dług” albo „chwilowe kłopoty”. I ukochana osoba prosi, żeby zarobić w sposób, którego się nie chce.
scheme-partner-signs =
    Znaki. Ta osoba:
    • bardzo szybko mówi o ślubie i przeprowadzce;
    • nic o sobie nie opowiada;
    • prosi, żeby ukrywać związek przed rodziną;
    • ma pieniądze, a pracy nie widać;
    • potem wylicza prezenty.
scheme-partner-do =
    Na wyjazd warto mieć własne pieniądze na drogę do domu, a bliskim zostawić adres. Z nimi można też ustalić dzień telefonu i umówione słowo.
scheme-partner-whom =
    Poradzić się można na linii pomocy w danym kraju. Gdy jest niebezpiecznie, warto nacisnąć „Pilne numery”.
scheme-partner-person = Rozmowa z człowiekiem
scheme-partner-going = Jeśli jadę: co przygotować
scheme-partner-back = Do listy
scheme-partner-numbers = Pilne numery

scheme-lift-how =
    Na granicy albo na dworcu ktoś nieznajomy proponuje szybką i darmową podwózkę. W drodze zmienia trasę, rozdziela rodzinę albo prosi o „wdzięczność”.
scheme-lift-signs =
    Znaki:
    • nie ma identyfikatora ani nazwy organizacji;
    • biorą tylko kobiety bez towarzystwa albo dziewczyny;
    • poganiają i nie podają dokładnego adresu;
    • proszą o oddanie dokumentów albo telefonu.
scheme-lift-do =
    Bezpieczniej jechać ze znanym przewoźnikiem i razem z kimś. Warto zrobić zdjęcie numeru samochodu i prawa jazdy kierowcy i wysłać je komuś.
scheme-lift-whom =
    Do kogo się zwrócić: osoby z identyfikatorem swojej organizacji, a na granicy straż graniczna.
scheme-lift-way = W drodze
scheme-lift-border = Na granicy
scheme-lift-back = Do listy
scheme-lift-numbers = Pilne numery

scheme-room-how =
    Proponują pokój i niby o nic nie proszą. Z czasem chcą sprzątania, opieki albo bliskości lub proszą o dokumenty „na przechowanie”. W Polsce opowiadano, że po przyjeździe zabrano ludziom paszporty.
scheme-room-signs =
    Znaki:
    • pokój jest tylko dla kobiety bez rodziny;
    • nie dają klucza, nie wolno zapraszać gości;
    • zasady się zmieniają, mówią o długu;
    • proszą, żeby nikomu nie podawać adresu.
scheme-room-do =
    Mieszkania bezpieczniej szukać przez znane organizacje. Dokumenty i klucz najlepiej mieć u siebie, a adres zostawić bliskim. Coś budzi strach? Warto pójść tam, gdzie są ludzie.
scheme-room-whom = Poradzić się można na linii pomocy w danym kraju.
scheme-room-lines = Linie według krajów
scheme-room-quiet = Ciche sposoby
scheme-room-back = Do listy
scheme-room-numbers = Pilne numery

scheme-bank-card-how =
    Płacą za „wynajem” karty albo dają pracę przy przelewach. Przez konto idą cudze pieniądze. Potem konto mogą zablokować, a policja albo bank mogą pytać osobę, której nazwisko jest na karcie. Można to przerwać: na początek wystarczy zadzwonić do banku.
scheme-bank-card-signs =
    Znaki:
    • potrzebna jest tylko karta, ani szkoła, ani doświadczenie;
    • za kilka minut płacą bardzo dużo;
    • chcą kodu PIN, karty SIM albo dostępu do banku w internecie;
    • proszą o otwarcie konta „dla firmy”.
scheme-bank-card-do =
    Można odmówić i niczego nie wyjaśniać. Jeśli to już się zaczęło, lepiej przerwać, zadzwonić do banku i zachować wiadomości.
scheme-bank-card-whom = Do kogo się zwrócić: bank i cyberpolicja.
scheme-bank-card-more = Moja karta u innych
scheme-bank-card-lawyer = Adwokat
scheme-bank-card-back = Do listy
scheme-bank-card-numbers = Pilne numery

scheme-tasks-how =
    W grupach o pracy, grach albo urodzie proponują łatwe zadania za kryptowalutę: sfotografować, odebrać, zostawić. Zadania robią się niebezpieczne, a obiecanych pieniędzy często nie ma.
scheme-tasks-signs =
    Według danych służby bezpieczeństwa Ukrainy w ten sposób zwrócono się do { fact-tasks-children }. Takie historie są też w krajach UE.
    Znaki: zleceniodawca bez imienia, trzeba wszystko nagrać, straszą: „prawo jest już złamane”.
scheme-tasks-do =
    Następnego zadania można nie przyjąć. Nieznanej paczki nie otwierać: odłożyć, odejść jak najdalej i zadzwonić { svc-eu-112 }, w Ukrainie także { svc-ua-102 }. Warto zachować wiadomości i opowiedzieć komuś dorosłemu albo zaufanemu.
scheme-tasks-whom =
    Do kogo się zwrócić: policja albo służby specjalne. Przed osiemnastymi urodzinami warto najpierw powiedzieć komuś dorosłemu. Im szybciej, tym lepiej.
scheme-tasks-more = To już mnie dotyczy
scheme-tasks-lawyer = Adwokat
scheme-tasks-back = Do listy
scheme-tasks-numbers = Pilne numery

scheme-courier-how =
    Zapraszają do pracy „kuriera” za granicą: płacą dużo, pytań nie lubią. W paczkach może być coś zakazanego. Ukraińców tak zapraszano, a potem zatrzymywano właśnie ich.
scheme-courier-signs =
    Znaki:
    • nie mówią, co dokładnie trzeba wieźć;
    • wszystko jest tylko w komunikatorze, bez imion;
    • proszą, żeby paczki chować albo zostawiać;
    • paszport zabierają „do formalności”.
scheme-courier-do =
    Bezpieczniej nie brać paczki o nieznanej zawartości. Paczka już jest? Nie otwierać jej. Odłożyć, odejść jak najdalej i zadzwonić: { svc-eu-112 }. W Ukrainie także { svc-ua-102 }.
scheme-courier-whom = Zatrzymanie w kraju UE? Warto prosić o adwokata, tłumacza i konsula.
scheme-courier-lawyer = Adwokat
scheme-courier-more = W coś mnie wciągnięto
scheme-courier-back = Do listy
scheme-courier-numbers = Pilne numery

scheme-call-centre-how =
    Proponują pracę przy telefonach albo tłumaczeniu, daleko od domu, z biletami na ich koszt. Na miejscu zmuszają do oszukiwania ludzi przez telefon i nie puszczają.
scheme-call-centre-honest =
    Powiemy szczerze: linie pomocy znają takie historie, ale nie znaleźliśmy oficjalnej strony właśnie o Ukraińcach. Dlatego to możliwość, a nie ustalony fakt.
scheme-call-centre-signs =
    Znaki:
    • daleki kraj i wiza turystyczna;
    • firma nie ma nazwy;
    • paszport „do wizy” zostaje u nich;
    • mieszka się tam, gdzie się pracuje.
scheme-call-centre-do =
    Co można zrobić: zapytać w ambasadzie, jaka wiza pozwala na taką pracę. Do kogo się zwrócić: linia pomocy, konsulat, adwokat.
scheme-call-centre-check = Sprawdź ofertę
scheme-call-centre-more = W coś mnie wciągnięto
scheme-call-centre-back = Do listy
scheme-call-centre-numbers = Pilne numery

scheme-clinic-how =
    Kobiecie w trudnej sytuacji obiecują szybkie pieniądze: za urodzenie dziecka albo komórki jajowe „dla rodziny”. Czasem stoją za tym fikcyjne śluby i wywożenie noworodków. Jeśli kobieta zmieni zdanie, straszą albo płacą mniej.
scheme-clinic-signs =
    Znaki:
    • nie mówią, dla kogo, gdzie i na jakich warunkach;
    • nie dają umowy do ręki;
    • proszą o udawanie czyjejś żony;
    • poród ma być z jakiegoś powodu w innym kraju.
scheme-clinic-do =
    Nie znaleźliśmy strony, która mówi, co wtedy robić. Zapytać można na linii pomocy w danym kraju.
scheme-clinic-whom = Jeśli grożą, warto nacisnąć „Pilne numery”.
scheme-clinic-lawyer = Adwokat
scheme-clinic-person = Rozmowa z człowiekiem
scheme-clinic-back = Do listy
scheme-clinic-numbers = Pilne numery

scheme-wedding-how =
    Osobę z niepełnosprawnością namawiają albo zmuszają do ślubu, żeby ktoś mógł wyjechać za granicę. Policja Ukrainy nazwała to nowym rodzajem przestępstwa.
scheme-wedding-signs =
    Znaki:
    • narzeczonego albo narzeczonej prawie się nie zna;
    • za zgodę obiecują pieniądze albo opiekę;
    • dokumenty i renta przechodzą do innych;
    • nie pozwalają tej osobie porozmawiać bez innych.
scheme-wedding-do =
    Nie znaleźliśmy strony, która mówi, co wtedy robić. Zapytać można na linii pomocy w danym kraju.
scheme-wedding-lawyer = Adwokat
scheme-wedding-person = Rozmowa z człowiekiem
scheme-wedding-back = Do listy
scheme-wedding-numbers = Pilne numery

scheme-street-how =
    Kogoś, często z dzieckiem, chorego albo starszego, zmuszają do proszenia o pieniądze albo handlu na ulicy. Zarobek zabierają.
scheme-street-signs =
    Znaki:
    • codziennie trzeba przynieść określoną sumę;
    • karzą, jeśli pieniędzy jest mało;
    • przywożą i zabierają o tej samej porze;
    • chorobę albo dziecko wykorzystują, żeby ludzie dawali więcej.
scheme-street-do =
    To nie wstyd ani wina tej osoby. Jeśli to własna historia: są ciche sposoby, żeby poprosić o pomoc. Jeśli się to tylko widzi: bezpieczniej nie podchodzić do tych, którzy pilnują, tylko zapamiętać i zadzwonić.
scheme-street-whom =
    Poradzić się można na linii pomocy w danym kraju. Gdy jest niebezpiecznie, warto nacisnąć „Pilne numery”.
scheme-street-quiet = Ciche sposoby
scheme-street-witness = Widzę to
scheme-street-back = Do listy
scheme-street-numbers = Pilne numery

scheme-camp-how =
    Dziecko zapraszają na obóz, naukę, casting albo „ewakuację” ludzie, których nikt nie zna. Najbardziej narażone są dzieci bez rodziców obok. Adopcja podczas ucieczki przed wojną nie jest sposobem pomocy.
scheme-camp-signs =
    Znaki:
    • dorośli bez dokumentów dotyczących dziecka;
    • dziecko nie wie, dokąd jedzie i kto będzie czekał;
    • ograniczają kontakt z rodzicami;
    • za dziecko proponują pieniądze albo prezenty.
scheme-camp-do =
    Co można zrobić:
    • wziąć papiery opiekuna i kopie dokumentów;
    • włożyć dziecku do kieszeni kartkę z numerem telefonu;
    • umówić się, gdzie się spotkać;
    • nauczyć dziecko jego imienia i nazwiska oraz tego numeru.
scheme-camp-whom = Do kogo się zwrócić: od razu policja, jeśli dziecko zaginęło; w wielu krajach UE także { svc-eu-116000 }
scheme-camp-missing = Dziecko zaginęło
scheme-camp-person = Rozmowa z człowiekiem
scheme-camp-back = Do listy
scheme-camp-numbers = Pilne numery

scheme-home-care-how =
    Praca z mieszkaniem: opieka, dzieci, sprzątanie. Powoli zabiera i dzień, i noc. Płacą mało albo dają tylko jedzenie i łóżko. Wychodzić pozwalają tylko z kimś z domowników.
scheme-home-care-signs =
    Znaki:
    • trzeba być w gotowości całą dobę;
    • nie ma własnego klucza, pokoju ani wolnego dnia;
    • rodzina decyduje, kiedy wolno dzwonić do bliskich;
    • jedzenie i łóżko są gorsze niż u innych.
scheme-home-care-do =
    Warto zapisywać godziny, także nocne. Z bliskimi można ustalić dzień telefonu i umówione słowo.
scheme-home-care-whom = Poradzić się można na linii pomocy w danym kraju.
scheme-home-care-pay = Nie płacą albo jest dług
scheme-home-care-quiet = Nie mogę wyjść albo mówić
scheme-home-care-back = Do listy
scheme-home-care-numbers = Pilne numery

scheme-helpers-how =
    „Wolontariusz” albo „agent” proponuje rejestrację, załatwienie papierów albo mieszkanie. Chce pieniędzy, zdjęcia paszportu, kodu z SMS-a albo samych dokumentów.
scheme-helpers-signs =
    Znaki:
    • nie ma organizacji, którą da się sprawdzić;
    • mówią, że bez nich nic się nie uda;
    • pieniądze w gotówce, bez pokwitowania;
    • chcą hasła, kodu albo karty.
scheme-helpers-do =
    Ochronę czasową załatwia się osobiście, w urzędzie, i nic to nie kosztuje. Oryginałów i kodów bezpieczniej nie dawać nikomu. Już je dano? Warto zmienić hasła i zadzwonić do banku.
scheme-helpers-whom =
    Do kogo się zwrócić: sam urząd i jego oficjalna strona; policja, jeśli zabrano dokumenty.
scheme-helpers-arrival = Po przyjeździe
scheme-helpers-papers = Zabrali mi dokumenty
scheme-helpers-back = Do listy
scheme-helpers-numbers = Pilne numery

scheme-health-how =
    To zdarza się rzadko. Ludziom z długami obiecują pieniądze za nerkę albo wiozą ich „na badania” i nie mówią po co.
scheme-health-signs = Znaki: wyjazd razem z badaniami, klinika i lekarz są tajemnicą, mówią, że to spłaci dług.
scheme-health-do =
    Nie znaleźliśmy strony, która mówi, co wtedy robić. Zapytać można na linii pomocy w danym kraju.
scheme-health-whom = Gdy jest niebezpiecznie, warto nacisnąć „Pilne numery”.
scheme-health-card = Kartka do pokazania
scheme-health-person = Rozmowa z człowiekiem
scheme-health-back = Do listy
scheme-health-numbers = Pilne numery
