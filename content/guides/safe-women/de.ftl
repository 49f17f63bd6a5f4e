# ---- Anfang ----
menu-women-hello =
    Willkommen! Hier können Sie in Ruhe klären, was mit Reise, Arbeit, Beziehung oder Papieren im Ausland ist. Wenn etwas nicht stimmt, sind Sie nicht allein.
menu-women-how =
    Wählen Sie, was am besten passt. Oder schreiben Sie in ein paar Worten, was passiert ist.
    Es antwortet ein Programm. Ihr Name ist nicht nötig. Telegram kann diesen Chat sehen.
menu-women-how-web =
    Wählen Sie aus, was am besten passt. Oder schreiben Sie mit ein paar Worten, was passiert ist.
    Hier antwortet ein Programm. Kein Name nötig. Der Browser merkt sich diesen Besuch.
menu-women-wrong = Etwas stimmt nicht, ich habe Angst
menu-women-offers = Arbeit, Bekanntschaft, Angebot
menu-women-before = Ich gehe bald ins Ausland
menu-women-abroad = Ich lebe im Ausland
menu-women-girls = Ich bin noch nicht 18
menu-women-person = Mit einem Menschen sprechen
menu-women-more = Andere Person, anderes Thema

women-wrong-calm =
    Gut, dass Sie hier sind. Egal, was passiert ist: Sie sind nicht allein und es gibt Menschen, an die Sie sich wenden können. Was davon trifft auf Sie zu?
women-wrong-now =
    Es ist gerade jetzt gefährlich? { svc-eu-112 } – Europa, Ukraine, Türkei, Georgien.
women-wrong-papers = Papiere weggenommen
women-wrong-paid = Kein Lohn oder Schulden
women-wrong-drawn = Ich wurde hineingezogen
women-wrong-home = Zu Hause ist es schwer
women-wrong-photos = Man droht mir mit Fotos
women-wrong-sense = Ich verstehe nicht, was passiert
women-wrong-after = Es ist vorbei, was nun?

women-offers-calm =
    Prüfen ist normal. Ehrliche Menschen stören sich nicht an Fragen.
women-offers-which =
    Was bietet man Ihnen an?
women-offers-work = Arbeit
women-offers-study = Ausbildung, Studium
women-offers-care = Pflege, Kinder, Au-pair
women-offers-casting = Fotos, Model, Tanz
women-offers-love = Liebe, zu ihm ziehen
women-offers-surrogacy = Kind austragen, Eizellen spenden
women-offers-any = Jedes Angebot: allgemeine Zeichen

women-before-calm =
    Ein paar einfache Schritte vor der Reise können später helfen.
women-before-steps =
    Das Wichtigste:
    • Jemand zu Hause weiß, zu wem Sie fahren: Adresse, Name und Nummer.
    • Es gibt ein Codewort. Es bedeutet: „Ich kann nicht sprechen, hol Hilfe.“
    • Sie haben eigenes Geld für den Weg zurück.
    • Kopien der Papiere sind in Ihrem E-Mail-Postfach und bei einer vertrauten Person.
women-before-list = Die ganze Liste
women-before-transport = Wer mich fährt
women-before-housing = Wo ich wohnen werde
women-before-offers = Was man mir anbietet
women-before-children = Ich fahre mit einem Kind
women-before-going = Alle Schritte der Reise
women-before-numbers = Wichtige Nummern

# ---- Angebote ----
women-work-look =
    Darauf können Sie achten:
    • Gibt es Name, Adresse und Nummer der Firma und kann man das prüfen?
    • Will man vorher Geld: für Stelle, Visum, Versicherung, Arbeitskleidung?
    • Eine einzige Person, die Sie nie gesehen haben, regelt Wohnung, Fahrt und Papiere? Dann hängt alles von ihr ab.
    • Sucht man nur junge Frauen und will Fotos?
