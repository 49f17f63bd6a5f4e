# ---- wie wir Sie schützen ----
protect-start-what =
    Hier antwortet ein Programm. Noch ist kein Mensch im Dienst. Das Programm schickt Ihre Worte an niemanden weiter.
protect-start-desk-what =
    Hier antwortet ein Programm. Menschen lesen nur, was Sie ihnen selbst schicken.
protect-start-never = Ihr Name ist nicht nötig. Wir bitten nie um Geld, Kartennummern, Passwörter oder Codes.
protect-start-honest =
    Wir sagen auch, was nicht geht: Telegram kann diesen Chat sehen. Wer Ihr Handy hat, sieht die Nachrichten auf dem Bildschirm.
protect-start-honest-web =
    Wir sagen auch, wo die Grenzen sind: Der Browser merkt sich diesen Besuch. Wer Ihr Telefon oder Ihren Computer hat, sieht, was auf dem Bildschirm steht.
protect-start-keep-open = Was gespeichert wird, wie lange
protect-start-who-open = Wer das lesen kann
protect-start-phone-open = Damit es am Handy niemand sieht
protect-start-numbers-open = Was neben einer Nummer steht
protect-start-words-open = Schwere Wörter, leicht erklärt
protect-start-press-open = Für die Presse
protect-start-help = Wichtige Nummern

protect-keep-list =
    Solange das Gespräch dauert, merkt sich das Programm:
    • an welcher Stelle des Gesprächs Sie sind, Sprache und Land;
    • Ihr Ja oder Nein, wenn Sie Fragen beantwortet haben;
    • die Nummern der Nachrichten im Chat, damit man sie löschen kann;
    • wenn der Bot Sie fragen soll: Uhrzeit, Frage, was Sie gewählt haben, wie eine vertraute Person Sie nennt, und verschlüsselte Abdrücke Ihrer zwei Wörter.
protect-keep-words =
    Was Sie mit eigenen Worten schreiben, liest das Programm nur, um die passende Antwort zu finden. Es speichert das nicht.
protect-keep-desk-words =
    Ihre Worte liest das Programm, um die passende Antwort zu finden. Es speichert sie nicht. Fragt es, ob sie an einen Menschen gehen sollen? Dann warten sie höchstens 15 Minuten auf Ihre Antwort.
protect-keep-long =
    Das liegt verschlüsselt. Es verschwindet nach einem Monat ohne Nachricht oder wenn Sie „Meine Antworten vergessen“ drücken. Nach zwei Tagen bittet das Programm den Messenger, die Nachrichten aus dem Chat zu löschen.
protect-keep-limit = Hat jemand vorher eine Kopie des Speichers gemacht? Dann kann der Eintrag dort bleiben, solange es die Kopie gibt.
protect-keep-told =
    Was Sie Menschen erzählen und ein Reiseplan, den Sie hier lassen: Auch das liegt verschlüsselt, getrennt vom Rest. „Meine Antworten vergessen“ löscht nicht, was Sie erzählt haben. Mit dem Code können Sie es löschen.
protect-keep-forget = Meine Antworten vergessen
protect-keep-hide = Chat leeren
protect-keep-who = Wer das lesen kann
protect-keep-numbers = Wichtige Nummern

protect-who-list =
    Wer was lesen kann:
    • wer Ihr Handy in der Hand hat: alles, was auf dem Bildschirm ist;
    • Telegram: diesen Chat und dass Sie hier waren;
    • im Browser: der Verlauf des Browsers;
    • wer diese Plattform betreibt und den Schlüssel hat: das Gespräch, solange es dauert.
protect-who-told =
    Was Sie Menschen erzählt haben, können lesen:
    • diese Menschen selbst und wer Ihren Code hat;
    • wenn die Arbeit beendet ist: von diesen Menschen nur noch die Leitung;
    • wenn Schlüssel verloren gehen: zwei Menschen mit Ersatzschlüsseln, nur gemeinsam.
    Wer die Plattform betreibt, kann es nicht lesen, außer er ändert das Programm selbst.
    Ein Reiseplan öffnet sich diesen Menschen nur, wenn Sie nicht antworten oder das zweite Wort schreiben.
protect-who-store =
    Einen gestohlenen Speicher kann man ohne Schlüssel nicht lesen. Man sieht nur, dass etwas passiert ist, wann und in welcher Sprache. In den Protokollen des Programms stehen keine Namen, keine Nummern und nicht Ihre Worte.
protect-who-desk-store =
    Einen gestohlenen Speicher kann man ohne Schlüssel nicht lesen. Man sieht nur, dass etwas passiert ist: wann, in welcher Sprache, zu welchem Land und ob es dringend war. In den Protokollen des Programms stehen keine Namen, keine Nummern und nicht Ihre Worte.
