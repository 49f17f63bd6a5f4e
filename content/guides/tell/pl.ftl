# ---- program: krótkie słowa ----
engine-added = Dodano do tego, co zostało opowiedziane.
engine-moving = Lokalizację na żywo dodajemy co 2 minuty, najwyżej przez 8 godzin albo do końca pracy nad tą opowieścią. Aby to przerwać, wystarczy wyłączyć ją w czacie.
engine-not-kept =
    Teraz nie udało się tego zapisać. Prosimy spróbować jeszcze raz za minutę. Jeśli to pilne, poniżej są numery.
engine-moment = Chwileczkę, sprawdzamy. Jeśli po 15 minutach nie ma odpowiedzi, prosimy napisać kod jeszcze raz.
engine-code-hidden = Żeby nikt obcy nie zobaczył kodu, po 15 minutach ciszy został ukryty.
engine-standing-waiting = Opowieść jest u nas. Nikt jej jeszcze nie przeczytał.
engine-standing-read = Opowieść została przeczytana. Odpowiedzi na razie nie ma.
engine-standing-answered = Opowieść została przeczytana i jest odpowiedź. Odpowiedź jest w tej rozmowie.
engine-standing-closed = Praca nad tą opowieścią jest zakończona. Można coś dopisać, a ktoś znowu ją przeczyta.
engine-standing-withdrawn = Opowieść została wycofana. Nikt już nic z nią nie robi.
engine-standing-erasing = Opowieść jest ukryta. Godzin do usunięcia na zawsze: około { $hours }.
engine-backups = Usunięta opowieść zniknie też z naszych kopii zapasowych, do dnia { $date }.

# ---- wspólne przyciski ----
tell-numbers = Pilne numery
tell-go-on = Dalej
tell-skip = Pomiń
tell-done = Gotowe
tell-not-now = Nie, nie teraz
tell-try-again = Spróbuj jeszcze raz
tell-back-to-it = Do mojej opowieści
tell-person-open = Napisz do człowieka
tell-nothing-changed = Teraz się nie udało. Nic się nie zmieniło. Prosimy spróbować jeszcze raz za minutę.

# ---- od czego zacząć ----
tell-person-what =
    Tu można opowiedzieć, co się stało, a te słowa przeczytają ludzie. Nie trzeba podawać imienia.
tell-person-sees =
    Telegram może przeczytać ten czat: nie ma tu pełnego szyfrowania (end-to-end). Może go zobaczyć także ktoś, kto weźmie do ręki telefon. Jeśli niżej jest „Nasza strona”, lepiej pisać tam: Telegram jej nie widzi.
tell-person-sees-web =
    Tę stronę może zobaczyć ktoś, kto weźmie ten telefon lub komputer.
tell-person-tell = Opowiedz, co się stało
tell-person-talk = Rozmowa z człowiekiem
tell-person-other = Ktoś inny ma kłopoty
tell-person-code = Mam kod
tell-person-lines = Linie i czaty według krajów

tell-door-which = Kto ma to przeczytać? Decyduje osoba, która pisze.
tell-door-same = Obie możliwości są dobre. Jeśli nie wiadomo, co wybrać, można zacząć od organizacji, która pomaga.
tell-door-help = Organizacja pomocowa
tell-door-police = Policja
tell-door-open = Niech czyta to ktoś inny

tell-help-reads = Przeczytają to ludzie z organizacji, która pomaga. To nie policja.
tell-help-passes = Przekazują te słowa dalej tylko za zgodą osoby, która pisze. Wyjątki są takie: czyjeś życie jest w niebezpieczeństwie albo dzieje się krzywda dziecku.
tell-police-reads = Przeczytają to osoby z policji.
tell-police-record =
    Jeśli zobaczą, że złamano prawo, w Ukrainie muszą wpisać to do rejestru w ciągu 24 godzin. Wtedy zacznie się sprawdzanie.
tell-no-photos = Prosimy nie wysyłać zdjęć bez ubrania ani innych bardzo osobistych zdjęć: wystarczy opisać to słowami.
tell-write-open = Napisz
tell-child-open = Nie mam jeszcze 18 lat