women-work-ask =
    Das können Sie fragen: Was genau arbeite ich? Wie viele Stunden? Wie viel Geld bekomme ich ausgezahlt und was wird abgezogen? Wer hat die Schlüssel und die Papiere?
women-work-do =
    Das können Sie tun: Bitten Sie vor der Reise um den Vertrag in einer Sprache, die Sie lesen können. Prüfen Sie die Firma im Register. Sicherer ist, nichts zu zahlen und den Pass nicht abzugeben.
women-work-list = Alle Fragen
women-work-where = Wo ich prüfen kann
women-work-rights = Meine Rechte bei der Arbeit
women-work-paid = Ich arbeite und bekomme kein Geld
women-work-person = Mit einem Menschen sprechen
women-work-numbers = Wichtige Nummern

women-study-look =
    Darauf können Sie achten:
    • Gibt es diese Schule wirklich? Suchen Sie Seite, Adresse und Bewertungen selbst, nicht über den Link aus der Nachricht.
    • Sollen Sie Geld für „Ausbildung“ oder „Visum“ an eine Privatperson zahlen?
    • Sagt man: Fahren Sie mit Touristenvisum, die Papiere „machen wir dort“?
    • Verspricht man eine Ausbildung, spricht aber nur von Arbeit?
women-study-ask =
    Das können Sie fragen: Mit wem ist der Vertrag und kann ich die Sprache lesen? Wo werde ich wohnen? Was kostet alles zusammen? Wer holt mich ab?
women-study-do =
    Das können Sie tun: Fragen Sie bei der Botschaft des Landes, welches Visum nötig ist. Geben Sie einer vertrauten Person die Adresse von Schule und Wohnung.
women-study-list = Alle Fragen
women-study-before = Vor der Reise
women-study-person = Mit einem Menschen sprechen
women-study-numbers = Wichtige Nummern

women-care-look =
    Darauf können Sie achten:
    • Will man vorher Geld für eine Stelle als Au-pair oder in der Pflege?
    • Ist alles nur mündlich vereinbart?
    • Sagt man: „Sie gehören dann zur Familie“, aber nichts zu Stunden und Geld?
    • Möchte die Familie keinen Videoanruf und nennt keine Adresse?
women-care-ask =
    Das können Sie fragen und aufschreiben, bevor Sie eine Fahrkarte kaufen:
    • Aufgaben, Arbeitsstunden und freie Tage;
    • Geld: wie viel und wann;
    • eigenes Zimmer, Schlüssel, Internet;
    • wie Sie aufhören können und wie lange vorher Sie es sagen müssen.
women-care-do =
    Das können Sie tun: Unterschreiben Sie vor der Reise einen Vertrag und lassen Sie eine Kopie zu Hause. Pass und Schlüssel sollen bei Ihnen sein.
women-care-now-open = Ich wohne schon dort
women-care-list = Alle Fragen
women-care-person = Mit einem Menschen sprechen
women-care-numbers = Wichtige Nummern

women-care-now-signs =
    Etwas stimmt nicht, wenn:
    • Sie Tag und Nacht bereit sein müssen;
    • Sie nicht allein hinausgehen dürfen und keinen Schlüssel haben;
    • Sie schlechter essen oder schlafen als die anderen;
    • die Familie entscheidet, wann Sie Ihre Angehörigen anrufen;
    • Sie „zu Besuch“ sind, aber den ganzen Tag ohne Geld arbeiten.
women-care-now-do =
    Das können Sie tun:
    • Schreiben Sie jeden Tag Ihre Stunden auf. Dazu: Was war versprochen?
    • Schreiben Sie einer vertrauten Person die Adresse.
    • Wenn es sicher ist, tragen Sie Ihre Papiere und etwas Geld bei sich.
    • Rufen Sie ein Beratungstelefon an und erzählen Sie davon. Sie können auch ohne Erlaubnis der Familie gehen.
women-care-now-paid = Kein Lohn oder Schulden
women-care-now-papers = Papiere weggenommen
women-care-now-cannot = Ich kann nicht sprechen
women-care-now-numbers = Wichtige Nummern

