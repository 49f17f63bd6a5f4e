# ---- program: co už je vybráno ----
engine-asking-once = Jednou v { $time } (čas: { $place }): „{ $question }“
engine-asking-daily = Každý den v { $time } (čas: { $place }): „{ $question }“
engine-asking-once-clock = Jednou v { $time } (podle vašich hodin): „{ $question }“
engine-asking-daily-clock = Každý den v { $time } (podle vašich hodin): „{ $question }“
engine-asking-clock =
    Teď je tam { $now }. Když to nesouhlasí, uveďte zemi ještě jednou. Když se hodiny mění na letní nebo zimní čas, nastavte otázku znovu.
engine-asking-desk = Když neodpovíte, dozvědí se to lidé z organizace.
engine-asking-desk-police = Když neodpovíte, dozví se to policie.
engine-asking-plan = Když neodpovíte, otevře se jim váš plán cesty.
engine-asking-plan-police = Když neodpovíte, otevře se policii váš plán cesty.
engine-asking-contact = Když neodpovíte, bot napíše vybrané osobě. Uvede vás takto: { $name }

# ---- tlačítka, která se často opakují ----
ask-numbers = Důležitá čísla
ask-go-on = Dál
ask-try-again = Ještě jednou
ask-begin-again = Začít znovu
ask-may-skip = Můžete to přeskočit.
ask-clear-open = Smazat zprávy v chatu

# ---- začátek ----
ask-what = Bot se vás může zeptat na něco jednoduchého v čase, který si vyberete. Například na počasí.
ask-what-how =
    Odpovíte svým slovem, které znamená „všechno je v pořádku“. Když neodpovíte nebo napíšete druhé slovo, stane se to, co jste si vybrali.
ask-what-how-web =
    Stránka vám nemůže napsat, proto to funguje jen v Telegramu. Otevřete si bota tam a nastavte to.
ask-what-sees =
    Z otázky není vidět, k čemu je. Tento chat ale může vidět Telegram a také ten, kdo má v ruce váš telefon.
ask-what-sees-web =
    V Telegramu může chat vidět Telegram a také ten, kdo má v ruce váš telefon.
ask-set-open = Nastavit otázku
ask-list-open = Moje otázky

ask-at-ask = V kolik hodin se ptát? Napište to takto: 20:00
ask-zone-ask =
    Ve které zemi tehdy budete? Bot se ptá podle času této země. Když tu není, napište její název.
ask-clock-ask =
    Kolik je teď na vašich hodinách? Když tam ještě nejste, kolik hodin je tam? Napište to takto: 19:30
ask-half-ask = Je tam teď před polednem, nebo po poledni?
ask-half-am = Noc nebo ráno (před 12:00)
ask-half-pm = Den nebo večer (po 12:00)
ask-often-ask = Jednou, nebo každý den?
ask-often-once = Jednou
ask-often-daily = Každý den
ask-question-which = Na co se ptát? Vyberte jedno.

# ---- dvě slova ----
ask-well-ask =
    Vymyslete slovo, které znamená „všechno je v pořádku“, například název květiny. Takové, které nikdo neuhodne. Napište ho sem.
ask-word-gone =
    Vaši zprávu z chatu hned odstraníme, pokud to aplikace dovolí. Slovo už nikde není vidět, proto si ho zapamatujte.
ask-word-bad =
    Toto slovo se nehodí. Musí být krátké a obě slova musí být různá. Vymyslete prosím jiné.
ask-word-again = Jiné slovo
ask-not-free-ask =
    Teď druhé slovo. Znamená „nemůžu volně mluvit“ nebo „mám potíže“. Napište ho sem.
ask-not-free-alike =
    Na obě slova bot odpovídá stejně. Kdo se dívá do chatu, rozdíl neuvidí.

# ---- co potom ----
ask-then-what =
    Když hodinu neodpovídáte, bot se zeptá ještě dvakrát, po deseti minutách. Potom se stane to, co teď vyberete.
ask-then-desk = Dát vědět lidem z organizace? Budou hledat, jak vám pomoct.
ask-then-desk-police = Dát vědět policii? Policisté budou hledat, jak vám pomoct.
ask-then-desk-yes = Ano, dát vědět
ask-then-desk-no = Ne

ask-plan-offer =
    Můžete tu nechat plán cesty: kam a ke komu jedete. Lidem z organizace se otevře, jen když neodpovíte nebo napíšete druhé slovo.
ask-plan-offer-police =
    Můžete tu nechat plán cesty: kam a ke komu jedete. Policii se otevře, jen když neodpovíte nebo napíšete druhé slovo.
ask-plan-unproven =
    Nemůžeme vám dokázat, že plán nikdo neotevře dřív. Zamčený je takto: jeden klíč mají tito lidé, druhý má náš počítač. Potřebné jsou oba. Počítač svůj klíč vydá, jen když neodpovídáte nebo napíšete druhé slovo.
ask-plan-well =
    Když napíšete, že je všechno v pořádku, plán k otázce „jednou“ se smaže. U otázky „každý den“ plán zůstane, dokud ho nesmažete nebo nezrušíte otázku.