tell-child-lines =
    Najpierw o tym, kto słucha dzieci i młodzieży. Połączenie jest bezpłatne:
    { svc-ua-116111 } — w Ukrainie
    { svc-eu-116111 } — w wielu krajach UE
    Nie wiemy, kiedy tam odbierają. Nikt nie odebrał? Spróbuj innej linii albo powiedz dorosłej osobie.
tell-child-must =
    To ważne, zanim zaczniesz opowiadać. Kiedy dziecku dzieje się krzywda, w Ukrainie osoby, które pracują z dziećmi, muszą powiedzieć o tym policji. Ci, którzy czytają tutaj, też mogą mieć taki obowiązek.
tell-child-parents =
    Nie możemy obiecać, że rodzice się nie dowiedzą. Boisz się tego? Możesz najpierw zapytać na linii dla dzieci albo napisać o tym tutaj w pierwszym zdaniu.
tell-child-when = Kiedy można ci odpowiedzieć?

tell-write-own-how =
    Prosimy napisać w jednej wiadomości, co się stało. Można własnymi słowami i krótko.
    Może to być też wiadomość głosowa, zdjęcie, plik, miejsce na mapie albo wiadomość przesłana dalej.
tell-write-other-how =
    Prosimy napisać w jednej wiadomości, co było widać albo co wiadomo: gdzie, kiedy, kto.
    Może to być też wiadomość głosowa, zdjęcie, plik, miejsce na mapie albo wiadomość przesłana dalej.
tell-not-kept-line =
    Teraz nie udało się tego zapisać. Nikt nie przeczytał tych słów. Można spróbować jeszcze raz albo zadzwonić: pod numerami odpowiadają ludzie.
tell-not-kept-again = Napisz jeszcze raz
tell-file-broken-off = Jeden plik nie dotarł do nas w całości. Jeśli to możliwe, proszę wysłać go jeszcze raz.
tell-file-too-large = Ten plik jest za duży: samego pliku nie udało się zapisać. Napisane słowa są zapisane. Jeśli to możliwe, proszę wysłać go w częściach (każda do 20 MB) albo opowiedzieć słowami.
tell-file-no-room = Nie ma tu już miejsca na pliki: ostatni plik nie został zapisany. Napisane słowa są zapisane. Dalej można opowiedzieć słowami.

# ---- zapisane ----
tell-received-line = Zapisano. Dziękujemy za te słowa.
tell-received-code =
    Żeby wrócić do tego z innego telefonu, można dostać kod. Nie jest obowiązkowy.
tell-received-more = Teraz można dopisać tutaj coś jeszcze albo odpowiedzieć na trzy krótkie pytania.
tell-received-other-thanks = To wystarczy. Jeśli coś jeszcze się przypomni, można to po prostu dopisać tutaj.
tell-code-show = Pokaż kod
tell-code-none = Kod niepotrzebny
tell-code-what = Z tym kodem można wrócić o każdej porze: do tego czatu, do innego bota albo na stronę. Wystarczy go napisać.
tell-code-care =
    Kod najlepiej zapisać na papierze jak zwykły numer. Kto zna kod, ten przeczyta odpowiedź. Pokazujemy go tylko raz. Ta wiadomość zniknie z czatu po dwóch dobach albo wcześniej, jeśli tak wybrano.
tell-code-care-web =
    Kod najlepiej zapisać na papierze jak zwykły numer. Kto zna kod, ten przeczyta odpowiedź. Pokazujemy go tylko raz.
tell-code-here = Oto kod:

