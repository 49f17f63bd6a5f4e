# Întrebări din care se alege: niciuna nu spune la ce folosește.
check-in-ask-weather = Cum e vremea astăzi?
check-in-ask-day = Cum a fost ziua?
check-in-ask-evening = Ce planuri aveți diseară?
check-in-ask-film = Ați văzut ceva bun în ultimul timp?
check-in-ask-dinner = Ce aveți astăzi la cină?
check-in-ask-cat = Ce mai face pisica?

# Butonul de sub întrebare, răspunsul la ambele cuvinte, răspunsul la buton.
check-in-off = Nu mai întreba
check-in-thanks = Mulțumesc pentru răspuns.
check-in-called-off = Bine, nu mai întreb.
check-in-shown-once = O dată la { $time }: „{ $question }”
check-in-shown-daily = În fiecare zi la { $time }: „{ $question }”
check-in-shown-agreed = Persoana pe care ați numit-o a fost de acord.
check-in-shown-asked = Persoana pe care ați numit-o nu a fost încă de acord.

# Persoana căreia i se scrie.
contact-ask =
    { $name } cere acordul dumneavoastră: dacă { $name } nu răspunde la o întrebare a botului, botul vă scrie.

    Botul nu spune nimic altceva despre { $name }. Puteți refuza.
contact-yes = Da, de acord
contact-no = Nu
contact-agreed = Mulțumim. Botul vă scrie dacă este nevoie.
contact-refused = Bine. Botul nu vă scrie despre asta.
contact-old-letters = Acest link nu mai este valabil. Cereți altul.
contact-pass-on = Trimiteți asta persoanei căreia botul trebuie să-i scrie. Adresa este valabilă o dată, 48 de ore: { $link }
contact-tell =
    { $name } nu răspunde. Ați fost de acord ca botul să vă scrie atunci.

    Încercați să sunați. Dacă credeți că e vreun pericol, sunați la poliția țării în care se află acum { $name }.
contact-leave = Nu-mi mai scrieți