women-casting-look =
    Darauf können Sie achten:
    • Fremde schreiben Sie in sozialen Netzwerken zuerst an: „Fotos im Ausland“, „Geld jeden Tag“, „ohne Erfahrung“.
    • Es geht um Tanz, Massage, Webcam oder „Begleitung“, aber Genaues sagt man nicht.
    • Man will sofort Fotos in Unterwäsche oder ohne Kleidung.
    • Fahrkarte und Wohnung bezahlt man für Sie, in wenigen Tagen soll es losgehen.
women-casting-ask =
    Das können Sie fragen: Wie heißt die Agentur und welche Registernummer hat sie? Bekomme ich den Vertrag vor der Reise? Was genau mache ich und was nicht? Darf ich jemanden mitbringen? Wer hat die Rückfahrkarte?
women-casting-do =
    Das können Sie tun: vorher keine solchen Fotos schicken und den Pass nicht abgeben. Sie bekommen keine Antwort oder man drängt Sie? Dann ist es sicherer, abzulehnen.
women-casting-now-open = Es ist anders als versprochen
women-casting-photos = Man droht mir mit Fotos
women-casting-where = Wo ich prüfen kann
women-casting-person = Mit einem Menschen sprechen
women-casting-numbers = Wichtige Nummern

women-casting-now-calm =
    Man hat Ihnen etwas versprochen und verlangt jetzt etwas anderes? Sie sind nicht schuld. Auch wenn Sie zuerst einverstanden waren: Sie können es sich anders überlegen und um Hilfe bitten.
women-casting-now-signs =
    Etwas stimmt nicht, wenn:
    • jemand den größten Teil Ihres Geldes nimmt;
    • jemand anderes für Sie Inserate schreibt, Anrufe annimmt oder bestimmt, zu wem Sie gehen;
    • man sagt, Sie müssen die Fahrkarte „abarbeiten“.
women-casting-now-do =
    Das können Sie tun:
    • Sicherer ist, diesen Leuten nicht zu sagen, dass Sie weggehen möchten.
    • Wenn es sicher ist, nehmen Sie Papiere und Handy und gehen Sie zu anderen Menschen.
    • Wenden Sie sich an ein Beratungstelefon unten. Sie müssen sich nicht schämen. Sie können fragen, ob Sie Ihren Namen sagen müssen.
women-casting-now-papers = Papiere weggenommen
women-casting-now-cannot = Ich kann nicht sprechen
women-casting-now-after = Wie es weitergeht
women-casting-now-numbers = Wichtige Nummern

women-love-look =
    Liebe aus der Ferne kann echt sein. Es lohnt sich, in Ruhe nachzudenken, wenn er:
    • sehr schnell von Heirat oder Umzug spricht;
    • will, dass Sie niemandem von ihm erzählen;
    • teure Dinge schenkt und Sie später an Schulden erinnert;
    • nichts von sich erzählt und viel Geld hat, aber man sieht keine Arbeit.
women-love-ask =
    Das können Sie fragen: Wo wohnt und arbeitet er? Können Sie mit seiner Familie sprechen? Kommt er zuerst zu Ihnen?
women-love-do =
    Das können Sie tun: Erzählen Sie einer vertrauten Person von ihm. Haben Sie eigenes Geld für den Weg zurück und behalten Sie den Pass bei sich. Lassen Sie seine Adresse zu Hause. Echte Gefühle haben Zeit.
women-love-now-open = Ich bin schon bei ihm
women-love-photos = Er droht mir mit Fotos
women-love-before = Vor der Reise
women-love-person = Mit einem Menschen sprechen
women-love-numbers = Wichtige Nummern

