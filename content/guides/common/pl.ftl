# ---- program: krótkie słowa ----
engine-help = Numery
engine-menu = Menu
engine-language = Język
engine-hide = Wyczyść
engine-help-key = Pilne numery
engine-skip = Pomiń
engine-yes = Tak
engine-no = Nie
engine-more = Dalej
engine-back = Wróć
engine-not-understood =
    Przepraszamy, program nie zrozumiał. Prosimy spróbować innych słów. Nikt więcej tego nie przeczytał i te słowa nie zostały zapisane. Oto numery, a „Menu” jest poniżej.
engine-offer-topic = Może pomoże coś z tej listy:
engine-danger-kept = Nie trzeba radzić sobie z tym w pojedynkę.
engine-danger-unread =
    Nie trzeba radzić sobie z tym w pojedynkę. To przeczytał program, ludzie tych słów nie widzą.
engine-only-in = Ta strona jest na razie tylko w tym języku: { $language }.
engine-took = Chodziło o coś innego? Można napisać innymi słowami albo nacisnąć „Menu”.
engine-check-this =
    Program nie wie, czy numerowi, karcie lub linkowi można ufać. Pokażemy, o co zapytać i gdzie zajrzeć.
engine-check-photo =
    Jeśli na zdjęciu jest ogłoszenie, rozmowa lub dokument: pokażemy, o co zapytać i gdzie zajrzeć.
warning-known =
    Jest ostrzeżenie w sprawie numeru, konta lub adresu z tej wiadomości. Proszę nie wysyłać pieniędzy, dokumentów ani zdjęć. Najpierw warto zapytać o tę ofertę na linii pomocy.
engine-no-ears =
    Program nie słucha wiadomości głosowych, nie ogląda zdjęć, nie otwiera plików i nie widzi miejsca na mapie. Nikt inny tego nie dostał. Prosimy opisać to kilkoma słowami.
engine-file =
    Przepraszamy, program jeszcze nie odczytuje wiadomości głosowych, plików ani naklejek. Prosimy napisać w kilku słowach.
engine-gone = Ta strona się zmieniła. Idziemy dalej od tego miejsca.
engine-stale = Ten przycisk jest już stary. Oto nowe.
engine-full =
    Teraz nie udało się nam tego zapisać. Prosimy zadzwonić pod podane numery: tam odpowiadają ludzie.
engine-unreviewed = Tego tekstu nie sprawdził jeszcze redaktor.
engine-sources = Źródła:
engine-undated = strona bez daty, odczyt: { $read }
engine-not-checked = nie sprawdzaliśmy; data źródła: { $date }
engine-open-now = teraz czynne
engine-open-until = teraz czynne, do { $time } (czas: { $place })
engine-opens-at = od { $time } (czas: { $place })
engine-opens-mo = w poniedziałek od { $time } (czas: { $place })
engine-opens-tu = we wtorek od { $time } (czas: { $place })
engine-opens-we = w środę od { $time } (czas: { $place })
engine-opens-th = w czwartek od { $time } (czas: { $place })
engine-opens-fr = w piątek od { $time } (czas: { $place })
engine-opens-sa = w sobotę od { $time } (czas: { $place })
engine-opens-su = w niedzielę od { $time } (czas: { $place })
engine-hours-unknown = godziny pracy nieznane
engine-around-the-clock = całą dobę
engine-call-page = Numery dużymi cyframi
engine-no-services =
    Dla tego kraju nie znamy jeszcze takich linii. Można spróbować numerów ogólnych albo wybrać inny kraj.
engine-for-women = dla kobiet
engine-for-men = dla mężczyzn
engine-for-children = dla dzieci
engine-run-ngo = organizacja społeczna
engine-run-state = instytucja państwowa
engine-run-police = policja
engine-run-security-service = państwowa służba specjalna
engine-run-iom = IOM (organizacja ds. migracji)
engine-run-un = ONZ
engine-run-consulate = konsulat
engine-free = bezpłatnie
engine-overdue = data źródła: { $source }; trzeba było sprawdzić do { $date }
engine-overdue-called = sprawdzone przez nas: { $called }; trzeba było sprawdzić ponownie do { $date }
engine-choose-country = Proszę wybrać kraj
engine-country-other = Inne kraje
engine-demo = Wersja pokazowa
engine-group = Ten bot odpowiada tylko w prywatnej rozmowie, dlatego wychodzi z grupy.
engine-bad-answer = Prosimy wybrać odpowiedź poniżej albo pominąć pytanie.
engine-not-taken = Tego nie zapisano jako odpowiedzi na pytanie.
engine-no-corrections = Poprawiona wiadomość tutaj się nie liczy. Prosimy napisać nową.
engine-wait = Przyciski poniżej działają. Prosimy wybrać jeden z nich.
engine-answered = Czy odebrano?
engine-answered-which = Jaki to był numer?
engine-answered-ask = Czy ktoś odebrał? Liczymy tylko odpowiedzi, bez imion. Dzięki temu redaktor widzi, który numer trzeba sprawdzić.
engine-answered-wrong = To nie ten numer
engine-answered-thanks = Dziękujemy. Jeśli nikt nie odebrał, można spróbować innej linii albo pilnych numerów.
engine-numbers-checked = Numery porównano ze źródłami: { $date }
engine-numbers-overdue = Numery porównano ze źródłami: { $date }. Należało je sprawdzić ponownie do { $due }.
engine-hold-thing =
    Program nie może tego usłyszeć ani zobaczyć. Wysłać to do człowieka? Bez odpowiedzi zniknie za 15 minut.
