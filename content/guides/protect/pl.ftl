# ---- jak chronimy tę rozmowę ----
protect-start-what =
    Tu odpowiada program. Ludzie jeszcze nie dyżurują. Program nikomu nie przesyła tego, co się tu pisze.
protect-start-desk-what =
    Tu odpowiada program. Ludzie przeczytają tylko to, co zostanie im wysłane z własnej woli.
protect-start-never = Imię nie jest potrzebne. Nigdy nie prosimy o pieniądze, numery kart, hasła ani kody.
protect-start-honest =
    Powiemy też, gdzie są granice: Telegram może widzieć ten czat, a ktoś, kto weźmie telefon do ręki — wiadomości na ekranie.
protect-start-honest-web =
    Mówimy też o granicach: przeglądarka pamięta tę wizytę, a osoba z tym telefonem lub komputerem widzi, co jest na ekranie.
protect-start-keep-open = Co przechowujemy i jak długo
protect-start-who-open = Kto może to przeczytać
protect-start-phone-open = Żeby nie było tego w telefonie
protect-start-numbers-open = Co widać przy numerze
protect-start-words-open = Słowa prostym językiem
protect-start-press-open = Dla dziennikarzy
protect-start-help = Pilne numery

protect-keep-list =
    Dopóki rozmowa trwa, program pamięta:
    • miejsce, w którym stanęła rozmowa, język i kraj;
    • odpowiedzi „tak” albo „nie”, jeśli były pytania;
    • numery wiadomości w czacie, żeby można było je usunąć;
    • jeśli bot ma o coś pytać: czas, pytanie i wybrane ustawienia, imię, którego używa bliska osoba, i zaszyfrowane odciski dwóch słów.
protect-keep-words =
    To, co ktoś pisze własnymi słowami, program czyta tylko po to, żeby dobrać odpowiedź. Nie przechowuje tego.
protect-keep-desk-words =
    Program czyta wpisane słowa, żeby dobrać odpowiedź, i ich nie przechowuje. Jeśli zapyta, czy wysłać je człowiekowi, czekają na odpowiedź najwyżej 15 minut.
protect-keep-long =
    To wszystko jest przechowywane w postaci zaszyfrowanej. Znika po miesiącu ciszy albo po naciśnięciu „Zapomnij moje odpowiedzi”. Po dwóch dobach program prosi komunikator o usunięcie wiadomości z czatu.
protect-keep-limit = Jeśli ktoś wcześniej zrobił kopię bazy, zapis może w niej zostać, dopóki ta kopia istnieje.
protect-keep-told =
    To, co zostanie opowiedziane ludziom, i plan podróży też są zaszyfrowane i leżą osobno. „Zapomnij moje odpowiedzi” nie kasuje opowieści. Można ją skasować kodem.
protect-keep-forget = Zapomnij moje odpowiedzi
protect-keep-hide = Wyczyść rozmowę
protect-keep-who = Kto może to przeczytać
protect-keep-numbers = Pilne numery

protect-who-list =
    Kto i co może przeczytać:
    • ten, kto trzyma telefon — wszystko, co widać na ekranie;
    • Telegram — ten czat i to, że był używany;
    • w przeglądarce — jej własna historia;
    • ten, kto prowadzi tę platformę i ma klucz — rozmowę, dopóki trwa.
protect-who-told =
    To, co opowiedziano ludziom, mogą przeczytać:
    • sami ci ludzie i ten, kto ma kod;
    • po zakończeniu pracy spośród nich tylko osoba, która kieruje zespołem;
    • jeśli klucze przepadną, dwie osoby z zapasowymi kluczami, tylko razem.
    Ten, kto prowadzi platformę, opowieści nie przeczyta, chyba że zmieni sam program.
    Plan podróży otworzy się ludziom tylko przy braku odpowiedzi albo po drugim słowie.
protect-who-store =
    Skradzionej bazy nie da się przeczytać bez klucza: widać tylko, że coś się działo, kiedy i w jakim języku. W dziennikach programu nie ma imion, numerów ani słów z rozmowy.
protect-who-desk-store =
    Skradzionej bazy nie da się przeczytać bez klucza. Widać tylko, że coś się działo: kiedy, w jakim języku, o jakim kraju i czy było pilne. W dziennikach programu nie ma imion, numerów ani słów z rozmowy.
