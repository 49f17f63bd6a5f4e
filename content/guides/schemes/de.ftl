# ---- so kann es ablaufen ----

# ---- Liste ----
scheme-list-what = So läuft es oft ab. Wählen Sie, was Ihrer Geschichte ähnlich ist.
scheme-list-honest =
    Ähnlich heißt noch nicht bewiesen. Oft kommt das Angebot von Bekannten: von Freunden, Verwandten, aus einer Beziehung. Wenn mehrere Zeichen passen, fragen Sie am besten einen Menschen um Rat.
scheme-list-trip = „Reise nach Europa“
scheme-list-fee = Vorher zahlen für Arbeit
scheme-list-debt = Arbeit und wachsende Schulden
scheme-list-casting = Model, Fotos, Tanz
scheme-list-partner = Liebe und Umzug
scheme-list-lift = Mitfahren unterwegs
scheme-list-next = Weiter

scheme-list-2-what = Noch ein paar Geschichten. Wählen Sie, was am besten passt.
scheme-list-2-room = Kostenloses Zimmer
scheme-list-2-bank-card = Karte oder Konto „vermieten“
scheme-list-2-tasks = Aufträge im Messenger
scheme-list-2-courier = Kurierjob im Ausland
scheme-list-2-call-centre = Callcenter im Ausland
scheme-list-2-clinic = Kind austragen für Geld
scheme-list-2-next = Weiter

scheme-list-3-what = Und noch ein paar. Ihre Geschichte ist nicht dabei? Das heißt nicht, dass alles in Ordnung ist.
scheme-list-3-wedding = Heirat wegen der Papiere
scheme-list-3-street = Betteln auf der Straße
scheme-list-3-camp = Ein Kind soll verreisen
scheme-list-3-home-care = Arbeit in einem fremden Haushalt
scheme-list-3-helpers = „Helfer“ mit Papieren
scheme-list-3-health = Geld für Niere oder Spende
scheme-list-3-numbers = Wichtige Nummern

# ---- Geschichten ----
scheme-trip-how =
    Man lädt zu einer kostenlosen Reise ein und verspricht Hilfe, um Geld vom Amt zu bekommen. Am Ziel werden die Papiere weggenommen und man wird gezwungen, Schutz zu beantragen. Die Karte für das Geld behalten diese Leute. In einem Fall waren es { fact-trip-benefit } im Monat.
scheme-trip-signs =
    Zeichen:
    • niemand sagt, was Sie dort genau tun sollen;
    • Papiere soll man erst im Ausland unterschreiben;
    • mehrere Menschen aus einer Stadt mit denselben Anweisungen;
    • man übt mit Ihnen, was Sie im Amt sagen.
scheme-trip-do =
    Sicherer ist, niemandem Karte, PIN und Zugang zum Online-Banking zu geben. Ob Sie Schutz beantragen, entscheiden nur Sie.
scheme-trip-whom =
    Wer helfen kann: die Bank, von der die Karte kommt; das Personal der Unterkunft für Geflüchtete oder die Polizei.
scheme-trip-more = Das betrifft mich schon
scheme-trip-lawyer = Anwältin oder Anwalt
scheme-trip-back = Zur Liste
scheme-trip-numbers = Wichtige Nummern

scheme-fee-how =
    Die Arbeit klingt gut, aber zuerst soll man zahlen: für Stelle, Visum, Versicherung, Kurs oder Arbeitskleidung. Dann ist der „Arbeitgeber“ weg. Oder man fährt mit Schulden los und muss jede Arbeit annehmen.
scheme-fee-signs =
    Zeichen:
    • es gibt keinen Vertrag, aber man will sofort Geld;
    • kostenlose E-Mail-Adresse, keine Anschrift der Firma;
    • die Firma steht nicht im Register;
    • man drängt: „der letzte Platz“.