engine-takes-sms = SMS
engine-takes-chat = czat
engine-takes-email = e-mail
engine-takes-sign = język migowy
engine-from-abroad = można dzwonić też z zagranicy
engine-inside-only = tylko z tego kraju

# ---- pilne numery ----
help-now-numbers =
    { svc-eu-112 } — Europa, Ukraina, Turcja, Gruzja
    { svc-ua-102 } — policja w Ukrainie
    { svc-gb-999 } — Wielka Brytania
    { svc-us-911 } — USA i Kanada
help-now-calm = W dzień i w nocy odpowiadają tam ludzie; jeśli nie da się mówić, poniżej są przyciski.
help-now-say =
    Co powiedzieć: gdzie to jest — ulica, szyld, sklep obok, miejsce na mapie w telefonie. Ile osób tam jest, czy są dzieci, czy jest broń. To, czego nie wiadomo, można pominąć.
help-now-held = Można zacząć tak: „Trzymają mnie tu, nie mogę wyjść”.
help-now-cannot = Nie mogę mówić
help-now-card = Kartka do pokazania
help-now-person = Rozmowa z człowiekiem

help-country-list = Pod tymi numerami ktoś odpowiada o każdej porze.
help-country-cannot = Nie mogę mówić
help-country-card = Kartka do pokazania
help-country-person = Inne linie w tym kraju
help-country-other = Numery ogólne

# ---- nie mogę mówić ----
cannot-speak-steps =
    Nie trzeba mówić. Oto trzy ciche sposoby.
    • Napisać. Linie, które przyjmują wiadomości, są pod przyciskiem „Do kogo można napisać”.
    • Wysłać bliskiej osobie umówione słowo. Jeśli takiego nie ma, napisać: „Potrzebna policja” oraz adres albo nazwę miejsca.
    • Jeśli da się wyjść, bezpieczniej jest tam, gdzie są ludzie. Można zapukać do sąsiadów. Może to też być dworzec, szpital, apteka, sklep, kościół.
cannot-speak-sms =
    W Ukrainie można wysłać SMS pod { svc-ua-112 }. Warto od razu napisać, gdzie i co się dzieje. W odpowiedzi przychodzi link do rozmowy wideo w języku migowym. Nie trzeba go otwierać.
    W innych krajach Europy { svc-eu-112 } nie wszędzie przyjmuje SMS-y.
cannot-speak-words =
    Można napisać tak: „Trzymają mnie tu, nie mogę wyjść”.
    Warto dodać, gdzie to jest: ulica, szyld, sklep obok, miejsce na mapie. Ile osób tam jest, czy są dzieci, czy jest broń. To, czego nie wiadomo, można pominąć.
cannot-speak-care =
    Osobom, które nie pozwalają odejść, bezpieczniej nie mówić o chęci odejścia. Jeśli to bezpieczne, warto mieć telefon naładowany i wyciszony.
    Dla każdego kraju z listy jest kartka w jego języku. Można ją pokazać ludziom bez słowa.
cannot-speak-card = Kartka do pokazania
cannot-speak-numbers = Pilne numery
cannot-speak-person = Rozmowa z człowiekiem
cannot-speak-write = Napisz do człowieka
cannot-speak-written = Do kogo można napisać

card-how =
    Wystarczy wybrać kraj i pokazać ten ekran: w sklepie, u lekarza, kierowcy autobusu albo komuś z obsługi dworca.
    Nie trzeba znać obcego języka: tłumaczenie jest poniżej.
card-numbers = Pilne numery
card-cannot = Inne ciche sposoby
card-written = Do kogo można napisać
written-list =
    Oto, do kogo można napisać. Jeśli tego kraju tu nie ma, można pokazać kartkę albo zadzwonić.
    Ukraina
    { svc-ua-112 } — SMS; warto od razu napisać, gdzie i co się dzieje
    { svc-ua-la-strada-chat } — La Strada, Telegram
    { svc-ua-mvs-bot } — bot MSW w Telegramie, jeśli ktoś krzywdzi w domu
    { svc-ua-legal-aid-bot } — bezpłatna pomoc prawna, Telegram
    { mail-ua-consular } — e-mail; MSZ, dla osób z Ukrainy za granicą
    Niemcy
    { url-hilfetelefon } — czat, dla kobiet
    { url-maennerhilfetelefon } — czat, dla mężczyzn
    { mail-de-contra } — e-mail; Contra (Kilonia), dla kobiet
    { mail-de-solwodi-aachen } — e-mail; SOLWODI (Akwizgran), dla kobiet
    { mail-de-solwodi-bonn } — e-mail; SOLWODI (Bonn), dla kobiet
    { mail-de-solwodi-duisburg } — e-mail; SOLWODI (Duisburg), dla kobiet
    { mail-de-solwodi-oberhausen } — e-mail; SOLWODI (Oberhausen), dla kobiet
    Czechy
    { mail-cz-interior } — e-mail; MSW Czech, informacje o pobycie dla osób z Ukrainy
    Włochy
    { svc-it-helpdesk-chat } — WhatsApp, jeśli w pracy ktoś nie płaci albo zmusza
    Grecja
    { mail-gr-embassy } — e-mail; ambasada Ukrainy
    Izrael
    { svc-il-embassy } — ambasada Ukrainy, Telegram albo Viber
    { mail-il-embassy } — e-mail; ambasada Ukrainy
    USA
    { svc-us-line-text } — SMS po angielsku albo hiszpańsku
    Wysłana wiadomość zostaje w poczcie. Jeśli widzi ją ktoś inny, lepiej ją skasować, także z kosza. Odpowiedź przyjdzie w to samo miejsce.