protect-who-never =
    Policji ani pracodawcom program niczego nie wysyła. Do bliskiej osoby bot napisze tylko wtedy, gdy tak go ustawiono i nie było odpowiedzi. Ktoś ma wiedzieć więcej? Wtedy trzeba zadzwonić samodzielnie.
protect-who-desk-never =
    Sam program nikomu niczego nie wysyła. Kto przeczyta opowieść, widać, zanim się ją napisze. Jeśli bot miał pytać, a nie było odpowiedzi, stanie się tylko to, co wybrano.
protect-who-phone = Żeby nie było tego w telefonie
protect-who-forget = Zapomnij moje odpowiedzi
protect-who-numbers = Pilne numery

protect-phone-how =
    Jeśli ktoś przegląda telefon:
    • wyłączyć powiadomienia tego czatu;
    • po rozmowie nacisnąć „Wyczyść”;
    • potem ręcznie usunąć czat z listy;
    • w przeglądarce zamknąć kartę i usunąć ją z historii.
protect-phone-other =
    Bezpieczniej pisać z telefonu, którego nikt inny nie bierze do ręki. Może to być telefon kogoś znajomego, komputer w bibliotece albo szpitalu.
protect-phone-paper = Numer można zapisać na papierze pod inną nazwą, na przykład „apteka”.
protect-phone-hide = Wyczyść rozmowę
protect-phone-quiet = Ciche sposoby
protect-phone-numbers = Pilne numery

# ---- numery ----
protect-numbers-see =
    Przy każdym numerze są krótkie słowa. Oto, co znaczą:
    • „teraz czynne”, „od” podanej godziny, „całą dobę” — kiedy odpowiadają;
    • „bezpłatnie” — połączenie nic nie kosztuje, zwykle w granicach kraju;
    • „dla kobiet”, „dla mężczyzn”, „dla dzieci” — kogo linia przyjmuje;
    • kto prowadzi linię i w jakich językach rozmawia; „nie pytają o imię”.
protect-numbers-unknown =
    „Godziny pracy nieznane” — nie wiemy i nie zmyślamy. Można zadzwonić, ale warto mieć w zapasie drugi numer.
protect-numbers-silence =
    Inne słowa:
    • „SMS”, „czat” i „e-mail” — można napisać;
    • „można dzwonić też z zagranicy”;
    • „tylko z tego kraju” — z innego kraju zwykle nie da się dodzwonić pod ten numer;
    • „jak zwykłe połączenie” — połączenie płatne według taryfy.
    Nie ma nic o językach ani „nie pytają o imię”? To znaczy, że tego nie wiemy, i można o to zapytać.
protect-numbers-page =
    Na stronie „Numery dużymi cyframi” można od razu zadzwonić albo wysłać SMS, jeśli linia je przyjmuje.
protect-numbers-call-open = Kto odbierze i skąd dzwonić
protect-numbers-checked-open = Czy numer jest sprawdzony
protect-numbers-country = Wybierz kraj
protect-numbers-help = Pilne numery

protect-numbers-call-who =
    Kto prowadzi linię, jest napisane pod numerem, jeśli to wiemy. Jeśli nie, warto najpierw zapytać: „Kto mnie słucha? Czy trzeba podać imię? Komu to będzie przekazane?”
protect-numbers-call-abroad =
    Skąd dzwonić: numer z plusem i kodem kraju zwykle można wybrać z zagranicy, za zwykłą opłatą. Jeśli pod nim jest uwaga, warto ją przeczytać. Pod inne, oprócz { svc-eu-112 }, z zagranicy zwykle nie można się dodzwonić.
protect-numbers-call-free =
    O linii na Słowacji pisano, że z zagranicy potrzebna jest słowacka karta SIM. Linia w Mołdawii ma na to inny numer. Nie ma połączenia? Warto spróbować innego numeru z listy. Jeśli to pilne: { svc-eu-112 }
protect-numbers-call-lang =
    Podajemy tylko te języki, które są na stronie linii. Czy mówią tam też w innych, nie wiemy.
protect-numbers-call-checked = Czy numer jest sprawdzony
protect-numbers-call-back = Co widać przy numerze
protect-numbers-call-help = Pilne numery

protect-numbers-checked-what =
    Szczerze: nasza redakcja nie zadzwoniła jeszcze na żadną z tych linii. Dlatego przy numerze jest „nie sprawdzaliśmy” i data strony, z której pochodzi.