women-love-now-signs =
    Liebe soll nicht die Freiheit kosten. Etwas stimmt nicht, wenn er:
    • sagt, dass Sie ihm Geld schulden und es verdienen müssen;
    • Sie bittet, etwas „für uns“ zu tun, und Sie haben dabei Angst oder ekeln sich;
    • Ihren Pass, Ihre Bankkarte oder Ihr Handy behält;
    • Sie nicht zu anderen Menschen lässt.
women-love-now-fault =
    Sie müssen sich nicht schämen: Einem Menschen zu vertrauen ist kein Fehler. Sie können um Hilfe bitten, auch wenn Sie ihn noch lieben.
women-love-now-do =
    Erzählen Sie es zuerst einem Menschen: einer Freundin, der Familie oder bei einem Beratungstelefon unten. Ihm sagen Sie das besser nicht.
women-love-now-plan = Mich aufs Weggehen vorbereiten
women-love-now-papers = Er hat meine Papiere
women-love-now-cannot = Ich kann nicht sprechen
women-love-now-numbers = Wichtige Nummern

women-surrogacy-look =
    Sie sollen ein Kind austragen oder Eizellen spenden? Achten Sie darauf:
    • Wissen Sie, für wen, wo und zu welchen Bedingungen?
    • Sollen Sie „auf dem Papier“ heiraten oder sich als jemandes Ehefrau ausgeben?
    • Verspricht man schnelles Geld und drängt Sie?
women-surrogacy-ask =
    Das können Sie fragen: Welche Klinik, welche Ärztin oder welcher Arzt? Gibt es einen Vertrag in einer Sprache, die ich lesen kann? Wie viel Geld gibt es und wann? Was passiert, wenn ich es mir anders überlege oder krank werde?
women-surrogacy-do =
    Das können Sie tun: Zeigen Sie den Vertrag vor der Unterschrift einer Anwältin oder einem Anwalt. Jedes Land hat eigene Gesetze. In einem Fall in der Ukraine wollten Frauen aufhören. Da drohte man ihnen und zahlte weniger.
women-surrogacy-now-open = Ich habe schon zugestimmt
women-surrogacy-wedding = Heirat wegen der Papiere
women-surrogacy-lawyer = Anwältin oder Anwalt
women-surrogacy-person = Mit einem Menschen sprechen
women-surrogacy-numbers = Wichtige Nummern

women-surrogacy-now-calm =
    Sie haben zugestimmt, und jetzt droht man Ihnen oder zahlt nicht? Sie können auch jetzt um Hilfe bitten. Für die Drohungen anderer können Sie nichts.
women-surrogacy-now-do =
    Das können Sie tun:
    • Auch in der Arztpraxis kann man helfen. Sie können darum bitten, allein zu sprechen.
    • Bewahren Sie Vertrag, Nachrichten, Überweisungen und ärztliche Papiere auf. Wenn es sicher ist, schicken Sie Kopien an eine vertraute Person.
    • Unterschreiben Sie nichts Neues ohne anwaltlichen Rat.
    • Behalten Sie den Pass bei sich.
women-surrogacy-now-law =
    Was das Gesetz dort über das Kind und den Vertrag sagt, kann nur eine Anwältin oder ein Anwalt aus diesem Land erklären. Die Beratungstelefone unten können sagen, wo Sie suchen können.
women-surrogacy-now-lawyer = Anwältin oder Anwalt
women-surrogacy-now-papers = Papiere weggenommen
women-surrogacy-now-person = Mit einem Menschen sprechen
women-surrogacy-now-numbers = Wichtige Nummern

# ---- zu Hause ----
women-home-calm =
    Jemand, der Ihnen nahesteht, beleidigt Sie, schlägt Sie, macht Ihnen Angst, nimmt Geld oder Papiere weg? Sie sind nicht schuld. Das ist auch keine „Familiensache“. Hilfe gibt es auch im Ausland.