written-hours = O większości nie wiemy, kiedy odpowiadają. Jeśli to pilne i da się zadzwonić, numer to { svc-eu-112 }.
written-card = Kartka do pokazania
written-numbers = Pilne numery
written-cannot = Inne ciche sposoby

# ---- dokumenty ----
papers-first =
    Paszport powinien być u osoby, do której należy. Ani pracodawca, ani właściciel mieszkania nie ma prawa go trzymać.
papers-steps =
    Co można zrobić:
    • Jeśli ktoś może uderzyć, bezpieczniej nie wdawać się w kłótnię ani bójkę. Paszport można wyrobić od nowa.
    • Zapisać, kto, gdzie i kiedy zabrał dokumenty. Jeśli to bezpieczne, zrobić zdjęcia miejsca i wiadomości.
    • Zwrócić się do policji. Powiedzieć: „Ktoś zabrał mi dokumenty i nie chce ich oddać”. To ważny znak, że coś jest nie tak. Poprosić o potwierdzenie na piśmie.
    • Zwrócić się do swojego konsulatu. Mogą tam wydać nowy paszport albo zaświadczenie na powrót.
papers-fear =
    O pomoc można prosić także bez dokumentów. Także wtedy, gdy oddało się je osobiście albo pracowało się bez zezwolenia.
papers-consulate-open = Konsulat
papers-paid-open = Do tego nie płacą
papers-person-open = Rozmowa z człowiekiem
papers-numbers-open = Pilne numery

papers-consulate-what =
    Konsulat Ukrainy może wydać nowy paszport albo zaświadczenie na powrót do Ukrainy. Według ministerstwa zaświadczenie wydaje się w ciągu { fact-return-certificate }.
papers-consulate-bring =
    Zwykle proszą o:
    • wniosek (formularz dają na miejscu);
    • potwierdzenie z policji;
    • wszystko, co pokazuje tożsamość: kopie, zdjęcia dokumentów, inne legitymacje;
    • fotografie i opłatę. O kwotę można zapytać w konsulacie.
    Czegoś brakuje? I tak warto zadzwonić i zapytać, co robić.
papers-consulate-child =
    Dla dziecka potrzebny jest jego akt urodzenia. Kopia albo zdjęcie też się przyda.
papers-consulate-line =
    Linia konsularna dla obywateli Ukrainy za granicą: { svc-ua-consular }
    Inne obywatelstwo? Wtedy można zwrócić się do konsulatu swojego kraju.
    Po powrocie utratę paszportu trzeba zgłosić w służbie migracyjnej.
papers-consulate-back = Co zrobić najpierw
papers-consulate-numbers = Pilne numery

# ---- pieniądze ----
not-paid-first =
    Za pracę należy się zapłata. O pomoc można prosić, nawet jeśli nie ma umowy.
not-paid-steps =
    Co można zrobić już dziś:
    • Zapisać wszystkie dni i godziny pracy. Dodać, ile obiecano i ile wypłacono.
    • Zrobić zdjęcia umowy, grafiku, wiadomości, wejścia i szyldu.
    • Wysłać kopie zaufanej osobie. Jeśli ktoś przegląda telefon, potem je z niego usunąć.
    • Bezpieczniej nie podpisywać niczego, co jest niezrozumiałe.
not-paid-debt =
    Mówią o długu, który ciągle rośnie? To znak, że coś jest nie tak.
    Z powodu długu nikt nie ma prawa zabrać paszportu ani zamykać drzwi na klucz.
    W Polsce agencji nie wolno brać pieniędzy za znalezienie pracy.
not-paid-where =
    Poniżej można wybrać kraj. Pokażemy linie, które tam znamy: prawa pracownicze, prawnicy, pomoc dla osób, które przyjechały.
    Żeby upomnieć się o swoją wypłatę, nie trzeba dowodzić niczego więcej.
not-paid-papers = Zabrali mi dokumenty
not-paid-leave = Trudno stąd odejść
not-paid-person = Rozmowa z człowiekiem
not-paid-numbers = Pilne numery

