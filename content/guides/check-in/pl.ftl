# Pytania do wyboru: żadne nie mówi, po co jest.
check-in-ask-weather = Jaka jest dziś pogoda?
check-in-ask-day = Jak minął dzień?
check-in-ask-evening = Jakie plany na wieczór?
check-in-ask-film = Było ostatnio coś ciekawego do oglądania?
check-in-ask-dinner = Co dziś na kolację?
check-in-ask-cat = Jak tam kot?

# Przycisk pod pytaniem, odpowiedź na oba słowa, odpowiedź na przycisk.
check-in-off = Nie pytaj więcej
check-in-thanks = Dziękuję za odpowiedź.
check-in-called-off = Dobrze, nie będzie więcej pytań.
check-in-shown-once = Raz o { $time }: „{ $question }”
check-in-shown-daily = Codziennie o { $time }: „{ $question }”
check-in-shown-agreed = Wskazana osoba się zgodziła.
check-in-shown-asked = Wskazana osoba jeszcze się nie zgodziła.

# Osoba, do której bot napisze.
contact-ask =
    { $name } prosi o zgodę: jeśli { $name } nie odpowie na pytanie bota, bot napisze tutaj.

    Nic więcej o osobie { $name } bot nie powie. Można odmówić.
contact-yes = Tak, zgadzam się
contact-no = Nie
contact-agreed = Dziękujemy. Bot napisze, jeśli będzie trzeba.
contact-refused = Dobrze. Bot nie będzie o tym pisać.
contact-old-letters = Ten link już nie działa. Proszę poprosić o nowy.
contact-pass-on = Proszę to przesłać osobie, do której bot ma pisać. Adres działa raz, przez 48 godzin: { $link }
contact-tell =
    { $name } nie odpowiada. Była zgoda, żeby bot wtedy tu napisał.

    Warto spróbować zadzwonić. Jeśli tej osobie może coś grozić, proszę dzwonić na policję kraju, w którym jest teraz { $name }.
contact-leave = Proszę już do mnie nie pisać
