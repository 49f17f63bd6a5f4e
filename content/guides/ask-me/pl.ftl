# ---- program: co już wybrano ----
engine-asking-once = Raz o { $time } (czas: { $place }): „{ $question }”
engine-asking-daily = Codziennie o { $time } (czas: { $place }): „{ $question }”
engine-asking-once-clock = Raz o { $time } (według własnego zegara): „{ $question }”
engine-asking-daily-clock = Codziennie o { $time } (według własnego zegara): „{ $question }”
engine-asking-clock =
    Teraz jest tam { $now }. Jeśli to się nie zgadza, prosimy jeszcze raz podać kraj. Gdy zegary zmieniają się na czas letni albo zimowy, pytanie trzeba ustawić od nowa.
engine-asking-desk = Jeśli nie będzie odpowiedzi, dowiedzą się o tym ludzie z organizacji.
engine-asking-desk-police = Jeśli nie będzie odpowiedzi, dowie się o tym policja.
engine-asking-plan = Jeśli nie będzie odpowiedzi, otworzy się dla nich plan podróży.
engine-asking-plan-police = Jeśli nie będzie odpowiedzi, dla policji otworzy się plan podróży.
engine-asking-contact = Jeśli nie będzie odpowiedzi, bot napisze do wskazanej osoby. Poda jej to imię: { $name }

# ---- przyciski, które powtarzają się często ----
ask-numbers = Pilne numery
ask-go-on = Dalej
ask-try-again = Jeszcze raz
ask-begin-again = Zacznij od nowa
ask-may-skip = Można to pominąć.
ask-clear-open = Wyczyść ten czat

# ---- początek ----
ask-what = Bot może pytać o coś prostego o wybranej porze. Na przykład o pogodę.
ask-what-how =
    Odpowiada się własnym słowem, które znaczy „wszystko dobrze”. Jeśli odpowiedzi nie będzie albo przyjdzie drugie słowo, stanie się to, co wybrano.
ask-what-how-web =
    Strona nie może sama napisać, dlatego to działa tylko w Telegramie. Żeby to ustawić, trzeba otworzyć bota tam.
ask-what-sees =
    Z pytania nie widać, po co jest. Ale ten czat może widzieć Telegram, a także ktoś, kto ma w ręku ten telefon.
ask-what-sees-web =
    W Telegramie czat może widzieć Telegram, a także ktoś, kto ma w ręku ten telefon.
ask-set-open = Ustaw pytanie
ask-list-open = Moje pytania

ask-at-ask = O której godzinie pytać? Prosimy napisać tak: 20:00
ask-zone-ask =
    W jakim kraju mają przychodzić pytania? Bot pyta według czasu tego kraju. Jeśli go tu nie ma, prosimy napisać jego nazwę.
ask-clock-ask =
    Którą godzinę pokazuje teraz zegar? Jeśli podróż dopiero będzie, która godzina jest teraz tam? Prosimy napisać tak: 19:30
ask-half-ask = Czy jest tam teraz przed południem, czy po południu?
ask-half-am = Noc albo rano (przed 12:00)
ask-half-pm = Dzień albo wieczór (po 12:00)
ask-often-ask = Raz czy codziennie?
ask-often-once = Raz
ask-often-daily = Codziennie
ask-question-which = O co pytać? Prosimy wybrać jedno.

# ---- dwa słowa ----
ask-well-ask =
    Prosimy wymyślić słowo, które znaczy „wszystko dobrze”, na przykład nazwę kwiatu. Takie, którego nikt nie zgadnie. Można je napisać tutaj.
ask-word-gone =
    Wiadomość z tym słowem od razu usuwamy z czatu, jeśli komunikator na to pozwoli. Słowa nigdzie więcej nie widać, dlatego trzeba je zapamiętać.
ask-word-bad =
    To słowo nie pasuje. Musi być krótkie, a oba słowa muszą się różnić. Prosimy wymyślić inne.
ask-word-again = Inne słowo
ask-not-free-ask =
    Teraz drugie słowo. Znaczy ono „nie mogę swobodnie mówić” albo „mam kłopoty”. Można je napisać tutaj.
ask-not-free-alike =
    Na oba słowa bot odpowiada tak samo. Kto patrzy na czat, nie zobaczy różnicy.

# ---- co wtedy ----
ask-then-what =
    Jeśli przez godzinę nie ma odpowiedzi, bot pyta jeszcze dwa razy, co dziesięć minut. Potem stanie się to, co zostanie teraz wybrane.
ask-then-desk = Zawiadomić ludzi z organizacji? Będą szukać sposobu, żeby pomóc.
ask-then-desk-police = Zawiadomić policję? Policjanci będą szukać sposobu, żeby pomóc.
ask-then-desk-yes = Tak, zawiadom
ask-then-desk-no = Nie

ask-plan-offer =
    Można zostawić plan podróży: dokąd i do kogo. Dla ludzi z organizacji otworzy się tylko wtedy, gdy odpowiedzi nie będzie albo przyjdzie drugie słowo.
ask-plan-offer-police =
    Można zostawić plan podróży: dokąd i do kogo. Dla policji otworzy się tylko wtedy, gdy odpowiedzi nie będzie albo przyjdzie drugie słowo.
ask-plan-unproven =
    Nie możemy udowodnić, że nikt nie otworzy planu wcześniej. Oto jak jest zamknięty: jeden klucz mają ci ludzie, drugi ma nasz komputer. Potrzebne są oba. Komputer oddaje swój klucz tylko wtedy, gdy nie ma odpowiedzi albo przyszło drugie słowo.