not-paid-country-list =
    Tu można zwrócić się w sprawie pracy i pieniędzy. Warto najpierw zapytać, kto słucha i czy trzeba podać imię.
    Nie ma tu numeru inspekcji pracy? To znaczy, że na razie go nie znamy. Można zapytać o niego na tych liniach.
not-paid-country-back = Co zrobić najpierw
not-paid-country-numbers = Pilne numery

# ---- wciągnięto mnie ----
drawn-in-calm =
    To zdarza się wielu osobom. Człowieka oszukują albo zmuszają, krok po kroku. Nigdy nie jest za późno, żeby zwrócić się o pomoc.
drawn-in-first =
    • Jeśli to bezpieczne, można przerwać i nie obiecywać niczego nowego.
    • Najpierw warto porozmawiać z adwokatem. Taka pomoc może być bezpłatna.
    • Warto zachować wiadomości, jeśli to bezpieczne.
    • O pomoc można prosić, nawet jeśli na początku była zgoda.
drawn-in-honest =
    Jak to się skończy, tego nie wiemy i nie możemy obiecać.
    Ale dla prawa ma znaczenie, czy ktoś został do tego zmuszony. Adwokat wyjaśni, co to znaczy w tej sprawie.
drawn-in-tonight-open = Co zrobić dzisiaj
drawn-in-lawyer-open = Adwokat
drawn-in-trip-open = „Wyjazd do Europy”
drawn-in-card-open = Moja karta u innych
drawn-in-tasks-open = Zadania w komunikatorze
drawn-in-numbers-open = Pilne numery

drawn-in-trip-how =
    To mogło być wykorzystanie człowieka wbrew jego woli: wyjazd, papiery, karta w cudzych rękach. Zdarza się to wielu osobom i jest z tego wyjście.
drawn-in-trip-steps =
    Co można zrobić:
    • Wniosek o ochronę musi być własną decyzją. Nikt nie może podjąć jej za kogoś innego.
    • Najpierw porozmawiać z adwokatem. Razem ustalić, jak powiedzieć w urzędzie, że wniosek złożono pod naciskiem.
    • Zadzwonić do banku, który wydał kartę, i poprosić o jej zablokowanie.
    • Bezpieczniej nikomu nie podawać kodu PIN i nie dawać dostępu do konta.
    • Paszport to osobna sprawa: można go wyrobić od nowa.
drawn-in-trip-fear =
    Jest obawa, że doszło do złamania prawa? Dla prawa ważne jest, czy kogoś do tego zmuszono. Co to znaczy w tej sprawie, powie adwokat. Straszą kłopotami z policją? Często tak się mówi, żeby człowiek milczał.
drawn-in-trip-lawyer = Adwokat
drawn-in-trip-tonight = Co zrobić dzisiaj
drawn-in-trip-papers = Zabrali mi dokumenty
drawn-in-trip-numbers = Pilne numery

drawn-in-card-how =
    Proszą o „wynajem” karty albo płacą za przelewy. Przez taką kartę często przechodzą cudze pieniądze, a potem policja albo bank mogą pytać osobę, której nazwisko jest na karcie. Nawet jeśli nic nie wiedziała.
    Można to przerwać już dziś: bank może zablokować kartę, a adwokat doradzi, co powiedzieć. Im szybciej, tym lepiej.
drawn-in-card-steps =
    Co można zrobić:
    • Jeśli to bezpieczne, nie robić więcej przelewów i nie oddawać gotówki.
    • Zadzwonić do banku. Powiedzieć, że z karty korzystają inni, i poprosić o jej zablokowanie.
    • Zmienić hasła do banku i poczty.
    • Zachować wiadomości, imiona i daty.
    • Porozmawiać z adwokatem. Potem można zwrócić się do cyberpolicji.
drawn-in-card-page = Cyberpolicja Ukrainy
drawn-in-card-lawyer = Adwokat
drawn-in-card-tonight = Co zrobić dzisiaj
drawn-in-card-person = Rozmowa z człowiekiem

drawn-in-tasks-how =
    Na początku chodzi o drobiazg: odebrać paczkę, sfotografować miejsce. Potem zadania rosną, a pieniędzy nie ma.
    Takie zadania bywają niebezpieczne także dla tych, którzy je wykonują. Następnego zadania można nie przyjąć.
drawn-in-tasks-steps =
    Co można zrobić:
    • Jeśli to bezpieczne, nie brać nowego zadania i nie iść na spotkanie.
    • Nieznanej paczki nie otwierać. Odłożyć ją, odejść jak najdalej i zadzwonić: { svc-eu-112 }. W Ukrainie także { svc-ua-102 }.
    • Zachować wiadomości, numery kont i adresy.
    • Opowiedzieć o tym zaufanej osobie. Kto nie ma osiemnastu lat, może powiedzieć komuś dorosłemu.
    • Porozmawiać z adwokatem, a potem z policją. Im szybciej, tym lepiej.
drawn-in-tasks-lawyer = Adwokat
drawn-in-tasks-tonight = Co zrobić dzisiaj
drawn-in-tasks-numbers = Pilne numery