women-home-now =
    Wenn es gerade jetzt anfängt:
    • { svc-eu-112 } – Europa, Ukraine, Türkei, Georgien.
    • Bleiben Sie nahe beim Ausgang. Meiden Sie Bad, Küche und Zimmer ohne Fenster.
    • Rufen Sie nach den Nachbarn. Wenn es geht, gehen Sie mit den Kindern hinaus.
    • Gehen Sie später in eine Arztpraxis und bitten Sie um eine Bescheinigung.
women-home-fear =
    Man droht Ihnen mit Abschiebung oder damit, dass man Ihnen die Kinder nimmt? Das sagt man oft, damit eine Frau schweigt. Fragen Sie eine Anwältin, einen Anwalt oder ein Beratungstelefon unten. Fragen Sie nicht den Menschen, der Ihnen Angst macht.
women-home-plan-open = Mich aufs Weggehen vorbereiten
women-home-cannot = Ich kann nicht sprechen
women-home-papers = Papiere weggenommen
women-home-lawyer = Anwältin oder Anwalt
women-home-lines = Nummern für Frauen
women-home-numbers = Wichtige Nummern

women-home-plan-bag =
    Das können Sie nach und nach vorbereiten, wenn es sicher ist:
    • Kopien und Fotos Ihrer Papiere und der Papiere der Kinder, nicht in der Wohnung;
    • etwas Geld, Schlüssel, Medikamente, Ladekabel, eine Liste mit Nummern;
    • für Kinder: Kleidung und ein liebes Spielzeug.
women-home-plan-people =
    Wem Sie es sagen können:
    • einer Freundin oder der Familie: ein Codewort;
    • den Nachbarn: bitte die Polizei rufen, wenn sie Schreie hören;
    • den Kindern: nicht dazwischengehen, sondern an einen sicheren Ort gehen und { svc-eu-112 } anrufen.
women-home-plan-where =
    Überlegen Sie, wohin Sie gehen und wie Sie dorthin kommen. Ein Beratungstelefon im Land kann sagen, ob es einen sicheren Ort für Sie und die Kinder gibt. Nachrichten der letzten zwei Tage lassen sich löschen; was bleibt, zeigt der Knopf.
women-home-plan-hide = Chat leeren
women-home-plan-back = Wenn es gerade anfängt
women-home-plan-lines = Nummern für Frauen
women-home-plan-numbers = Wichtige Nummern

# ---- Fotos ----
women-photos-calm =
    Man droht, Ihre privaten Fotos oder Videos zu zeigen? Das passiert vielen Menschen. Schuld ist, wer droht, nicht Sie.
women-photos-do =
    Das können Sie tun:
    • Sicherer ist, nicht zu zahlen und keine neuen Fotos zu schicken. Zahlen beendet das selten.
    • Antworten Sie nicht, aber löschen Sie nichts.
    • Machen Sie Screenshots: Drohungen, Namen, Nummern, Kontonummern.
    • Dann blockieren Sie die Person und informieren Sie das Netzwerk über sie.
    • Ändern Sie Ihre Passwörter.
    • Erzählen Sie es einem Menschen, dem Sie vertrauen, und der Polizei.
women-photos-near =
    Diese Person ist in Ihrer Nähe oder kennt Ihre Adresse? Dann geht Ihre Sicherheit vor. Sprechen Sie mit einem Beratungstelefon, bevor Sie jemanden blockieren.
women-photos-remove-open = Fotos aus dem Netz entfernen
women-photos-girls = Ich bin noch nicht 18
women-photos-lawyer = Anwältin oder Anwalt
women-photos-person = Mit einem Menschen sprechen
women-photos-numbers = Wichtige Nummern

women-photos-remove-adult =
    Für Erwachsene gibt es den kostenlosen Dienst StopNCII. Das Foto bleibt auf Ihrem Handy: Der Dienst macht daraus einen digitalen Fingerabdruck. Netzwerke, die mitmachen, suchen danach und entfernen Kopien.
women-photos-remove-young =
    Waren Sie auf dem Foto noch nicht achtzehn? Dann gibt es dafür Take It Down. Auch wenn Sie heute erwachsen sind.
