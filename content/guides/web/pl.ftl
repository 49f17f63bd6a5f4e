# Słowa stron. Tytuły są neutralne: widać je na karcie przeglądarki.
web-title = Podróże i życie codzienne
web-skip = Przejdź do tekstu
web-help = Pilne numery
web-home = Początek
web-language = Język
web-leave = Wyjdź
web-leave-note = „Wyjdź” usuwa tę stronę i nasz znacznik w przeglądarce. Historii przeglądarki przycisk nie kasuje. Tak samo działa klawisz Shift, naciśnięty trzy razy z rzędu.
web-shift-twice = Żeby wyjść, proszę nacisnąć Shift jeszcze dwa razy.
web-shift-once = Żeby wyjść, proszę nacisnąć Shift jeszcze raz.

# ---- początek ----
web-hello = Praca, podróż i dokumenty za granicą
web-hello-text = Krótkie porady i przydatne numery. Odpowiada program, o każdej porze. Imię nie jest potrzebne.
web-door-women = Dla kobiet za granicą
web-door-all = Dla wszystkich
web-open-chat = Napisz tutaj
web-read-pages = Czytaj bez pisania
web-telegram = To samo w Telegramie
web-countries = Numery według krajów
web-countries-text = Proszę wybrać kraj, w którym się teraz przebywa.

# ---- wiadomości ----
web-chat = Wiadomości
web-chat-how = Proszę napisać w kilku słowach, co się stało, albo nacisnąć „Zacznij”.
web-chat-note = Wiadomości przechowujemy zaszyfrowane. Znikają po skasowaniu albo po miesiącu ciszy. W przeglądarce zostaje jeden znacznik, aż do jej zamknięcia lub naciśnięcia „Wyjdź”.
web-chat-begin = Zacznij
web-chat-leave = Wyjdź i usuń znacznik
web-your-words = Proszę napisać własnymi słowami
web-send = Wyślij
web-not-sent = Nie wysłano. Proszę sprawdzić połączenie i spróbować jeszcze raz: tekst został w polu.
web-choices = Przyciski
web-always = Zawsze pod ręką

# ---- numery ----
web-call = Zadzwoń
web-sms = Napisz SMS
web-website = Strona w internecie
web-card = Kartka do pokazania ludziom obok
web-urgent = Pilne
web-sheet-card = Kartka na papierze
web-sheet-leaflet = Ulotka z adresami
web-sheet-how = Kartka formatu A6. Aby ją wydrukować, trzeba otworzyć menu przeglądarki i wybrać „Drukuj”. Otwartą stronę można czytać także bez internetu.
web-sheet-care = Kto znajdzie papier, może go przeczytać. Bezpieczniej pokazać kartkę na ekranie.
web-sheet-scan = Proszę skierować aparat telefonu na kwadrat.
web-sheet-numbers = Przydatne numery
web-others = Inne linie
web-speaks = Języki: { $languages }
web-paid = jak zwykłe połączenie
web-no-name = nie pytają o imię
web-checked = sprawdzone przez nas: { $date }
web-inside = Numer do połączeń z tego kraju
web-more-lines = Więcej linii
web-other-country = Inny kraj

# ---- o nas ----
web-about = Kto tu odpowiada
web-about-program = Tu odpowiada program. Niczego nie wymyśla: wszystkie teksty przygotowano wcześniej. Źródła podano pod nimi.
web-about-check = Teksty, których nie sprawdził jeszcze redaktor, mają oznaczenie. Przy numerach widać, czy je sprawdzaliśmy.
web-about-kept = Podczas samego czytania niczego nie zostawiamy w przeglądarce. Przy pisaniu pojawia się jeden znacznik, żeby rozmowa mogła trwać.
web-about-never = Nigdy nie prosimy o pieniądze, numery kart, hasła ani kody. Jeśli ktoś o to prosi, to nie my.
web-about-true = Prawdziwe adresy w Telegramie to tylko:
web-paused = Proszę teraz nie korzystać z tego bota w Telegramie: zamiast nas może tam odpowiadać ktoś obcy. Tutaj, na tych stronach, odpowiadamy my.

# ---- gdy coś nie działa ----
web-not-found = Nie ma takiej strony
web-not-found-text = Możliwe, że adres się zmienił. Można zacząć od początku albo zadzwonić, jeśli to pilne.
web-bad = Strona nie mogła tego przyjąć
web-bad-text = Prosimy wrócić i spróbować jeszcze raz, krócej. Jeśli to pilne, oto numery.
web-many = Za dużo wiadomości naraz
web-many-text = Proszę poczekać minutę, wrócić i wysłać jeszcze raz. Jeśli to pilne, oto numery.
web-broken = Teraz się nie udało
web-broken-text = Nie mogliśmy tego zapisać ani pokazać. Nic nie zostało wysłane. Jeśli to pilne, można zadzwonić: tam odpowiadają ludzie.
web-away = Dalej

# Miasta, według których czasu działają linie.
place-new_york = Nowy Jork
place-toronto = Toronto
place-jerusalem = Jerozolima
place-nicosia = Nikozja
place-tbilisi = Tbilisi
place-amsterdam = Amsterdam
place-athens = Ateny
place-berlin = Berlin
place-bratislava = Bratysława
place-brussels = Bruksela
place-bucharest = Bukareszt
place-budapest = Budapeszt
place-chisinau = Kiszyniów
place-copenhagen = Kopenhaga
place-dublin = Dublin
place-helsinki = Helsinki
place-istanbul = Stambuł
place-kyiv = Kijów
place-lisbon = Lizbona
place-ljubljana = Lublana
place-london = Londyn
place-luxembourg = Luksemburg
place-madrid = Madryt
place-malta = Malta
place-oslo = Oslo
place-paris = Paryż
place-prague = Praga
place-riga = Ryga
place-rome = Rzym
place-sofia = Sofia
place-stockholm = Sztokholm
place-tallinn = Tallin
place-vaduz = Vaduz
place-vienna = Wiedeń
place-vilnius = Wilno
place-warsaw = Warszawa
place-zagreb = Zagrzeb
place-zurich = Zurych
web-file = Zdjęcie, nagranie lub plik, do 20 MB
web-file-send = Wyślij plik
web-code-copy = Kopiuj
web-code-copied = Skopiowano. Telefon pamięta kod, dopóki nie skopiuje się czegoś innego
web-code-marked = Cyfry są zaznaczone: można je skopiować ręcznie
web-code-print = Drukuj
web-code-stays = Jak długo pokazywać
web-code-stays-on = Do przejścia dalej
web-code-minutes = { $minutes } min
web-code-gone = Usunięto z ekranu.