drawn-in-tonight-steps =
    Na dziś wystarczy kilka rzeczy:
    • Jeśli ktoś grozi właśnie teraz, zadzwonić: { svc-eu-112 }. W Ukrainie także { svc-ua-102 }.
    • Zadzwonić do banku i zablokować kartę.
    • Zmienić hasła z telefonu, którego nikt inny nie bierze do ręki.
    • Bezpieczniej nie mówić tamtym ludziom o szukaniu pomocy.
drawn-in-tonight-save =
    Jeśli to bezpieczne, warto zrobić zrzuty ekranu: wiadomości, numery, przelewy. Dobrze jest wysłać je zaufanej osobie. Jeśli ktoś przegląda telefon, lepiej potem je z niego usunąć.
drawn-in-tonight-body =
    Warto napisać do kogoś bliskiego i podać, gdzie się jest. Dalej można krok po kroku.
drawn-in-tonight-lawyer = Adwokat
drawn-in-tonight-cannot = Nie mogę mówić
drawn-in-tonight-numbers = Pilne numery

drawn-in-lawyer-why =
    Adwokat jest po stronie osoby, której pomaga. Na początek warto zapytać, czy wszystko zostanie w tajemnicy.
    Potem dobrze jest zapytać, co mówić, czego nie podpisywać i czy adwokat może też pójść na policję.
    Zatrzymanie przez policję? Warto od razu poprosić o adwokata i tłumacza.
drawn-in-lawyer-ua =
    W Ukrainie państwo daje bezpłatną pomoc prawną: { svc-ua-legal-aid }
    Według naszych danych odpowiadają tam { fact-ua-legal-hours } czasu kijowskiego. Z zagranicy ten numer może nie odpowiadać.
    W Ukrainie istnieje też oficjalny status dla osób, które do czegoś zmuszono. Mając go, można prosić o zwolnienie z odpowiedzialności. Czy pasuje on do tej sytuacji, powie adwokat.
drawn-in-lawyer-abroad =
    Za granicą: poniżej można wybrać kraj. Jeśli na liście nie ma adwokata, te linie podpowiedzą, gdzie go szukać. Do ukraińskich prawników można bezpłatnie napisać na Telegramie: { svc-ua-legal-aid-bot }
drawn-in-lawyer-back = W coś mnie wciągnięto
drawn-in-lawyer-person = Rozmowa z człowiekiem

# ---- oferta ----
check-offer-first =
    Sprawdzenie oferty to dobry krok. Uczciwy pracodawca spokojnie odpowie na pytania i da czas do namysłu.
check-offer-signs =
    Lepiej się zatrzymać, jeśli:
    • chcą pieniędzy z góry;
    • nie ma umowy albo jest w niezrozumiałym języku;
    • chcą zabrać paszport lub kartę „do formalności”;
    • każą jechać natychmiast i nikomu nie mówić;
    • płacą dużo, a nie wyjaśniają, co trzeba robić;
    • do pracy dają wizę turystyczną.
check-offer-honest =
    Jeden znak niczego jeszcze nie dowodzi. Kilka naraz to powód, żeby nie jechać bez sprawdzenia.
    Program nie sprawdza ogłoszeń sam. Pokazuje, o co zapytać i gdzie zajrzeć.
check-offer-ask-open = O co zapytać
check-offer-where-open = Gdzie sprawdzić
check-offer-schemes-open = Jak to bywa
check-offer-going-open = Już się wybieram
check-offer-person-open = Rozmowa z człowiekiem

check-offer-ask-list =
    Warto pytać na piśmie i zachować odpowiedzi:
    • Jak nazywa się firma? Jaki ma adres i numer w rejestrze?
    • Z kim podpisuję umowę? Czy mogę ją dostać przed wyjazdem?
    • Co dokładnie mam robić, ile godzin i ile zarobię na rękę?
    • Za co potrącają pieniądze i ile?
    • Kto trzyma moje dokumenty?
    • Czy na spotkanie można przyjść z kimś?
check-offer-ask-stop =
    Nie odpowiadają, złoszczą się albo poganiają? Wtedy bezpieczniej odmówić. Będą inne oferty.
check-offer-ask-where = Gdzie sprawdzić
check-offer-ask-going = Przed wyjazdem

check-offer-where-ua =
    Ukraina. Pośrednik pracy za granicą musi być na liście ministerstwa i mieć umowę z zagranicznym pracodawcą. Licencji już się nie wydaje. „Mamy licencję” to jeszcze nie dowód. Gdzie otworzyć samą listę, na razie nie wiemy; tu jest wyjaśnienie ministerstwa.
check-offer-where-pl =
    Polska. Agencja musi mieć numer w rejestrze KRAZ. Warto poszukać go w ogłoszeniu i w umowie. Agencji nie wolno brać pieniędzy za znalezienie pracy.
check-offer-where-eu =
    Kraje UE. Na portalu EURES są pracodawcy i doradcy. Sam EURES nigdy nie wydaje wiz.
check-offer-where-gb =
    Wielka Brytania. Kto kieruje ludzi do pracy na farmach, przy produkcji żywności albo zbiorze małży, zwykle musi mieć licencję. Kiedyś wydawała ją GLAA, teraz — Fair Work Agency. Można poprosić o numer licencji i tam go sprawdzić.