protect-numbers-checked-until =
    Każdy numer ma dzień, do którego trzeba go sprawdzić. Potem trafia na koniec listy i jest o tym napisane.
protect-numbers-checked-wrong = Nikt nie odebrał? Warto spróbować następnego numeru. Jeśli to pilne: { svc-eu-112 }
protect-numbers-checked-call = Kto odbierze i skąd dzwonić
protect-numbers-checked-country = Wybierz kraj
protect-numbers-checked-help = Pilne numery

# ---- słowa ----
protect-words-what = Oficjalne słowa bywają trudne. Tu są wyjaśnione prostym językiem. O czym przeczytać?
protect-words-papers = Dokumenty i pobyt
protect-words-work = Praca i pieniądze
protect-words-help = Pomoc i ludzie
protect-words-secret = Rozmowa i ochrona
protect-words-who = Ludzie i podróże
protect-words-law = Słowa prawa
protect-words-numbers = Pilne numery

protect-words-2-list =
    • Paszport — dokument na podróż.
    • Konsulat — urząd własnego kraju za granicą.
    • Zaświadczenie na powrót — papier z konsulatu, z którym można dojechać do domu bez paszportu.
    • Odebranie dokumentów — kiedy czyjeś dokumenty trzyma ktoś inny.
    • Zezwolenie na pobyt — papier, z którym można mieszkać w danym kraju.
    • Ochrona czasowa — ochrona w UE dla ludzi, którzy wyjechali z Ukrainy.
    • Azyl — ochrona dla uchodźców; prosić o niego to tylko własna decyzja.
    • Uchodźca — człowiek, którego chroni się przed prześladowaniem.
    • Osoba przesiedlona — ktoś, kto musiał opuścić dom.
protect-words-2-papers = Zabrali mi dokumenty
protect-words-2-back = Inne słowa
protect-words-2-numbers = Pilne numery

protect-words-3-list =
    • Pracodawca — ten, kto daje pracę.
    • Pośrednik, agencja — ten, kto szuka komuś pracy.
    • Umowa o pracę — pisemna umowa dotycząca pracy.
    • Wynagrodzenie — pieniądze za pracę.
    • Opłata z góry — pieniądze, których chcą, zanim coś dadzą.
    • Zasiłek — pieniądze od państwa.
    • Wyłudzenie świadczeń — kiedy zasiłek bierze się na cudze nazwisko.
    • Słup — człowiek, przez którego kartę idą cudze pieniądze.
    • Niewola za długi — dług, który ktoś wymyśla i powiększa, a inny musi go odpracować.
    • Odszkodowanie — pieniądze za wyrządzoną krzywdę.
protect-words-3-pay = Nie płacą albo jest dług
protect-words-3-back = Inne słowa
protect-words-3-numbers = Pilne numery

protect-words-4-list =
    • Infolinia, telefon zaufania — numer, pod którym radzą i pomagają.
    • Bezpłatnie — połączenie nic nie kosztuje.
    • Adwokat — broni praw danej osoby; państwo może za niego zapłacić.
    • Tłumacz — tłumaczy to, co ktoś mówi.
    • Psycholog — pomaga, kiedy jest ciężko na sercu.
    • Schronienie — bezpieczne miejsce, gdzie można przez jakiś czas mieszkać.
    • Bezpieczne miejsce — takie, gdzie nikt nie grozi.
    • Zaufana osoba — ktoś, na kim można polegać.
    • Skierowanie do pomocy — kiedy za zgodą danej osoby pomoc przejmuje inna instytucja.
    • Reintegracja — powrót do zwykłego życia ze wsparciem.
    • Osoba dyżurująca — ta, która tutaj odpowiada na wiadomości.
protect-words-4-person = Rozmowa z człowiekiem
protect-words-4-back = Inne słowa
protect-words-4-numbers = Pilne numery

protect-words-5-list =
    • Anonimowo — bez podawania imienia. Komunikator i tak widzi czat.
    • Poufnie — bez zgody danej osoby nie powiedzą innym. Bywają wyjątki.
    • Nagły wypadek — niebezpieczeństwo dla życia właśnie teraz.
    • Zrzut ekranu — obraz tego, co jest na ekranie.
    • Dowody — wszystko, co pokazuje, jak było naprawdę.
    • Umówione słowo — słowo, które znaczy „potrzebuję pomocy”.
    • Zgoda — własne „tak”. Jeśli uzyskano je oszustwem albo siłą, to nie jest zgoda.
    • Przymus — kiedy człowieka zmusza się siłą, groźbą albo naciskiem.
    • Krytyczne położenie — kiedy z powodu biedy lub nieszczęścia nie ma prawdziwego wyboru.
    • Kod zgłoszenia — kod, z którym można wrócić do swojej opowieści.
