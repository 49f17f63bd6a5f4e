# Otázky na výber: žiadna nehovorí, na čo je.
check-in-ask-weather = Aké je dnes počasie?
check-in-ask-day = Aký bol deň?
check-in-ask-evening = Aké máte plány na večer?
check-in-ask-film = Bolo v poslednom čase niečo dobré na pozeranie?
check-in-ask-dinner = Čo je dnes na večeru?
check-in-ask-cat = Ako sa má mačka?

# Tlačidlo pod otázkou, odpoveď na obe slová, odpoveď na tlačidlo.
check-in-off = Už sa nepýtať
check-in-thanks = Ďakujem za odpoveď.
check-in-called-off = Dobre, už sa nepýtam.
check-in-shown-once = Raz o { $time }: „{ $question }“
check-in-shown-daily = Každý deň o { $time }: „{ $question }“
check-in-shown-agreed = Osoba, ktorú ste uviedli, súhlasila.
check-in-shown-asked = Osoba, ktorú ste uviedli, zatiaľ nesúhlasila.

# Človek, ktorému sa napíše.
contact-ask =
    { $name } prosí o súhlas: keď { $name } neodpovie na otázku bota, bot vám napíše.

    Nič ďalšie bot o tejto osobe nepovie. Môžete odmietnuť.
contact-yes = Áno, súhlasím
contact-no = Nie
contact-agreed = Ďakujeme. Bot vám napíše, ak to bude treba.
contact-refused = Dobre. Bot vám o tom písať nebude.
contact-old-letters = Tento odkaz už neplatí. Požiadajte o nový.
contact-pass-on = Pošlite to osobe, ktorej má bot písať. Adresa platí raz, 48 hodín: { $link }
contact-tell =
    { $name } neodpovedá. Súhlasili ste, že vám potom bot napíše.

    Skúste zavolať. Ak si myslíte, že hrozí nebezpečenstvo, volajte políciu krajiny, kde je teraz { $name }.
contact-leave = Už mi nepíšte