check-offer-where-sk =
    Słowacja. Krajowa linia pomocy sprawdza agencje i umowy. Jej numer jest na liście kraju.
check-offer-where-ua-page = Ukraina: wyjaśnienie
check-offer-where-pl-page = Polska: rejestr KRAZ
check-offer-where-eu-page = UE: porady EURES
check-offer-where-gb-page = W. Brytania: strona rządu
check-offer-where-ask = O co zapytać

check-offer-country-list =
    Te linie mogą doradzić, czy oferta wygląda na uczciwą. Można zapytać, czy mogą obejrzeć ogłoszenie albo umowę.
check-offer-country-back = Gdzie sprawdzić
check-offer-country-ask = O co zapytać

# ---- ktoś zaginął ----
missing-first =
    Do policji najlepiej zwrócić się od razu. Nie trzeba czekać doby ani trzech dni.
    Niepokój jest czymś normalnym. Dalej — krok po kroku.
missing-numbers =
    { svc-ua-102 } — policja w Ukrainie
    { svc-eu-112 } — kraje Europy, Turcja, Gruzja
    { svc-eu-116000 } — jeśli zaginęło dziecko, w wielu krajach UE
    { svc-ua-consular } — linia konsularna, jeśli osoba jest za granicą
missing-care =
    Bezpieczniej nie grozić ludziom, z którymi może być ta osoba. Lepiej nie pisać adresów ani domysłów w otwartych grupach. To może zaszkodzić tej osobie.
    Wszystko, czego uda się dowiedzieć, warto przekazać policji.
missing-steps-open = Brak odpowiedzi: co robić
missing-gather-open = Co zebrać
missing-message-open = Co napisać tej osobie
missing-worry-open = Odpowiada, ale dziwnie
missing-numbers-open = Pilne numery

missing-gather-list =
    Warto zebrać w jednym miejscu:
    • aktualne zdjęcie, imię i nazwisko, datę urodzenia, znaki szczególne, ubranie;
    • numery telefonów i profile w mediach społecznościowych;
    • kiedy i skąd przyszła ostatnia wiadomość, słowo w słowo;
    • dokąd i z kim osoba jechała, numer samochodu lub kursu;
    • ogłoszenie, imię i numer tego, kto zapraszał;
    • kopie dokumentów, leki, których ta osoba potrzebuje.
missing-gather-next =
    Warto oddać to policji i poprosić o numer sprawy. Jeśli czegoś nie wiadomo, nie trzeba czekać: da się to dodać później.
missing-gather-message = Co napisać tej osobie
missing-gather-numbers = Pilne numery

missing-message-why =
    Telefon może być w obcych rękach. Lepiej pisać tak, jakby czytał ktoś inny: zwyczajnie i ogólnie. O policji i pomocy lepiej nie wspominać, to może zaszkodzić.
missing-message-words =
    Można wysłać coś takiego:
    „Cześć! Co u ciebie? Odezwij się, kiedy możesz”.
missing-message-wait =
    Wystarczy wysłać raz i poczekać. O adres lepiej nie pytać. Wszystko, co przyjdzie w odpowiedzi, warto przekazać policji. Umówione słowo znaczy: potrzebna pomoc. Wtedy trzeba od razu dzwonić na policję.
missing-message-gather = Co zebrać
missing-message-numbers = Pilne numery

missing-country-list =
    Oto numery policji i innych służb, które w tym kraju pomagają szukać ludzi.
missing-country-gather = Co zebrać
missing-country-message = Co napisać tej osobie

# ---- coś widzę ----
witness-numbers =
    { svc-ua-102 } — policja w Ukrainie
    { svc-eu-112 } — Europa, Turcja, Gruzja
    { svc-gb-999 } — Wielka Brytania
    { svc-us-911 } — USA i Kanada
witness-steps =
    Już sam telefon pod te numery wiele znaczy.
    • Bezpieczniej nie podchodzić bliżej i nie kłócić się z tymi ludźmi. Można w ten sposób zaszkodzić sobie i tamtej osobie.
    • Jeśli mogą to zauważyć, lepiej nie nagrywać, tylko zapamiętać.
    • Lepiej nie obiecywać tej osobie tego, czego nie da się zrobić.
witness-tell =
    Co warto powiedzieć: gdzie to jest, ile osób, czy są dzieci, czy jest broń. Także numer i kolor samochodu oraz dokąd pojechał.
witness-after =
    Potem warto odejść w bezpieczne miejsce i zapisać wszystko, co się pamięta. Brak pewności? Mimo to warto zadzwonić.
witness-call = Pilne numery
witness-steps-open = Jak pomóc i nie zaszkodzić
witness-person = Rozmowa z człowiekiem

# ---- wyjazd ----
going-where = Na jakim etapie jest podróż? Proszę wybrać krok: przy każdym jest kilka prostych porad.
going-before-open = Przed wyjazdem
going-way-open = W drodze
going-border-open = Na granicy
going-arrival-open = Po przyjeździe
going-offer-open = Sprawdź ofertę
going-ask-open = Niech bot mnie pyta