scheme-fee-do =
    Sicherer ist, vor dem schriftlichen Vertrag nichts zu zahlen. In Polen darf eine Agentur kein Geld dafür nehmen, dass sie Arbeit gefunden hat. Sie haben schon gezahlt? Bewahren Sie den Beleg der Überweisung und die Nachrichten auf.
scheme-fee-whom = Rat gibt es bei einem Beratungstelefon im Land.
scheme-fee-where = Wo ich prüfen kann
scheme-fee-person = Mit einem Menschen sprechen
scheme-fee-back = Zur Liste
scheme-fee-numbers = Wichtige Nummern

scheme-debt-how =
    Arbeit gibt es, aber ganz anders als versprochen. Die Papiere hat der Chef oder die Chefin. Für Wohnen, Fahrt und „Fehler“ wird Geld abgezogen, und die Schulden wachsen. Das gibt es auf dem Bau, auf Feldern, im Lager, im Hotel, beim Putzen und in der Pflege.
scheme-debt-signs =
    Ein Beispiel aus Deutschland: { fact-scheme-hours }. Als die Person sich beschwerte, wurde sie weggeschickt.
    Zeichen: Man gibt den Pass nicht zurück, es gibt keinen freien Tag, man zahlt mit Essen und Wohnen, man sagt „erst abarbeiten“.
scheme-debt-do =
    Schreiben Sie die Stunden auf und bewahren Sie von jedem Papier eine Kopie auf. Den Lohn können Sie getrennt verlangen. Dafür müssen Sie nichts anderes beweisen.
scheme-debt-whom = Wer helfen kann: Arbeitsinspektion oder ein Beratungstelefon der Gewerkschaft.
scheme-debt-pay = Kein Lohn oder Schulden
scheme-debt-papers = Papiere weggenommen
scheme-debt-back = Zur Liste
scheme-debt-numbers = Wichtige Nummern

scheme-casting-how =
    Im Internet bietet man Fotos, Tanz oder eine „Zukunft als Model“ an, oft auf Russisch. Am Ziel zeigt sich, dass man etwas anderes will. Die Polizei in Europa hat schon oft solche Angebote für Ukrainerinnen gefunden.
scheme-casting-signs =
    Zeichen:
    • man sucht nur Mädchen in einem bestimmten Alter und will sofort Fotos;
    • die Agentur hat keinen Namen oder man kann ihn nicht prüfen;
    • man zahlt „jeden Tag bar“, auch die Fahrkarte;
    • man will bald freizügige Fotos.
scheme-casting-do =
    Zum Treffen können Sie jemanden mitbringen. Es ist anders als versprochen? Sie können um Hilfe bitten, auch wenn Sie zugesagt oder Geld genommen haben.
scheme-casting-whom = Rat gibt es bei einem Beratungstelefon im Land.
scheme-casting-check = Ein Angebot prüfen
scheme-casting-person = Mit einem Menschen sprechen
scheme-casting-back = Zur Liste
scheme-casting-numbers = Wichtige Nummern

scheme-partner-how =
    Eine neue Liebe, Geschenke, Träume vom Leben zu zweit im Ausland. Dann gibt es plötzlich „Schulden“ oder „schwere Zeiten“. Und der geliebte Mensch will, dass Sie Geld verdienen, wie Sie es nicht möchten.
scheme-partner-signs =
    Zeichen. Der Mensch:
    • spricht sehr schnell von Heirat und Umzug;
    • erzählt nichts von sich;
    • will, dass Sie die Beziehung vor der Familie verstecken;
    • hat Geld, aber man sieht keine Arbeit;
    • rechnet Ihnen später die Geschenke vor.
scheme-partner-do =
    Wenn Sie fahren: Nehmen Sie eigenes Geld für den Heimweg mit und geben Sie vertrauten Menschen die Adresse. Vereinbaren Sie mit ihnen einen Tag zum Anrufen und ein Codewort.
scheme-partner-whom =
    Rat gibt es bei einem Beratungstelefon im Land. Bei Gefahr drücken Sie „Wichtige Nummern“.