tell-may-skip = Można to pominąć.
tell-where-ask = Gdzie to było albo gdzie jest teraz? Miasto, ulica, dom albo po prostu opis.
tell-when-ask = Kiedy to było? Czy nadal trwa?
tell-answer-ask = Czy można tu odpisać? Kiedy?
tell-answer-unasked = Sami piszemy tylko wtedy, gdy jest na to zgoda. Wiadomość może zobaczyć ktoś, kto trzyma telefon.
tell-answer-soon = Jak tylko się da
tell-answer-hours = Tylko od … do …
tell-answer-self = Proszę nie pisać, odezwę się
tell-hours-ask = W jakich godzinach można pisać? Na przykład: od 10:00 do 12:00 czasu kijowskiego.
tell-after-line = Dziękujemy. Wszystko zapisano. Co dalej?
tell-details-open = Dodaj szczegóły
tell-consents-open = Co można z tym zrobić
tell-finish-line = To wszystko. Jeśli w ciągu 15 minut przyjdzie tu kolejna wiadomość, dodamy ją.
tell-finish-hide = Ten czat można wyczyścić. Opowieść zostanie bez zmian.
tell-finish-hide-open = Wyczyść rozmowę

# ---- co można zrobić ----
tell-consents-what = Prosimy wybrać, co można zrobić z tą opowieścią. Każda rzecz osobno: tak albo nie.
tell-consents-change = Zdanie można zmienić w każdej chwili, z kodem.
tell-consents-police-has = Policja już ma tę opowieść. Jeśli złamano prawo, musi to zarejestrować.
tell-consent-help = Pomóc mi
tell-consent-police = Przekazać policji
tell-consent-partners = Pokazać partnerom za granicą
tell-consent-warn = Ostrzec innych
tell-consent-count = Wliczyć do statystyk
tell-consent-help-ask = Czy na podstawie tej opowieści można szukać pomocy dla osoby, która pisze?
tell-consent-police-ask = Czy można przekazać tę opowieść policji?
tell-consent-partners-ask = Czy można pokazać tę opowieść organizacjom w innych krajach, które pomagają ludziom?
tell-consent-warn-ask =
    Czy można ostrzec innych przed tym numerem, stroną albo ogłoszeniem? O osobie, która pisze, nikt nic nie powie.
tell-consent-count-ask = Czy można wliczyć tę opowieść do statystyk? Tylko jako liczbę, bez niczego o osobie, która pisze.

# ---- szczegóły ----
tell-details-who-ask = Kto to robi? Imię, przezwisko, jak wygląda. Tyle, ile wiadomo.
tell-details-contact-ask = Telefon, strona, adres albo numer konta tych ludzi, jeśli są znane.
tell-details-promised-ask = Co obiecano? A jak wyszło naprawdę?
tell-details-papers-ask = Gdzie są teraz dokumenty i telefon? Kto je ma?
tell-details-money-ask = Czy płacą? Czy mówią o długu? Ile on wynosi?
tell-details-others-ask = Czy są tam jeszcze inni ludzie? Czy są dzieci? Ile osób?
tell-details-files-ask = Czy jest zdjęcie, dokument, wiadomości albo nagranie głosu? Można wysłać je tutaj.

# ---- człowiek ----
tell-talk-when = Kiedy można tu odpowiedzieć?
tell-talk-unasked = Program pyta, bo wiadomość może zobaczyć ktoś, kto jest obok.
tell-queue-line = Rozmowa czeka w kolejce: człowiek odpowie tutaj.
tell-answers-from = Ludzie zaczną odpowiadać { $date } o { $time } (czas: { $place }).
tell-queue-write = Można pisać już teraz, wszystko to zostanie przeczytane.
tell-queue-danger =
    Jeśli niebezpieczeństwo jest właśnie teraz, prosimy nie czekać: { svc-eu-112 } w Europie, Turcji i Gruzji, { svc-ua-102 } w Ukrainie.
tell-queue-stop = Już nie czekam
tell-talk-failed-line = Teraz nie udało się połączyć z człowiekiem. Można spróbować jeszcze raz albo zadzwonić: pod numerami odpowiadają ludzie.
tell-joined-line = Teraz odpowiada człowiek. Czyta wszystko, co się tu pisze. Program milczy.
tell-joined-end = Przyciski na dole działają jak wcześniej. Skończyć można w każdej chwili.
tell-talk-finish = Zakończ rozmowę
tell-left-line = Człowiek wyszedł z rozmowy. Dalej znowu odpowiada program.
tell-talk-ended-line = Dobrze, rozmowa z człowiekiem jest zakończona. Dalej odpowiada program.