going-before-papers =
    Dokumenty:
    • Zrobić zdjęcia paszportu, wizy, umowy, ubezpieczenia. Wysłać je na własną pocztę i do bliskiej osoby.
    • Trzymać kopie osobno od oryginałów.
    • Przeczytać umowę przed wyjazdem. Powinna być w zrozumiałym języku.
going-before-people =
    Ludzie:
    • Zostawić w domu adres, nazwisko i telefon pracodawcy, trasę, numer samochodu, dzień powrotu.
    • Umówić się, w które dni będą telefony.
    • Wymyślić umówione słowo. Znaczy ono: „Nie mogę mówić, wezwij pomoc”.
going-before-bag =
    Zabrać ze sobą:
    • własne pieniądze na drogę do domu;
    • naładowany telefon;
    • numery pomocy i ambasady na papierze;
    • kilka słów w miejscowym języku: „pomocy”, „policja”, „proszę zadzwonić do mojej ambasady”.
    Bezpieczniej nie pożyczać pieniędzy od nieznajomych. Prezentów od nich też lepiej nie brać.
going-before-way = W drodze
going-before-offer = Sprawdź ofertę

going-way-steps =
    Co można zrobić:
    • Jeśli się da, lepiej nie jechać w pojedynkę. Warto wybierać znanych przewoźników.
    • Przed wejściem do auta warto sfotografować numer samochodu. Można wysłać go bliskim i napisać, gdzie się jest.
    • Paszport i telefon najlepiej mieć przy sobie.
    • Lepiej nie rozdzielać się z rodziną ani ze swoją grupą.
    • Lepiej nie pokazywać, ile ma się gotówki.
going-way-wrong =
    Kierowca jedzie nie w tę stronę? Można powiedzieć na głos, że bliscy znają numer samochodu. Na postoju lepiej iść tam, gdzie są ludzie.
    Złe przeczucie to też powód, żeby wysiąść tam, gdzie są ludzie.
going-way-border = Na granicy
going-way-numbers = Pilne numery

going-border-steps =
    Co można zrobić:
    • Paszport warto pokazywać tylko straży granicznej lub policji. Potem od razu wziąć go z powrotem.
    • Pomoc najlepiej przyjmować od osób z identyfikatorem znanej organizacji.
    • Ktoś nieznajomy namawia, żeby z nim jechać? Można po prostu powiedzieć „nie” i pójść do wolontariuszy albo policji.
    • Dzieci lepiej cały czas trzymać blisko siebie.
going-border-wrong =
    Ktoś chce zabrać paszport? Najlepiej głośno wołać i iść do straży granicznej.
going-border-arrival = Po przyjeździe
going-border-numbers = Pilne numery

going-arrival-register =
    Ochrona czasowa:
    • Najlepiej załatwić ją osobiście, w urzędzie. To nic nie kosztuje.
    • W krajach UE obowiązuje do { fact-tp-end }. Warto zapytać, czy nie ma nowszej decyzji.
    • „Pomocnikom”, którzy chcą pieniędzy albo paszportu, można odmówić.
going-arrival-home =
    Mieszkanie i pieniądze:
    • Wysłać nowy adres bliskim.
    • Sprawdzić, czy jest własny klucz i czy można wyjść o każdej porze.
    • Karta bankowa, kod PIN i karta SIM powinny być tylko we własnych rękach.
going-arrival-signs =
    Coś jest nie tak, jeśli praca jest inna, niż obiecano, wypłata się opóźnia, dług rośnie, nie pozwalają wychodzić. Wtedy można nie czekać i poprosić o radę już teraz.
going-arrival-papers = Zabrali mi dokumenty
going-arrival-paid = Nie płacą albo jest dług
going-arrival-numbers = Pilne numery

# ---- człowiek ----
person-honest =
    Powiemy szczerze: na tej platformie ludzie jeszcze nie dyżurują. Tu odpowiada program.
    A pod tymi numerami odpowiadają ludzie:
person-numbers =
    { svc-eu-112 } — jeśli to pilne: Europa, Ukraina, Turcja, Gruzja
    { svc-ua-la-strada } — żeby porozmawiać; działa z Ukrainy
    { svc-ua-consular } — dla obywateli Ukrainy za granicą
person-others =
    Są jeszcze inne linie. Godziny, jeśli je znamy, są na liście kraju:
    { svc-ua-527 } — o pracy i życiu za granicą; działa z Ukrainy
    { svc-ua-116111 } — dla dzieci i młodzieży w Ukrainie
    { svc-eu-116111 } — dla dzieci i młodzieży w wielu krajach UE
person-tip =
    Można zacząć tak: „Nie wiem, od czego zacząć”. Można zapytać, kto słucha, i nie podawać imienia.
    Po wybraniu kraju widać jego linie i czaty.
person-cannot = Nie mogę mówić
person-emergency = Pilne numery

person-country-list =
    Oto linie tego kraju. Obok widać, kiedy odpowiadają. Warto najpierw zapytać, kto słucha i w jakim języku można mówić.
person-country-numbers = Pilne numery
person-country-cannot = Nie mogę mówić