protect-words-5-start = Jak chronimy tę rozmowę
protect-words-5-back = Inne słowa
protect-words-5-numbers = Pilne numery

protect-words-6-list =
    • Werbownik — ten, kto szuka ludzi i ich namawia.
    • Wprowadzenie w błąd — kiedy komuś mówi się nieprawdę.
    • Lover boy — udawana miłość, żeby potem kogoś wykorzystać.
    • Grooming (uwodzenie) — kiedy dorosły zdobywa zaufanie dziecka, żeby je skrzywdzić.
    • Opiekun prawny — dorosły, który odpowiada za dziecko.
    • Dziecko bez opieki — dziecko, przy którym nie ma rodziców ani opiekuna.
    • Macierzyństwo zastępcze — noszenie ciąży i urodzenie dziecka dla innych.
    • Przemyt migrantów — przewożenie przez granicę za pieniądze, bez zezwolenia. To coś innego niż handel ludźmi.
protect-words-6-schemes = Jak to bywa
protect-words-6-back = Inne słowa
protect-words-6-numbers = Pilne numery

protect-words-7-why = Te słowa mogą paść w urzędzie albo u adwokata. Nie trzeba znać ich na pamięć.
protect-words-7-list =
    • Handel ludźmi — kiedy człowieka werbuje się, przewozi lub przetrzymuje oszustwem, siłą albo wykorzystując jego trudną sytuację, żeby na nim zarabiać.
    • Handlarz ludźmi — ten, kto popełnia to przestępstwo.
    • Wyzysk — kiedy zarabia się na człowieku wbrew jego woli i godności.
    • Praca przymusowa — praca pod groźbą, nie z własnej woli.
    • Osoba poszkodowana — człowiek, którego to spotkało.
    • Status osoby poszkodowanej — oficjalne uznanie w Ukrainie, które daje prawo do pomocy.
    • Czas do namysłu — czas, żeby odpocząć i zdecydować, co dalej.
    • Zasada niekaralności — zasada o czynach, do których kogoś zmuszono. Co daje w danej sprawie, powie adwokat.
protect-words-7-more = Więcej słów prawa
protect-words-7-lawyer = Gdzie znaleźć adwokata
protect-words-7-back = Inne słowa
protect-words-7-numbers = Pilne numery

protect-words-8-list =
    • Wyzysk w pracy — płaca, godziny albo warunki dużo gorsze, niż pozwala prawo, i trudno odejść.
    • Przymusowe żebractwo — kiedy człowieka zmusza się, żeby prosił o pieniądze i je oddawał.
    • Zmuszanie do przestępstw — kiedy człowieka zmusza się do łamania prawa dla innych.
    • Niewola domowa — praca bez wolności w cudzym domu.
    • Małżeństwo przymusowe — ślub bez dobrowolnej zgody.
    • Pobranie narządów — zabranie narządu oszustwem, siłą albo naciskiem.
    • Identyfikacja — kiedy po raz pierwszy ktoś zauważa, że dana osoba może potrzebować pomocy.
    • Krajowy mechanizm referencyjny — ustalony porządek: kto i jak pomaga.
    • Wykorzystywanie seksualne — kiedy człowieka zmusza się do usług intymnych albo zdjęć, żeby inni na tym zarabiali.
    • Poddaństwo — kiedy ktoś musi służyć i nie może odejść.
protect-words-8-lawyer = Gdzie znaleźć adwokata
protect-words-8-back = Inne słowa
protect-words-8-numbers = Pilne numery

protect-words-3-card = • Karta płatnicza — karta, którą się płaci i wypłaca pieniądze.
protect-words-4-police = • Policja — służba, która pilnuje, żeby wszyscy przestrzegali prawa.
protect-words-5-told = • Zgłoszenie — to, co nam tu opowiedziano.
protect-words-6-finding = • Werbunek — szukanie i namawianie ludzi, żeby potem na nich zarabiać.
protect-words-8-thing = • Niewolnictwo — kiedy traktuje się człowieka jak rzecz.