protect-who-never =
    An Polizei oder Arbeitgeber schickt das Programm nichts. Einem vertrauten Menschen schreibt der Bot nur, wenn Sie das selbst so eingestellt haben und nicht antworten. Soll jemand mehr erfahren? Dann rufen Sie selbst an.
protect-who-desk-never =
    Von sich aus schickt das Programm niemandem etwas. Wer liest, was Sie erzählen, sehen Sie, bevor Sie schreiben. Soll der Bot Sie fragen und Sie antworten nicht? Dann geschieht nur, was Sie gewählt haben.
protect-who-phone = Damit es am Handy niemand sieht
protect-who-forget = Meine Antworten vergessen
protect-who-numbers = Wichtige Nummern

protect-phone-how =
    Wenn andere in Ihr Handy sehen:
    • Schalten Sie die Benachrichtigungen dieses Chats aus.
    • Drücken Sie nach dem Gespräch „Chat leeren“.
    • Löschen Sie dann den Chat selbst aus der Liste.
    • Im Browser schließen Sie den Tab und löschen die Seite aus dem Verlauf.
protect-phone-other =
    Sicherer ist es, mit einem Handy zu schreiben, das sonst niemand in die Hand nimmt. Gut sind ein Handy von Freunden oder ein Computer in einer Bibliothek oder einem Krankenhaus.
protect-phone-paper = Eine Nummer können Sie unter anderem Namen auf Papier schreiben, zum Beispiel „Apotheke“.
protect-phone-hide = Chat leeren
protect-phone-quiet = Stille Wege
protect-phone-numbers = Wichtige Nummern

# ---- Nummern ----
protect-numbers-see =
    Neben jeder Nummer stehen kurze Wörter. Das bedeuten sie:
    • „jetzt erreichbar“, „ab … Uhr“, „Tag und Nacht“: wann jemand antwortet;
    • „kostenlos“: Der Anruf kostet nichts, meist nur im Land selbst;
    • „für Frauen“, „für Männer“, „für Kinder“: für wen das Telefon da ist;
    • wer dahintersteht und welche Sprachen man dort spricht; „man fragt nicht nach dem Namen“.
protect-numbers-unknown =
    „Zeiten nicht bekannt“: Wir wissen es nicht und denken uns nichts aus. Sie können anrufen, aber haben Sie auch eine andere Nummer bereit.
protect-numbers-silence =
    Weitere Wörter:
    • „SMS“, „Chat“ und „E-Mail“: Sie können schreiben;
    • „auch aus dem Ausland erreichbar“;
    • „nur aus dem Land selbst erreichbar“: Aus einem anderen Land kommt der Anruf meist nicht durch;
    • „wie ein normaler Anruf“: Der Anruf kostet, was Ihr Tarif sagt.
    Nichts über Sprachen oder „man fragt nicht nach dem Namen“? Dann wissen wir es nicht, und Sie können danach fragen.
protect-numbers-page =
    Auf der Seite „Nummern in großer Schrift“ können Sie gleich anrufen oder eine SMS schreiben, wenn das dort möglich ist.
protect-numbers-call-open = Wer antwortet und von wo
protect-numbers-checked-open = Ob die Nummer geprüft ist
protect-numbers-country = Land wählen
protect-numbers-help = Wichtige Nummern

protect-numbers-call-who =
    Wer hinter einem Beratungstelefon steht, lesen Sie unter der Nummer, wenn wir es wissen. Wenn nicht, fragen Sie zuerst: „Wer hört mir zu? Muss ich meinen Namen sagen? Wem erzählen Sie davon?“
protect-numbers-call-abroad =
    Von wo Sie anrufen: Eine Nummer mit Plus und Ländervorwahl geht meist auch aus dem Ausland, zum normalen Preis. Steht ein Hinweis darunter, lesen Sie ihn. Andere, außer { svc-eu-112 }, gehen aus dem Ausland meist nicht.
protect-numbers-call-free =
    Über eine Nummer in der Slowakei hieß es, aus dem Ausland brauche man eine slowakische SIM-Karte. In Moldau gibt es dafür eine andere Nummer. Keine Verbindung? Versuchen Sie eine andere Nummer aus der Liste. Wenn es dringend ist: { svc-eu-112 }
protect-numbers-call-lang =
    Es stehen nur die Sprachen da, die auf der Seite der Beratungsstelle genannt sind. Ob man dort auch andere spricht, wissen wir nicht.
protect-numbers-call-checked = Ob die Nummer geprüft ist
protect-numbers-call-back = Was neben einer Nummer steht
protect-numbers-call-help = Wichtige Nummern

protect-numbers-checked-what =
    Wir sagen es ehrlich: Unsere Redaktion hat noch keine dieser Nummern angerufen. Deshalb steht neben der Nummer „von uns nicht geprüft“ und das Datum der Seite, von der sie kommt.