ask-plan-leave = Nechat tu plán
ask-plan-without = Bez plánu
ask-plan-failed = Teď se nepodařilo plán začít. Zkuste to za minutu, nebo pokračujte bez něj.
ask-plan-code-what = S tímto kódem můžete plán kdykoli smazat, z kteréhokoli telefonu. Prostě ho napište botovi.
ask-plan-code-care =
    Zapište si kód na papír jako obyčejné číslo. Ukážeme ho jen jednou. Tato zpráva zmizí z chatu za dva dny nebo dřív, podle vaší volby.
ask-plan-code-here = Váš kód:
ask-plan-employer = Ke komu jedete? Název zaměstnavatele, firmy nebo jméno člověka.
ask-plan-address = Na jaké adrese budete bydlet nebo pracovat?
ask-plan-phone = Jaká mají telefonní čísla? Jaké číslo tam budete mít vy?
ask-plan-plate = Čím jedete? Číslo auta, autobusu nebo letu.
ask-plan-companions = Kdo jede s vámi?
ask-plan-route = Kudy jedete? Města, zastávky, hranice.
ask-plan-return = Kdy se chcete vrátit?
ask-plan-photo = Fotka, pokud chcete: vaše, jak teď vypadáte, nebo vašich dokladů na cestu.
ask-plan-photo-not = Fotky bez oblečení a jiné velmi osobní fotky prosím neposílejte.
ask-photo-too-large = Tato fotka je příliš velká (může mít do 10 MB) a uložena není. Můžete se vrátit a poslat jinou.
ask-photo-enough = Uložit tu lze nejvýše tři fotky. Poslední uložena není.
ask-plan-lost =
    Nepodařilo se to uložit. Po 15 minutách ticha zapomeneme, co se nastavovalo. Rozepsaný plán zmizí do jednoho dne. Začněte prosím znovu.

ask-contact-ask = Napsat někomu blízkému, když neodpovíte?
ask-contact-agrees = Tento člověk nejdřív dá souhlas, v botovi. Bot řekne jen vaše jméno a to, že neodpovídáte.
ask-contact-yes = Ano, někomu napsat
ask-contact-no = Ne, nikomu
ask-fear-ask = Bojíte se tohoto člověka? Nebo může jeho zprávy číst někdo, koho se bojíte?
ask-fear-no = Ne
ask-fear-unsure = Ano, nebo nevím
ask-no-contact-line = Potom je bezpečnější neuvádět nikoho. Můžete to udělat později, až budete mít jistotu.
ask-name-ask = Jak vám tento člověk říká? Pod tímto jménem mu o vás bot napíše. Pište jen písmena, nejvýše 32, a za tečkou mezeru.

# ---- nastaveno ----
ask-nothing-line = Když neodpovíte, bot neudělá nic. Vyberte prosím, co má bot udělat.
ask-nothing-choose = Vybrat
ask-again-line =
    Něco chybí. Po 15 minutách ticha zapomeneme, co se nastavovalo. Rozepsaný plán zmizí do jednoho dne. Začněte prosím znovu.
ask-overview-silent =
    Bot čeká hodinu, potom se zeptá ještě dvakrát, po deseti minutách. Pokud náš počítač tehdy nefungoval, bot se nejdřív zeptá znovu.
ask-overview-limits =
    Má to meze. Když někdo bota na vašem telefonu zablokuje, plán se neotevře a vybrané osobě nikdo nenapíše. Kdo má v ruce váš telefon, může otázku zrušit. Po pěti jiných slovech v odpovědi už bot slovu „všechno je v pořádku“ nevěří a udělá totéž, jako když nikdo neodpoví. Odpovědi na něco jiného se nepočítají.
ask-overview-words = Vaše dvě slova tu nejsou vidět. Pamatujete si obě?
ask-overview-set = Hotovo, může se ptát
ask-overview-time = Jiný čas
ask-overview-zone = Čas jiné země
ask-set-line = Hotovo. Bot se zeptá v čase, který máte vybraný. Odpovídejte jedním ze svých slov, přímo tady v chatu.
ask-set-passed = Pokud má bot někomu psát, přišla vám zpráva s adresou. Přepošlete ji: ten člověk adresu otevře a může dát souhlas.
ask-set-clear = Zprávy v tomto chatu můžete smazat. Otázka zůstane.
ask-set-failed-line =
    Nepodařilo se to. Možná už máte pět otázek, nebo uplynulo 15 minut a nastavení se smazalo.

# ---- její otázky ----
ask-list-line = Tady jsou vaše otázky. Každou můžete zrušit jejím tlačítkem.
ask-list-new = Ještě jedna otázka
ask-list-none-line = Teď nemáte žádné otázky.
ask-off-all = Zrušit všechny
ask-off-line = Dobře, bot se už na nic neptá. Plány, které nikdo neotevřel, jsou smazané.

# ---- návrat s kódem plánu ----
ask-plan-back-line = To je kód vašeho plánu cesty.
ask-plan-back-what =
    Plán můžete smazat, tady zmizí hned. Pokud ho už někdo otevřel, lidé si ho mohli přečíst a mají ho ještě 72 hodin.
ask-plan-destroy = Smazat plán
ask-plan-destroyed-line = Plán je smazaný. Vaše otázky zůstávají.
ask-plan-gone-line = Takový plán už není.