ask-plan-well =
    Gdy przyjdzie słowo, które znaczy „wszystko dobrze”, plan do pytania zadawanego raz zostanie usunięty. Plan do pytania codziennego zostaje, aż zostanie usunięty albo pytanie zostanie odwołane.
ask-plan-leave = Zostaw plan
ask-plan-without = Bez planu
ask-plan-failed = Teraz nie udało się zacząć planu. Prosimy spróbować za minutę albo iść dalej bez niego.
ask-plan-code-what = Z tym kodem można usunąć plan w każdej chwili, z każdego telefonu. Wystarczy napisać go do bota.
ask-plan-code-care =
    Kod najlepiej zapisać na papierze jak zwykły numer. Pokazujemy go tylko raz. Ta wiadomość zniknie z czatu po dwóch dobach albo wcześniej, jeśli tak wybrano.
ask-plan-code-here = Oto kod:
ask-plan-employer = Do kogo jest ten wyjazd? Nazwa pracodawcy, firmy albo imię osoby.
ask-plan-address = Pod jakim adresem będzie mieszkanie albo praca?
ask-plan-phone = Jakie numery telefonów mają tamci ludzie? Jaki będzie tam własny numer?
ask-plan-plate = Czym odbędzie się podróż? Numer samochodu, autobusu albo lotu.
ask-plan-companions = Kto jedzie razem?
ask-plan-route = Którędy prowadzi droga? Miasta, przystanki, granica.
ask-plan-return = Kiedy ma być powrót?
ask-plan-photo = Można wysłać zdjęcie: aktualne własne albo dokumentów na podróż.
ask-plan-photo-not = Prosimy nie wysyłać zdjęć bez ubrania ani innych bardzo osobistych zdjęć.
ask-photo-too-large = To zdjęcie jest za duże (może mieć do 10 MB), więc nie zostało zapisane. Można wrócić i wysłać inne.
ask-photo-enough = Można tu zapisać do trzech zdjęć. Ostatnie nie zostało zapisane.
ask-plan-lost =
    Nie udało się tego zapisać. Po 15 minutach ciszy zapominamy to, co było ustawiane. Zaczęty plan zniknie w ciągu doby. Prosimy zacząć od nowa.

ask-contact-ask = Napisać do kogoś bliskiego, jeśli nie będzie odpowiedzi?
ask-contact-agrees = Ta osoba najpierw wyraża zgodę, w bocie. Bot powie jej tylko tyle, że osoba o podanym imieniu nie odpowiada.
ask-contact-yes = Tak, napisz do kogoś
ask-contact-no = Nie, do nikogo
ask-fear-ask = Czy ta osoba budzi strach? Albo czy jej wiadomości może czytać ktoś, kto budzi strach?
ask-fear-no = Nie
ask-fear-unsure = Tak albo nie wiem
ask-no-contact-line = W takim razie bezpieczniej nie wskazywać nikogo. Można to zrobić później, gdy będzie pewność.
ask-name-ask = Jakie imię bot ma podać tej osobie, gdy do niej napisze? Najlepiej takie, jakiego ona używa. Tylko litery, najwyżej 32, a po kropce spacja.

# ---- ustawione ----
ask-nothing-line = Jeśli nie będzie odpowiedzi, bot nic nie zrobi. Prosimy wybrać, co wtedy zrobić.
ask-nothing-choose = Wybierz
ask-again-line =
    Czegoś brakuje. Po 15 minutach ciszy zapominamy to, co było ustawiane. Zaczęty plan zniknie w ciągu doby. Prosimy zacząć od nowa.
ask-overview-silent =
    Bot czeka godzinę, potem pyta jeszcze dwa razy, co dziesięć minut. Jeśli nasz komputer wtedy nie działał, bot najpierw pyta od nowa.
ask-overview-limits =
    Są granice. Jeśli ktoś zablokuje bota na tym telefonie, plan się nie otworzy i nikt nie napisze do wskazanej osoby. Kto trzyma ten telefon, może odwołać pytanie. Po pięciu innych słowach w odpowiedzi bot nie wierzy już słowu „wszystko dobrze” i robi to samo, co po milczeniu. Odpowiedzi na coś innego się nie liczą.
ask-overview-words = Tych dwóch słów tu nie widać. Czy oba są zapamiętane?
ask-overview-set = Gotowe, można pytać
ask-overview-time = Inna godzina
ask-overview-zone = Czas innego kraju
ask-set-line = Gotowe. Bot zapyta o wybranej godzinie. Odpowiada się jednym z tych słów, po prostu tu, w czacie.
ask-set-passed = Jeśli wskazano jakąś osobę, przyszła wiadomość z adresem. Prosimy ją przesłać: ta osoba otworzy adres i będzie mogła się zgodzić.
ask-set-clear = Ten czat można wyczyścić. Pytanie zostanie.
ask-set-failed-line =
    Nie udało się. Może jest już pięć pytań albo minęło 15 minut i ustawienia się skasowały.

# ---- jej pytania ----
ask-list-line = Oto ustawione pytania. Każde można odwołać jego przyciskiem.
ask-list-new = Jeszcze jedno pytanie
ask-list-none-line = Teraz nie ma żadnych pytań.
ask-off-all = Odwołaj wszystkie
ask-off-line = Dobrze, bot już o nic nie pyta. Plany, których nikt nie otworzył, są usunięte.

# ---- powrót z kodem planu ----
ask-plan-back-line = To kod planu podróży.
ask-plan-back-what =
    Plan można usunąć, tutaj zniknie od razu. Jeśli został już otwarty, ludzie mogli go przeczytać i zachowają go jeszcze przez 72 godziny.
ask-plan-destroy = Usuń plan
ask-plan-destroyed-line = Plan jest usunięty. Pytania zostają.
ask-plan-gone-line = Takiego planu już nie ma.