protect-numbers-checked-until =
    Jede Nummer hat einen Tag, bis zu dem man sie prüfen muss. Danach steht sie am Ende der Liste, mit einem Hinweis.
protect-numbers-checked-wrong = Niemand hat geantwortet? Versuchen Sie die nächste Nummer. Wenn es dringend ist: { svc-eu-112 }
protect-numbers-checked-call = Wer antwortet und von wo
protect-numbers-checked-country = Land wählen
protect-numbers-checked-help = Wichtige Nummern

# ---- Wörter ----
protect-words-what = Amtliche Wörter sind oft schwer. Hier sind sie einfach erklärt. Wählen Sie, worüber Sie lesen möchten.
protect-words-papers = Papiere und Aufenthalt
protect-words-work = Arbeit und Geld
protect-words-help = Hilfe und Menschen
protect-words-secret = Gespräch und Schutz
protect-words-who = Menschen und Reisen
protect-words-law = Wörter aus dem Gesetz
protect-words-numbers = Wichtige Nummern

protect-words-2-list =
    • Reisepass: Ausweis für Reisen.
    • Konsulat: Amt Ihres Landes im Ausland.
    • Ausweis für die Rückkehr: Papier vom Konsulat, mit dem Sie ohne Pass nach Hause kommen.
    • Einbehalten von Papieren: Jemand anderes hat Ihre Papiere und gibt sie nicht zurück.
    • Aufenthaltserlaubnis: Papier, mit dem man im Land leben darf.
    • Vorübergehender Schutz: Schutz in der EU für Menschen, die aus der Ukraine weggegangen sind.
    • Asyl: Schutz für Flüchtlinge. Ob Sie ihn beantragen, entscheiden nur Sie.
    • Flüchtling: ein Mensch, der vor Verfolgung geschützt wird.
    • Vertriebene Person: ein Mensch, der sein Zuhause verlassen musste.
protect-words-2-papers = Papiere weggenommen
protect-words-2-back = Andere Wörter
protect-words-2-numbers = Wichtige Nummern

protect-words-3-list =
    • Arbeitgeber: wer Arbeit gibt.
    • Vermittlung, Agentur: wer für Sie Arbeit sucht.
    • Arbeitsvertrag: schriftliche Vereinbarung über die Arbeit.
    • Lohn: Geld für die Arbeit.
    • Vorauszahlung: Geld, das man verlangt, bevor man etwas gibt.
    • Sozialleistung: Geld vom Staat, „Geld vom Amt“.
    • Betrug mit Leistungen: Jemand bekommt das Geld auf einen fremden Namen.
    • Finanzagent, auch „Geldesel“: ein Mensch, über dessen Karte fremdes Geld läuft.
    • Schuldknechtschaft: Schulden, die andere erfinden und größer machen, und Sie müssen sie abarbeiten.
    • Entschädigung: Geld für einen Schaden.
protect-words-3-pay = Kein Lohn oder Schulden
protect-words-3-back = Andere Wörter
protect-words-3-numbers = Wichtige Nummern

protect-words-4-list =
    • Beratungstelefon, Hotline: Nummer für Rat und Hilfe.
    • Kostenlos: Der Anruf kostet nichts.
    • Anwältin, Anwalt: schützt Ihre Rechte. Der Staat kann das bezahlen.
    • Dolmetscherin, Dolmetscher: übersetzt, was gesagt wird.
    • Psychologin, Psychologe: hilft, wenn es einem seelisch schlecht geht.
    • Schutzunterkunft: sicherer Ort, an dem man eine Zeit lang wohnen kann.
    • Sicherer Ort: ein Ort, an dem Ihnen niemand droht.
    • Vertrauensperson: ein Mensch, auf den Sie sich verlassen können.
    • Weitervermittlung: Eine andere Stelle übernimmt, wenn Sie einverstanden sind.
    • Reintegration: Rückkehr in den Alltag mit Unterstützung.
    • Fachkraft, die antwortet: der Mensch, der Ihnen hier schreibt.
protect-words-4-person = Mit einem Menschen sprechen
protect-words-4-back = Andere Wörter
protect-words-4-numbers = Wichtige Nummern

protect-words-5-list =
    • Anonym: ohne den Namen zu sagen. Der Messenger sieht den Chat trotzdem.
    • Vertraulich: Andere erfahren es nur, wenn Sie einverstanden sind. Es gibt Ausnahmen.
    • Notfall: Lebensgefahr gerade jetzt.
    • Screenshot: Bild von dem, was auf dem Bildschirm ist.
    • Beweise: alles, was zeigt, wie es wirklich war.
    • Codewort: ein Wort, das bedeutet „Ich brauche Hilfe“.
    • Zustimmung: Ihr Ja. Ein Ja durch Täuschung oder mit Gewalt ist keine Zustimmung.
    • Zwang: Man bringt jemanden mit Gewalt, Drohung oder Druck dazu, etwas zu tun.
    • Zwangslage, besondere Schutzbedürftigkeit: Wegen einer Notlage hat ein Mensch keine echte Wahl.
    • Code der Mitteilung: der Code, mit dem Sie zu dem zurückkommen, was Sie erzählt haben.