scheme-partner-person = Mit einem Menschen sprechen
scheme-partner-going = Wenn ich fahre: Vorbereitung
scheme-partner-back = Zur Liste
scheme-partner-numbers = Wichtige Nummern

scheme-lift-how =
    An der Grenze oder am Bahnhof will jemand Fremdes Sie schnell und kostenlos mitnehmen. Unterwegs ändert sich der Weg, die Familie wird getrennt oder man will „Dank“.
scheme-lift-signs =
    Zeichen:
    • kein Namensschild, kein Name einer Organisation;
    • man nimmt nur Frauen ohne Begleitung oder Mädchen mit;
    • man drängt und nennt keine genaue Adresse;
    • Sie sollen Papiere oder Handy abgeben.
scheme-lift-do =
    Sicherer ist: mit einem bekannten Bus- oder Fahrdienst fahren und nicht allein. Fotografieren Sie Kennzeichen und Führerschein und schicken Sie die Fotos an jemanden.
scheme-lift-whom =
    Wer helfen kann: Menschen mit dem Namensschild ihrer Organisation, an der Grenze der Grenzschutz.
scheme-lift-way = Unterwegs
scheme-lift-border = An der Grenze
scheme-lift-back = Zur Liste
scheme-lift-numbers = Wichtige Nummern

scheme-room-how =
    Man bietet ein Zimmer an und will angeblich nichts dafür. Später soll man putzen, pflegen, körperliche Nähe geben oder die Papiere „zum Aufbewahren“ abgeben. In Polen haben Menschen erzählt: Nach der Ankunft wurden die Pässe weggenommen.
scheme-room-signs =
    Zeichen:
    • das Zimmer ist nur für eine Frau ohne Familie;
    • es gibt keinen Schlüssel, Besuch ist verboten;
    • die Regeln ändern sich, man spricht von Schulden;
    • Sie sollen niemandem die Adresse sagen.
scheme-room-do =
    Sicherer ist, über bekannte Organisationen zu suchen. Behalten Sie Papiere und Schlüssel bei sich und geben Sie vertrauten Menschen die Adresse. Etwas macht Ihnen Angst? Gehen Sie dorthin, wo Menschen sind.
scheme-room-whom = Rat gibt es bei einem Beratungstelefon im Land.
scheme-room-lines = Nummern nach Ländern
scheme-room-quiet = Stille Wege
scheme-room-back = Zur Liste
scheme-room-numbers = Wichtige Nummern

scheme-bank-card-how =
    Man zahlt, um Ihre Karte zu „mieten“, oder bietet Arbeit mit „Überweisungen“ an. Über das Konto läuft fremdes Geld. Später kann das Konto gesperrt werden, und Polizei oder Bank können die Person befragen, deren Name auf der Karte steht. Sie können aufhören: Ein Anruf bei der Bank ist der Anfang.
scheme-bank-card-signs =
    Zeichen:
    • man braucht nur eine Karte, keine Ausbildung und keine Erfahrung;
    • für ein paar Minuten gibt es sehr viel Geld;
    • man will PIN, SIM-Karte oder Zugang zum Online-Banking;
    • Sie sollen ein Konto „für die Firma“ eröffnen.
scheme-bank-card-do =
    Sie können ablehnen, ohne etwas zu erklären. Es hat schon angefangen? Hören Sie auf, rufen Sie die Bank an und bewahren Sie die Nachrichten auf.
scheme-bank-card-whom = Wer helfen kann: die Bank und die Cyberpolizei.
scheme-bank-card-more = Andere haben meine Bankkarte
scheme-bank-card-lawyer = Anwältin oder Anwalt
scheme-bank-card-back = Zur Liste
scheme-bank-card-numbers = Wichtige Nummern

scheme-tasks-how =
    In Gruppen zu Arbeit, Spielen oder Schönheit bietet man leichte Aufträge für Kryptowährung an: fotografieren, abholen, ablegen. Die Aufträge werden gefährlich, und das versprochene Geld kommt oft nicht.