tell-hold-ask = To przeczytał program, nikt więcej. Wysłać te słowa do człowieka? Bez odpowiedzi znikną po 15 minutach.
tell-hold-yes = Tak, wyślij
tell-hold-no = Nie, usuń
tell-dropped-line = Usunięto. Nikt nie przeczytał tych słów.

# ---- powrót ----
tell-have-code-how = Kod można napisać tutaj, o każdej porze i z każdego ekranu. Spacje nie mają znaczenia.
tell-have-code-gone = Wiadomość z kodem od razu usuniemy z czatu, jeśli komunikator na to pozwoli.
tell-again-line = Żeby nikt obcy nie zobaczył tej opowieści, zamyka się ona po 15 minutach ciszy. Prosimy napisać kod jeszcze raz.
tell-again-words = Jeśli przed chwilą coś tu napisano, tego nie zapisaliśmy.
tell-no-such-code-line = Ten kod niczego tu nie otwiera. Prosimy jeszcze raz spojrzeć na cyfry i napisać je ponownie.
tell-no-such-code-next = Nie wychodzi? Można opowiedzieć jeszcze raz albo zadzwonić: pod numerami odpowiadają ludzie.
tell-return-failed-line = Teraz nie udało się sprawdzić kodu. Prosimy spróbować jeszcze raz za kilka minut.
tell-returned-what = Co teraz zrobić? Po 15 minutach ciszy ta strona się zamknie.
tell-returned-add = Dodaj coś
tell-returned-consents = Na co się zgadzam
tell-returned-confirm = Potwierdzenie na piśmie
tell-returned-withdraw = Wycofaj
tell-returned-erase = Usuń
tell-returned-new-code = Nowy kod
tell-replace-why =
    Ten kod był pokazany na czacie i mógł go zobaczyć ktoś obcy. Żeby nikt nie przeczytał tego, co tu się napisze, najpierw potrzebny jest nowy kod.
tell-add-how = Prosimy napisać albo wysłać to, co trzeba dodać.
tell-added-line = Dodano. Ktoś to przeczyta.

tell-confirm-what = To podpisany dokument. Jest w nim tylko nazwa naszego serwisu, dzień i losowy numer. Nic więcej.
tell-confirm-care = Przyjdzie do tego czatu. Warto pomyśleć, czy nie zobaczy go ktoś obcy.
tell-confirm-yes = Wyślij
tell-confirmed-line = Potwierdzenie jest już w tej rozmowie.
tell-withdraw-what =
    Potem nikt już nic z tą opowieścią nie zrobi, ale ona zostanie. Tego, co już przekazano dalej, nie da się cofnąć. Wycofać?
tell-withdraw-yes = Tak, wycofaj
tell-withdrawn-line = Zrobione. Nikt już nic z tą opowieścią nie zrobi.
tell-erase-what =
    Opowieść ukryjemy od razu, a po 72 godzinach usuniemy na zawsze. Do tego czasu z kodem można zmienić zdanie. Tego, co już przekazano dalej, nie da się cofnąć.
tell-erase-yes = Tak, usuń
tell-erased-line = Opowieść jest ukryta. Po 72 godzinach zostanie usunięta na zawsze. Do tego czasu z kodem można zmienić zdanie.
tell-erasing-undo = W razie zmiany zdania opowieść można przywrócić.
tell-undo-open = Nie usuwaj
tell-undone-line = Dobrze, opowieść zostaje.
tell-new-code-what = Będzie nowy kod, a stary niczego już nie otworzy. Potrzebny nowy?
tell-new-code-yes = Tak, nowy kod
tell-code-new-line = Oto nowy kod. Stary już nie działa.
tell-code-changed-line = Kod zmieniono na innym urządzeniu. Stary już nie działa: teraz potrzebny jest nowy.
tell-left-it-line = Zamknięte. Wrócić można w każdej chwili, z kodem.