protect-words-5-start = Wie wir Sie schützen
protect-words-5-back = Andere Wörter
protect-words-5-numbers = Wichtige Nummern

protect-words-6-list =
    • Anwerber: wer Menschen sucht und überredet.
    • Täuschung: Man sagt jemandem nicht die Wahrheit.
    • Loverboy: Jemand spielt Liebe vor, um einen Menschen später auszunutzen.
    • Grooming: Eine erwachsene Person gewinnt das Vertrauen eines Kindes, um ihm zu schaden.
    • Gesetzliche Vertretung, Vormund: erwachsene Person, die für ein Kind verantwortlich ist.
    • Unbegleitetes Kind: ein Kind ohne Eltern oder Vormund in der Nähe.
    • Leihmutterschaft: ein Kind für andere austragen.
    • Schleusung: Man bringt jemanden für Geld ohne Erlaubnis über die Grenze. Das ist etwas anderes als Menschenhandel.
protect-words-6-schemes = So kann es ablaufen
protect-words-6-back = Andere Wörter
protect-words-6-numbers = Wichtige Nummern

protect-words-7-why = Diese Wörter hören Sie vielleicht im Amt oder bei anwaltlicher Hilfe. Sie müssen sie nicht auswendig können.
protect-words-7-list =
    • Menschenhandel: Man wirbt einen Menschen an, bringt ihn weg oder hält ihn fest, um mit ihm Geld zu verdienen. Das geschieht durch Täuschung, durch Gewalt oder indem man die Not des Menschen ausnutzt.
    • Menschenhändler: wer diese Straftat begeht.
    • Ausbeutung: Man verdient an einem Menschen gegen seinen Willen und seine Würde.
    • Zwangsarbeit: Arbeit unter Drohung, nicht freiwillig.
    • Betroffene Person: ein Mensch, dem das passiert ist.
    • Status einer betroffenen Person: amtliche Anerkennung in der Ukraine, die ein Recht auf Hilfe gibt.
    • Bedenkzeit: Zeit, um auszuruhen und zu entscheiden, wie es weitergeht.
    • Grundsatz der Nichtbestrafung: eine Regel zu Taten, zu denen man gezwungen wurde. Was sie für Sie bedeutet, sagt eine Anwältin oder ein Anwalt.
protect-words-7-more = Mehr Wörter aus dem Gesetz
protect-words-7-lawyer = Anwaltliche Hilfe finden
protect-words-7-back = Andere Wörter
protect-words-7-numbers = Wichtige Nummern

protect-words-8-list =
    • Ausbeutung der Arbeitskraft: Lohn, Stunden oder Bedingungen sind viel schlechter, als das Gesetz erlaubt, und es ist schwer wegzugehen.
    • Erzwungene Bettelei: Man muss um Geld bitten und es abgeben.
    • Erzwungene Straftaten: Man muss für andere gegen das Gesetz verstoßen.
    • Sklaverei im Haushalt: unfreie Arbeit in einem fremden Haus.
    • Zwangsheirat: Heirat ohne freie Zustimmung.
    • Organentnahme: Man nimmt jemandem ein Organ weg, durch Täuschung, Gewalt oder Druck.
    • Identifizierung einer betroffenen Person: Jemand merkt zum ersten Mal, dass ein Mensch vielleicht Hilfe braucht.
    • Nationaler Verweismechanismus: vereinbarte Ordnung, wer wie hilft.
    • Sexuelle Ausbeutung: Man zwingt jemanden zu intimen Diensten oder Aufnahmen, damit andere daran verdienen.
    • Knechtschaft: Ein Mensch muss dienen und kann nicht weggehen.
protect-words-8-lawyer = Anwaltliche Hilfe finden
protect-words-8-back = Andere Wörter
protect-words-8-numbers = Wichtige Nummern

protect-words-3-card = • Bankkarte: eine Karte zum Bezahlen und Geldabheben.
protect-words-4-police = • Polizei: der Dienst, der darauf achtet, dass alle das Gesetz einhalten.
protect-words-5-told = • Mitteilung: das, was Sie uns erzählt haben.
protect-words-6-finding = • Anwerbung: Man sucht und überredet Menschen, um später mit ihnen Geld zu verdienen.
protect-words-8-thing = • Sklaverei: Man behandelt einen Menschen wie eine Sache.