scheme-tasks-signs =
    Nach Angaben des Sicherheitsdienstes der Ukraine wurden so angesprochen: { fact-tasks-children }. Solche Geschichten gibt es auch in EU-Ländern.
    Zeichen: Niemand nennt einen Namen, Sie sollen ein Video machen, man macht Ihnen Angst: „Sie haben schon gegen das Gesetz verstoßen.“
scheme-tasks-do =
    Den nächsten Auftrag können Sie ablehnen. Öffnen Sie kein unbekanntes Paket: Legen Sie es ab, gehen Sie weit weg und rufen Sie { svc-eu-112 } an, in der Ukraine auch { svc-ua-102 }. Bewahren Sie die Nachrichten auf und erzählen Sie es einer erwachsenen Person oder einem Menschen, dem Sie vertrauen.
scheme-tasks-whom =
    Wer helfen kann: die Polizei oder der staatliche Sicherheitsdienst. Sie sind noch nicht achtzehn? Sagen Sie es zuerst einer erwachsenen Person. Je früher, desto besser.
scheme-tasks-more = Das betrifft mich schon
scheme-tasks-lawyer = Anwältin oder Anwalt
scheme-tasks-back = Zur Liste
scheme-tasks-numbers = Wichtige Nummern

scheme-courier-how =
    Man sucht jemanden für einen „Kurierjob“ im Ausland: viel Geld, keine Fragen. In den Paketen kann etwas Verbotenes sein. So wurden Menschen aus der Ukraine angeworben, und dann wurden genau sie festgenommen.
scheme-courier-signs =
    Zeichen:
    • man sagt nicht, was Sie bringen sollen;
    • alles nur im Messenger, ohne Namen;
    • Sie sollen Pakete verstecken oder ablegen;
    • der Pass wird „für die Formalitäten“ weggenommen.
scheme-courier-do =
    Sicherer ist, kein Paket anzunehmen, wenn Sie den Inhalt nicht kennen. Sie haben es schon? Öffnen Sie es nicht. Legen Sie es ab, gehen Sie weit weg und rufen Sie { svc-eu-112 } an. In der Ukraine auch { svc-ua-102 }.
scheme-courier-whom =
    Man hat Sie in einem EU-Land festgenommen? Bitten Sie um anwaltliche Hilfe, um eine Dolmetscherin oder einen Dolmetscher und um das Konsulat.
scheme-courier-lawyer = Anwältin oder Anwalt
scheme-courier-more = Ich wurde hineingezogen
scheme-courier-back = Zur Liste
scheme-courier-numbers = Wichtige Nummern

scheme-call-centre-how =
    Man bietet Arbeit weit weg von zu Hause an, am Telefon oder beim Übersetzen. Die Reise wird bezahlt. Am Ziel muss man Menschen am Telefon betrügen und darf nicht weg.
scheme-call-centre-honest =
    Wir sagen es ehrlich: Beratungstelefone kennen solche Geschichten. Eine amtliche Seite genau über Menschen aus der Ukraine haben wir nicht gefunden. Deshalb ist das möglich, aber nicht bestätigt.
scheme-call-centre-signs =
    Zeichen:
    • fernes Land und Touristenvisum;
    • die Firma hat keinen Namen;
    • der Pass bleibt „für das Visum“ bei diesen Leuten;
    • wohnen muss man dort, wo man arbeitet.
scheme-call-centre-do =
    Das können Sie tun: Fragen Sie bei der Botschaft, mit welchem Visum diese Arbeit erlaubt ist. Wer helfen kann: ein Beratungstelefon, das Konsulat, eine Anwältin oder ein Anwalt.
scheme-call-centre-check = Ein Angebot prüfen
scheme-call-centre-more = Ich wurde hineingezogen
scheme-call-centre-back = Zur Liste
scheme-call-centre-numbers = Wichtige Nummern