women-photos-remove-honest =
    Das hilft nicht überall, sondern nur in Netzwerken, die mitmachen. Das Foto ist schon irgendwo zu sehen? Informieren Sie zuerst das Netzwerk selbst darüber. Bewahren Sie die Nummer des Vorgangs und die PIN auf.
women-photos-remove-page = StopNCII, für Erwachsene
women-photos-remove-teen = Take It Down, unter 18
women-photos-remove-back = Was zuerst zu tun ist
women-photos-remove-numbers = Wichtige Nummern

# ---- unter 18 ----
women-girls-hello =
    Gut, dass du hier bist. Wenn dich jemand getäuscht oder gezwungen hat, bist du nicht schuld. Auch wenn du zuerst Ja gesagt oder etwas geschickt hast.
women-girls-signs =
    Mach besser nicht weiter, wenn jemand:
    • dich allein einlädt: auf eine Reise, in ein Camp, zu einem Casting oder um bei ihm oder ihr zu wohnen;
    • dir etwas schenkt und später sagt, dass du dafür etwas tun musst;
    • für Geld, Wohnen oder Geschenke Fotos ohne Kleidung, Berührungen oder ein Treffen zu zweit will;
    • will, dass du niemandem etwas sagst.
women-girls-call =
    Hier kannst du anrufen. Bei den Nummern für Kinder geht das auch nur zum Reden:
    { svc-ua-116111 } – Kinder und Jugendliche in der Ukraine
    { svc-eu-116111 } – in vielen EU-Ländern
    { svc-eu-112 } – wenn es jetzt gefährlich ist
    Wann bei den Nummern für Kinder jemand antwortet, wissen wir nicht. Niemand hebt ab? Versuch eine andere Nummer oder sag es einer erwachsenen Person.
women-girls-do-open = Was ich tun kann
women-girls-photos = Meine Fotos, ich bin unter 18
women-girls-home = Zu Hause ist es schwer
women-girls-teen = Für Jugendliche: Jobs, Aufträge
women-girls-lines = Nummern nach Ländern
women-girls-numbers = Wichtige Nummern

women-girls-do-steps =
    Das kannst du tun:
    • Erzähl es einer erwachsenen Person, der du vertraust. Zum Beispiel einer Lehrerin, einer Ärztin, deiner Tante oder der Mutter einer Freundin.
    • Geh nicht allein zu einem Treffen.
    • Schick keine neuen Fotos und zahl nichts.
    • Heb die Nachrichten auf: Vielleicht brauchst du sie noch.
    • Du fährst irgendwohin? Dann soll zu Hause jemand die Adresse wissen und wann du anrufst.
women-girls-do-law =
    Erwachsene haben dich zu etwas gezwungen oder mit dir Geld verdient? Das Gesetz schützt alle, die noch nicht achtzehn sind: Du musst nicht beweisen, dass man dich getäuscht oder gezwungen hat. Auch wenn du damals einverstanden warst. Was das für dich bedeutet, erklärt dir eine Anwältin, ein Anwalt oder das Telefon für Kinder und Jugendliche.
women-girls-do-papers =
    Du bist weit weg von zu Hause und ohne Papiere? Du kannst trotzdem um Hilfe bitten: bei der Polizei, im Krankenhaus, im Konsulat, in der Schule.
women-girls-do-consulate = Konsulat
women-girls-do-cannot = Ich kann nicht sprechen
women-girls-do-lines = Nummern nach Ländern
women-girls-do-numbers = Wichtige Nummern

# ---- Beratungstelefone ----
women-lines-list =
    Hier sind Beratungstelefone, die Frauen helfen. Sie können zuerst fragen: Wer hört zu? Welche Sprachen sprechen Sie? Muss ich meinen Namen sagen?
women-lines-wrong = Etwas stimmt nicht
women-lines-cannot = Ich kann nicht sprechen
women-lines-numbers = Wichtige Nummern