# ---- inne ----
more-what = Co jeszcze może się przydać:
more-missing = Zaginął ktoś bliski
more-witness = Widzę coś właśnie teraz
more-sense = Co się ze mną dzieje?
more-protect = Jak chronimy tę rozmowę
more-country = Wybierz kraj
more-forget = Zapomnij moje odpowiedzi
more-about = Kto to czyta

country-ask = Który kraj pokazać: kraj pobytu czy inny? Można to pominąć.
country-kept-done = Dobrze, będziemy pokazywać numery tego kraju. Można go zmienić w każdej chwili.
country-kept-numbers = Pilne numery
country-kept-person = Linie i czaty
country-kept-card = Kartka do pokazania
country-kept-more = Inne

language-ask = Który język jest wygodniejszy?
language-done-line = Dobrze, dalej w tym języku.
language-done-numbers = Pilne numery
language-done-more = Inne

# ---- czyszczenie ----
hide-what =
    Przycisk poniżej usunie wiadomości z ostatnich dwóch dób, z obu stron rozmowy. Zostanie jedno zwyczajne zdanie.
hide-remains =
    Co zostanie: starsze wiadomości, sam czat na liście i powiadomienia, które ktoś już widział.
hide-by-hand =
    Żeby usunąć wszystko, trzeba otworzyć czat, dotknąć nazwy u góry, potem wybrać menu i „Usuń czat”. Jeśli jest wybór, najlepiej usunąć dla obu stron.
    W przeglądarce trzeba zamknąć kartę i usunąć stronę z historii.
hide-save =
    Jest tu coś ważnego? Warto najpierw wysłać to zaufanej osobie albo zapisać numer na papierze.
hide-now-open = Wyczyść teraz
hide-more = Nie teraz
hide-stay-open = Czyść automatycznie
stay-what =
    Wiadomości w tym czacie mogą znikać same, z obu stron. Można wybrać, po jakim czasie. Dotyczy to też tych, które już tu są.
stay-limit =
    Dłużej niż dwie doby się nie da: potem komunikator nie pozwala botowi niczego usuwać. Sam czat zostanie na liście.
stay-hour-open = Po godzinie
stay-half-day-open = Po pół doby
stay-longest-open = Po prawie dwóch dobach
stay-hide = Wyczyść rozmowę
stay-done-line = Dobrze. Od teraz wiadomości będą znikać same. Czas można zmienić w każdej chwili.
stay-done-hide = Wyczyść rozmowę
stay-done-more = Inne
stay-failed-line = Teraz się nie udało. Nic się nie zmieniło. Prosimy spróbować jeszcze raz za minutę.
stay-failed-again = Spróbuj jeszcze raz
stay-failed-hide = Wyczyść rozmowę
hidden-line = Dziś bez zmian.
hide-failed-line =
    Nie udało się usunąć wszystkiego. Czat można usunąć ręcznie: nazwa u góry, menu, „Usuń czat”. Albo spróbować jeszcze raz.
hide-failed-again = Spróbuj jeszcze raz
hide-failed-more = Inne

forget-what =
    Program zapomni to, co pamięta z tej rozmowy: język, kraj i odpowiedzi. Nie da się ich przywrócić.
forget-told =
    To, co zostało opowiedziane ludziom, zostaje u nich. Zmienić lub usunąć to można tylko z kodem.
forget-remains =
    Wiadomości w samym czacie od tego nie znikną. Do tego służy „Wyczyść rozmowę”.
forget-now-open = Zapomnij teraz
forget-hide = Wyczyść rozmowę
forget-more = Nie teraz
forgotten-line = Gotowe. Można zacząć od nowa w każdej chwili.
forget-failed-line = Teraz się nie udało. Nic się nie zmieniło. Prosimy spróbować jeszcze raz za minutę.
forget-failed-again = Spróbuj jeszcze raz
forget-failed-numbers = Pilne numery

# ---- o bocie ----
about-who =
    Tu odpowiada program. Niczego nie wymyśla: wszystkie teksty przygotowano wcześniej. Źródła podano pod nimi.
about-reads =
    Imię nie jest potrzebne. Telegram może przeczytać ten czat: nie ma tu pełnego szyfrowania (end-to-end). Może go zobaczyć także ktoś, kto weźmie do ręki telefon. Jeśli niżej jest „Nasza strona”, lepiej pisać tam: Telegram jej nie widzi.
about-reads-web =
    Imię nie jest potrzebne. Tę rozmowę może zobaczyć osoba, która weźmie ten telefon lub komputer. Przeglądarka pamięta, że ta strona była otwarta.
about-names =
    W Telegramie jesteśmy tylko tutaj: { $bots }. Podobne nazwy mogą należeć do kogoś innego.
about-never =
    Nigdy nie prosimy o pieniądze, numery kart, hasła ani kody. Jeśli ktoś o to prosi, to nie my.
about-texts =
    Teksty, których nie sprawdził jeszcze redaktor, mają oznaczenie. Przy numerach widać, czy je sprawdzaliśmy.
about-page = Nasza strona
about-hide = Wyczyść rozmowę
about-forget = Zapomnij moje odpowiedzi
about-more = Inne