scheme-clinic-how =
    Einer Frau in Not verspricht man schnelles Geld: Sie soll „für eine Familie“ ein Kind austragen oder Eizellen spenden. Manchmal stecken Scheinehen dahinter und Babys werden ins Ausland gebracht. Will die Frau nicht mehr, droht man ihr oder zahlt weniger.
scheme-clinic-signs =
    Zeichen:
    • man sagt nicht, für wen, wo und zu welchen Bedingungen;
    • man bekommt keinen Vertrag in die Hand;
    • man soll jemandes Ehefrau spielen;
    • die Geburt soll in einem anderen Land sein, niemand sagt warum.
scheme-clinic-do =
    Wir haben keine Seite gefunden, die sagt, was hier zu tun ist. Fragen können Sie bei einem Beratungstelefon im Land.
scheme-clinic-whom = Bei Drohungen drücken Sie „Wichtige Nummern“.
scheme-clinic-lawyer = Anwältin oder Anwalt
scheme-clinic-person = Mit einem Menschen sprechen
scheme-clinic-back = Zur Liste
scheme-clinic-numbers = Wichtige Nummern

scheme-wedding-how =
    Ein Mensch mit Behinderung wird überredet oder gezwungen zu heiraten, damit jemand anderes ins Ausland fahren kann. Die Polizei der Ukraine nennt das eine neue Art von Straftat.
scheme-wedding-signs =
    Zeichen:
    • Sie kennen den Menschen kaum, den Sie heiraten sollen;
    • für das Ja verspricht man Geld oder Pflege;
    • Papiere und Rente bekommen andere;
    • der Mensch darf nicht allein mit anderen sprechen.
scheme-wedding-do =
    Wir haben keine Seite gefunden, die sagt, was hier zu tun ist. Fragen können Sie bei einem Beratungstelefon im Land.
scheme-wedding-lawyer = Anwältin oder Anwalt
scheme-wedding-person = Mit einem Menschen sprechen
scheme-wedding-back = Zur Liste
scheme-wedding-numbers = Wichtige Nummern

scheme-street-how =
    Ein Mensch muss auf der Straße um Geld bitten oder etwas verkaufen. Oft hat er ein Kind dabei, ist krank oder alt. Das Geld nehmen andere.
scheme-street-signs =
    Zeichen:
    • jeden Tag muss eine bestimmte Summe da sein;
    • bei zu wenig Geld gibt es Strafen;
    • man wird immer zur selben Zeit gebracht und abgeholt;
    • Krankheit oder Kind werden benutzt, damit es mehr Geld gibt.
scheme-street-do =
    Dafür muss sich dieser Mensch nicht schämen, und er ist nicht schuld. Sind Sie das? Es gibt stille Wege, um Hilfe zu bitten. Sie sehen so etwas? Sicherer ist, nicht zu den Leuten zu gehen, die aufpassen, sondern sich alles zu merken und anzurufen.
scheme-street-whom =
    Rat gibt es bei einem Beratungstelefon im Land. Bei Gefahr drücken Sie „Wichtige Nummern“.
scheme-street-quiet = Stille Wege
scheme-street-witness = Ich sehe das gerade
scheme-street-back = Zur Liste
scheme-street-numbers = Wichtige Nummern

scheme-camp-how =
    Leute, die niemand kennt, laden ein Kind ein: in ein Camp, zum Lernen, zu einem Casting oder zu einer „Evakuierung“. Die größte Gefahr haben Kinder ohne Eltern in der Nähe. Eine Adoption auf der Flucht vor dem Krieg ist kein Weg, um zu helfen.
scheme-camp-signs =
    Zeichen:
    • die Erwachsenen haben keine Papiere für das Kind;
    • das Kind weiß nicht, wohin es fährt und wer es abholt;
    • der Kontakt zu den Eltern wird begrenzt;
    • man bietet Geld oder Geschenke für das Kind an.
scheme-camp-do =
    Das können Sie tun:
    • die Papiere über die Vormundschaft und Kopien der Papiere mitnehmen;
    • dem Kind einen Zettel mit einer Telefonnummer in die Tasche stecken;
    • einen Treffpunkt ausmachen;
    • mit dem Kind den vollen Namen und die Nummer üben.
scheme-camp-whom = Wer helfen kann: sofort die Polizei, wenn das Kind verschwunden ist. In vielen EU-Ländern auch { svc-eu-116000 }
scheme-camp-missing = Ein Kind ist verschwunden
scheme-camp-person = Mit einem Menschen sprechen
scheme-camp-back = Zur Liste
scheme-camp-numbers = Wichtige Nummern

scheme-home-care-how =
    Arbeit, bei der man im Haus wohnt: Pflege, Kinder, Putzen. Langsam wird daraus Tag und Nacht. Man bekommt wenig Geld oder nur Essen und ein Bett. Hinaus darf man nur, wenn jemand aus dem Haushalt mitgeht.
scheme-home-care-signs =
    Zeichen:
    • man muss Tag und Nacht bereit sein;
    • es gibt keinen eigenen Schlüssel, kein Zimmer oder keinen freien Tag;
    • die Familie entscheidet, wann Sie Ihre Angehörigen anrufen;
    • Essen und Bett sind schlechter als bei den anderen.
scheme-home-care-do =
    Schreiben Sie die Stunden auf, auch die in der Nacht. Vereinbaren Sie mit vertrauten Menschen einen Tag zum Anrufen und ein Codewort.
scheme-home-care-whom = Rat gibt es bei einem Beratungstelefon im Land.
scheme-home-care-pay = Kein Lohn oder Schulden
scheme-home-care-quiet = Ich kann nicht raus oder sprechen
scheme-home-care-back = Zur Liste
scheme-home-care-numbers = Wichtige Nummern

scheme-helpers-how =
    Jemand nennt sich „freiwillig“ oder „Agent“ und bietet Hilfe an: bei der Anmeldung, bei Papieren oder der Wohnung. Dafür will die Person Geld, ein Foto vom Pass, den Code aus einer SMS oder die Papiere selbst.
scheme-helpers-signs =
    Zeichen:
    • es gibt keine Organisation, die man prüfen kann;
    • man sagt, ohne diese Leute geht es nicht;
    • Geld nur bar, ohne Quittung;
    • man will Ihr Passwort, einen Code oder Ihre Karte.
scheme-helpers-do =
    Den vorübergehenden Schutz beantragt man selbst, beim Amt, kostenlos. Sicherer ist, niemandem Originale und Codes zu geben. Sie haben es schon getan? Ändern Sie die Passwörter und rufen Sie die Bank an.
scheme-helpers-whom =
    Wer helfen kann: das Amt selbst und seine offizielle Seite. Die Polizei, wenn jemand Papiere genommen hat.
scheme-helpers-arrival = Nach der Ankunft
scheme-helpers-papers = Papiere weggenommen
scheme-helpers-back = Zur Liste
scheme-helpers-numbers = Wichtige Nummern

scheme-health-how =
    Das passiert selten. Einem Menschen mit Schulden verspricht man Geld für eine Niere. Oder man bringt ihn zu einer „Untersuchung“ und sagt nicht wozu.
scheme-health-signs = Zeichen: eine Reise mit medizinischen Tests, man verschweigt die Klinik und wer dort behandelt, man sagt: Damit sind die Schulden bezahlt.
scheme-health-do =
    Wir haben keine Seite gefunden, die sagt, was hier zu tun ist. Fragen können Sie bei einem Beratungstelefon im Land.
scheme-health-whom = Bei Gefahr drücken Sie „Wichtige Nummern“.
scheme-health-card = Karte zeigen
scheme-health-person = Mit einem Menschen sprechen
scheme-health-back = Zur Liste
scheme-health-numbers = Wichtige Nummern
