# ---- das Programm: kurze Wörter ----
engine-help = Nummern
engine-menu = Menü
engine-language = Sprache
engine-hide = Chat leeren
engine-help-key = Wichtige Nummern
engine-skip = Überspringen
engine-yes = Ja
engine-no = Nein
engine-more = Weiter
engine-back = Zurück
engine-not-understood =
    Entschuldigung, das Programm hat das nicht verstanden. Versuchen Sie es bitte mit anderen Worten. Niemand sonst hat es gelesen, und Ihre Worte wurden nicht gespeichert. Hier sind die Nummern, das „Menü“ steht unten.
engine-offer-topic = Vielleicht hilft Ihnen eines davon:
engine-danger-kept = Sie sind nicht allein.
engine-danger-unread =
    Sie sind nicht allein. Das hat ein Programm gelesen, Menschen sehen Ihre Worte nicht.
engine-only-in = Diese Seite gibt es bisher nur in dieser Sprache: { $language }.
engine-check-this =
    Ob man einer Nummer, einer Karte oder einem Link trauen kann, weiß das Programm nicht. Wir zeigen, was Sie fragen und wo Sie nachsehen können.
engine-check-photo =
    Wenn auf dem Foto ein Inserat, ein Chat oder ein Papier ist: Wir zeigen, was Sie fragen und wo Sie nachsehen können.
warning-known =
    Zu einer Nummer, einem Konto oder einer Adresse in Ihrer Nachricht gibt es eine Warnung. Schicken Sie kein Geld, keine Papiere und keine Fotos. Fragen Sie zuerst bei einem Beratungstelefon nach diesem Angebot.
engine-no-ears =
    Das Programm hört keine Sprachnachrichten an, öffnet keine Fotos und Dateien und sieht keinen Ort auf der Karte. Auch sonst hat das niemand bekommen. Schreiben Sie es bitte mit ein paar Worten.
engine-file =
    Leider kann das Programm noch keine Sprachnachrichten, Dateien und Sticker lesen. Bitte schreiben Sie es in ein paar Worten.
engine-gone = Diese Seite hat sich geändert. Wir machen hier weiter.
engine-stale = Dieser Knopf ist schon alt. Hier sind die neuen.
engine-full =
    Wir konnten das gerade nicht speichern. Bitte rufen Sie die Nummern an: Dort antworten Menschen.
engine-unreviewed = Die Redaktion hat diesen Text noch nicht geprüft.
engine-sources = Quellen:
engine-undated = Seite ohne Datum, gelesen: { $read }
engine-not-checked = von uns nicht geprüft; Datum der Quelle: { $date }
engine-open-now = jetzt erreichbar
engine-open-until = jetzt erreichbar, bis { $time } Uhr (Zeit in: { $place })
engine-opens-at = ab { $time } Uhr (Zeit in: { $place })
engine-opens-mo = am Montag ab { $time } Uhr (Zeit in: { $place })
engine-opens-tu = am Dienstag ab { $time } Uhr (Zeit in: { $place })
engine-opens-we = am Mittwoch ab { $time } Uhr (Zeit in: { $place })
engine-opens-th = am Donnerstag ab { $time } Uhr (Zeit in: { $place })
engine-opens-fr = am Freitag ab { $time } Uhr (Zeit in: { $place })
engine-opens-sa = am Samstag ab { $time } Uhr (Zeit in: { $place })
engine-opens-su = am Sonntag ab { $time } Uhr (Zeit in: { $place })
engine-hours-unknown = Zeiten nicht bekannt
engine-around-the-clock = Tag und Nacht
engine-call-page = Nummern in großer Schrift
engine-no-services =
    Für dieses Land kennen wir noch keine solchen Beratungstelefone. Versuchen Sie die allgemeinen Nummern oder ein anderes Land.
engine-for-women = für Frauen
engine-for-men = für Männer
engine-for-children = für Kinder
engine-run-ngo = eine Hilfsorganisation
engine-run-state = eine staatliche Stelle
engine-run-police = Polizei
engine-run-security-service = der staatliche Sicherheitsdienst
engine-run-iom = IOM (Organisation für Migration)
engine-run-un = Vereinte Nationen
engine-run-consulate = ein Konsulat
engine-free = kostenlos
engine-overdue = Datum der Quelle: { $source }; die Prüfung war fällig bis { $date }
engine-overdue-called = von uns geprüft: { $called }; eine neue Prüfung war fällig bis { $date }
engine-choose-country = Land wählen
engine-country-other = Andere Länder
engine-demo = Demoversion
engine-group = Dieser Bot antwortet nur in privaten Chats. Deshalb verlässt er die Gruppe.
engine-bad-answer = Bitte wählen Sie unten eine Antwort oder überspringen Sie die Frage.
engine-not-taken = Das wurde nicht als Antwort auf die Frage gespeichert.
engine-no-corrections = Eine geänderte Nachricht zählt hier nicht. Bitte schreiben Sie eine neue.
engine-wait = Die Knöpfe unten funktionieren. Bitte wählen Sie einen davon.
engine-answered = Hat jemand geantwortet?
engine-answered-which = Welche Nummer haben Sie angerufen?
engine-answered-ask = Hat dort jemand geantwortet? Wir zählen nur die Antworten, ohne Namen. So sieht die Redaktion, welche Nummer sie prüfen muss.
engine-answered-wrong = Falsche Nummer
engine-answered-thanks = Danke. Wenn niemand geantwortet hat, versuchen Sie ein anderes Beratungstelefon oder die Notrufnummern.
engine-numbers-checked = Nummern mit ihren Quellen verglichen: { $date }
engine-numbers-overdue = Nummern mit ihren Quellen verglichen: { $date }. Sie hätten bis { $due } noch einmal geprüft werden sollen.
engine-hold-thing =
    Das Programm kann das weder hören noch sehen. Soll es an einen Menschen gehen? Ohne Antwort verschwindet es in 15 Minuten.
engine-takes-sms = SMS
engine-takes-chat = Chat
engine-takes-email = E-Mail
engine-takes-sign = Gebärdensprache
engine-from-abroad = auch aus dem Ausland erreichbar
engine-inside-only = nur aus dem Land selbst erreichbar

# ---- wichtige Nummern ----
help-now-numbers =
    { svc-eu-112 } – Europa, Ukraine, Türkei, Georgien
    { svc-ua-102 } – Polizei in der Ukraine
    { svc-gb-999 } – Großbritannien
    { svc-us-911 } – USA und Kanada
help-now-calm = Dort antworten Tag und Nacht Menschen; wenn Sie nicht sprechen können, gibt es unten Knöpfe.
help-now-say =
    Was Sie sagen können: wo Sie sind – die Straße, ein Schild, ein Laden in der Nähe, der Ort auf der Karte im Telefon. Wie viele Menschen dort sind, ob es Kinder oder Waffen gibt. Was Sie nicht wissen, können Sie weglassen.
help-now-held = So können Sie anfangen: „Ich werde festgehalten und kann nicht weg.“
help-now-cannot = Ich kann nicht sprechen
help-now-card = Karte zeigen
help-now-person = Mit einem Menschen sprechen

help-country-list = Unter diesen Nummern antwortet zu jeder Zeit jemand.
help-country-cannot = Ich kann nicht sprechen
help-country-card = Karte zeigen
help-country-person = Weitere Nummern in diesem Land
help-country-other = Allgemeine Nummern

# ---- ich kann nicht sprechen ----
cannot-speak-steps =
    Sie müssen nicht sprechen. Hier sind drei stille Wege.
    • Schreiben Sie. Stellen, die Nachrichten annehmen, finden Sie unter „Wem ich schreiben kann“.
    • Schicken Sie einer vertrauten Person das Wort, das Sie verabredet haben. Sie haben kein Wort verabredet? Dann schreiben Sie: „Ich brauche die Polizei“ und wo Sie sind.
    • Wenn Sie hinausgehen können: Sicherer ist es dort, wo andere Menschen sind. Sie können bei Nachbarn klopfen. Gut sind auch ein Bahnhof, ein Krankenhaus, eine Apotheke, ein Laden oder eine Kirche.
cannot-speak-sms =
    In der Ukraine können Sie eine SMS an { svc-ua-112 } schicken. Schreiben Sie gleich, wo Sie sind und was passiert. Als Antwort kommt ein Link zu einem Videoanruf in Gebärdensprache. Sie müssen ihn nicht öffnen.
    In anderen Ländern Europas nimmt { svc-eu-112 } nicht überall SMS an.
cannot-speak-words =
    So können Sie schreiben: „Ich werde festgehalten und kann nicht weg.“
    Schreiben Sie dazu, wo Sie sind: die Straße, ein Schild, ein Laden in der Nähe, der Ort auf der Karte. Wie viele Menschen dort sind, ob es Kinder oder Waffen gibt. Was Sie nicht wissen, können Sie weglassen.
cannot-speak-care =
    Jemand hält Sie fest? Sicherer ist, diesen Leuten nicht zu sagen, dass Sie weggehen möchten. Wenn es sicher ist, halten Sie das Handy geladen und stellen Sie den Ton aus.
    Für jedes Land der Liste gibt es eine Karte in seiner Sprache. Die können Sie anderen zeigen, ohne ein Wort zu sagen.
cannot-speak-card = Karte zeigen
cannot-speak-numbers = Wichtige Nummern
cannot-speak-person = Mit einem Menschen sprechen
cannot-speak-write = Einem Menschen schreiben
cannot-speak-written = Wem ich schreiben kann

card-how =
    Wählen Sie ein Land und zeigen Sie diesen Bildschirm: zum Beispiel im Laden, in der Arztpraxis, im Bus oder dem Personal am Bahnhof.
    Sie müssen die fremde Sprache nicht können: Die Übersetzung für Sie steht darunter.
card-numbers = Wichtige Nummern
card-cannot = Andere stille Wege
card-written = Wem ich schreiben kann
written-list =
    Hier können Sie schreiben. Wenn Ihr Land hier nicht steht: Zeigen Sie eine Karte oder rufen Sie an.
    Ukraine
    { svc-ua-112 } – SMS; schreiben Sie gleich, wo Sie sind und was passiert
    { svc-ua-la-strada-chat } – La Strada, auf Telegram
    { svc-ua-mvs-bot } – Bot des Innenministeriums auf Telegram, wenn Ihnen zu Hause jemand wehtut
    { svc-ua-legal-aid-bot } – kostenlose rechtliche Hilfe, auf Telegram
    { mail-ua-consular } – E-Mail; Außenministerium, für Menschen aus der Ukraine im Ausland
    Deutschland
    { url-hilfetelefon } – Chat, für Frauen
    { url-maennerhilfetelefon } – Chat, für Männer
    { mail-de-contra } – E-Mail; Contra (Kiel), für Frauen
    { mail-de-solwodi-aachen } – E-Mail; SOLWODI (Aachen), für Frauen
    { mail-de-solwodi-bonn } – E-Mail; SOLWODI (Bonn), für Frauen
    { mail-de-solwodi-duisburg } – E-Mail; SOLWODI (Duisburg), für Frauen
    { mail-de-solwodi-oberhausen } – E-Mail; SOLWODI (Oberhausen), für Frauen
    Tschechien
    { mail-cz-interior } – E-Mail; Innenministerium, Auskunft zum Aufenthalt für Menschen aus der Ukraine
    Italien
    { svc-it-helpdesk-chat } – WhatsApp, wenn man Sie bei der Arbeit nicht bezahlt oder zwingt
    Griechenland
    { mail-gr-embassy } – E-Mail; Botschaft der Ukraine
    Israel
    { svc-il-embassy } – Botschaft der Ukraine, auf Telegram oder Viber
    { mail-il-embassy } – E-Mail; Botschaft der Ukraine
    USA
    { svc-us-line-text } – SMS auf Englisch oder Spanisch
    Eine E-Mail bleibt im Postfach unter „Gesendet“. Wenn jemand anderes es sieht, löschen Sie sie, auch aus dem Papierkorb. Die Antwort kommt auch dort an.
written-hours =
    Bei den meisten wissen wir nicht, wann jemand antwortet. Wenn es dringend ist und Sie anrufen können: { svc-eu-112 }.
written-card = Karte zeigen
written-numbers = Wichtige Nummern
written-cannot = Andere stille Wege

# ---- Papiere ----
papers-first =
    Ihr Pass gehört in Ihre Hände. Kein Arbeitgeber und kein Vermieter hat das Recht, ihn zu behalten.
papers-steps =
    Das können Sie tun:
    • Wenn jemand Sie schlagen könnte, ist es sicherer, Streit und Schläge zu vermeiden. Einen Pass kann man ersetzen.
    • Schreiben Sie auf, wer die Papiere genommen hat, wo und wann. Wenn es sicher ist, fotografieren Sie den Ort und die Nachrichten.
    • Wenden Sie sich an die Polizei. Sagen Sie: „Jemand hat mir meine Papiere weggenommen und gibt sie nicht zurück.“ Das ist ein wichtiges Zeichen, dass etwas nicht stimmt. Bitten Sie um eine schriftliche Bestätigung.
    • Wenden Sie sich an Ihr Konsulat. Dort kann man Ihnen einen neuen Pass oder einen Ausweis für die Rückkehr ausstellen.
papers-fear =
    Sie können auch ohne Papiere um Hilfe bitten. Auch wenn Sie die Papiere selbst abgegeben haben. Auch wenn Sie ohne Erlaubnis gearbeitet haben.
papers-consulate-open = Konsulat
papers-paid-open = Auch der Lohn fehlt
papers-person-open = Mit einem Menschen sprechen
papers-numbers-open = Wichtige Nummern

papers-consulate-what =
    Das Konsulat der Ukraine kann einen neuen Pass ausstellen oder einen Ausweis für die Rückkehr in die Ukraine. Das Ministerium sagt: Diesen Ausweis bekommt man innerhalb von { fact-return-certificate }.
papers-consulate-bring =
    Meist braucht man:
    • einen Antrag (das Formular gibt es dort);
    • die Bestätigung von der Polizei;
    • alles, was zeigt, wer Sie sind: Kopien, Fotos von Papieren, andere Ausweise;
    • Fotos und eine Gebühr. Wie viel es kostet, sagt Ihnen das Konsulat.
    Etwas davon fehlt? Rufen Sie trotzdem an und fragen Sie, was Sie tun können.
papers-consulate-child =
    Für ein Kind braucht man die Geburtsurkunde. Auch eine Kopie oder ein Foto davon hilft.
papers-consulate-line =
    Konsulats-Telefon für ukrainische Staatsangehörige im Ausland: { svc-ua-consular }
    Sie haben eine andere Staatsangehörigkeit? Dann wenden Sie sich an das Konsulat Ihres Landes.
    Nach der Rückkehr sagen Sie dem Migrationsdienst, dass der Pass verloren ist.
papers-consulate-back = Was zuerst zu tun ist
papers-consulate-numbers = Wichtige Nummern

# ---- Geld ----
not-paid-first =
    Arbeit muss bezahlt werden. Sie können um Hilfe bitten, auch wenn es keinen Vertrag gibt.
not-paid-steps =
    Das können Sie schon heute tun:
    • Schreiben Sie alle Arbeitstage und Arbeitsstunden auf. Dazu: Wie viel war versprochen, wie viel haben Sie bekommen?
    • Fotografieren Sie Vertrag, Arbeitsplan, Nachrichten, Eingang und Firmenschild.
    • Schicken Sie Kopien an einen Menschen, dem Sie vertrauen. Sehen andere in Ihr Handy? Dann löschen Sie die Kopien danach von diesem Handy.
    • Sicherer ist, nichts zu unterschreiben, was Sie nicht verstehen.
not-paid-debt =
    Man sagt Ihnen, dass Sie Geld schulden, und die Schulden wachsen? Das ist ein Zeichen, dass etwas nicht stimmt.
    Wegen Schulden darf niemand Ihren Pass nehmen oder die Tür abschließen.
    In Polen darf eine Agentur kein Geld dafür nehmen, dass sie Arbeit gefunden hat.
not-paid-where =
    Wählen Sie unten ein Land. Wir zeigen die Beratungstelefone, die wir dort kennen: Rechte bei der Arbeit, Rechtsberatung, Hilfe für Menschen, die neu im Land sind.
    Wenn Sie Ihren Lohn verlangen, müssen Sie nichts anderes beweisen.
not-paid-papers = Papiere weggenommen
not-paid-leave = Es ist schwer, dort wegzugehen
not-paid-person = Mit einem Menschen sprechen
not-paid-numbers = Wichtige Nummern

not-paid-country-list =
    Hier bekommen Sie Rat zu Arbeit und Geld. Fragen Sie zuerst, wer zuhört und ob Sie Ihren Namen sagen müssen.
    Hier steht keine Nummer einer Arbeitsinspektion? Dann kennen wir sie noch nicht. Fragen Sie unter diesen Nummern danach.
not-paid-country-back = Was zuerst zu tun ist
not-paid-country-numbers = Wichtige Nummern

# ---- ich wurde hineingezogen ----
drawn-in-calm =
    Das passiert vielen Menschen. Man wird getäuscht oder gezwungen, Schritt für Schritt. Es ist nie zu spät, um Hilfe zu bitten.
drawn-in-first =
    • Wenn es sicher ist, können Sie damit aufhören und nichts Neues versprechen.
    • Am besten sprechen Sie zuerst mit einer Anwältin oder einem Anwalt. Diese Hilfe kann kostenlos sein.
    • Bewahren Sie die Nachrichten auf, wenn das für Sie sicher ist.
    • Sie können um Hilfe bitten, auch wenn Sie am Anfang einverstanden waren.
drawn-in-honest =
    Wie alles ausgeht, wissen wir nicht und können wir nicht versprechen.
    Aber für das Gesetz ist wichtig, ob Sie gezwungen wurden. Was das für Sie bedeutet, kann eine Anwältin oder ein Anwalt erklären.
drawn-in-tonight-open = Was ich heute tun kann
drawn-in-lawyer-open = Anwältin oder Anwalt
drawn-in-trip-open = „Reise nach Europa“
drawn-in-card-open = Andere haben meine Bankkarte
drawn-in-tasks-open = Aufträge im Messenger
drawn-in-numbers-open = Wichtige Nummern

drawn-in-trip-how =
    Vielleicht hat man Sie gegen Ihren Willen benutzt: die Reise, die Papiere, die Karte in fremden Händen. Das passiert vielen Menschen, und es gibt einen Weg hinaus.
drawn-in-trip-steps =
    Das können Sie tun:
    • Ein Antrag auf Schutz muss Ihre eigene Entscheidung sein. Niemand darf das für Sie entscheiden.
    • Sprechen Sie zuerst mit einer Anwältin oder einem Anwalt. Überlegen Sie gemeinsam, wie Sie dem Amt sagen, dass man Sie zu dem Antrag gezwungen hat.
    • Rufen Sie die Bank an, von der die Karte kommt. Bitten Sie, die Karte zu sperren.
    • Sicherer ist, niemandem die PIN zu sagen und niemandem Zugang zum Konto zu geben.
    • Der Pass ist ein eigenes Thema: Man kann ihn ersetzen.
drawn-in-trip-fear =
    Haben Sie Angst, dass Sie gegen das Gesetz verstoßen haben? Für das Gesetz ist wichtig, ob jemand gezwungen wurde. Was das für Sie bedeutet, sagt Ihnen eine Anwältin oder ein Anwalt. Man droht mit der Polizei? So macht man oft Angst, damit jemand schweigt.
drawn-in-trip-lawyer = Anwältin oder Anwalt
drawn-in-trip-tonight = Was ich heute tun kann
drawn-in-trip-papers = Papiere weggenommen
drawn-in-trip-numbers = Wichtige Nummern

drawn-in-card-how =
    Jemand will Ihre Bankkarte „mieten“ oder zahlt für Überweisungen. Über die Karte läuft dann oft fremdes Geld. Polizei oder Bank können später die Person befragen, deren Name auf der Karte steht. Auch wenn sie nichts gewusst hat.
    Sie können schon heute aufhören: Die Bank kann die Karte sperren, und eine Anwältin oder ein Anwalt rät Ihnen, was Sie sagen. Je früher, desto besser.
drawn-in-card-steps =
    Das können Sie tun:
    • Wenn es sicher ist, überweisen Sie nichts mehr und geben Sie kein Bargeld mehr weiter.
    • Rufen Sie die Bank an. Sagen Sie, dass andere Ihre Karte benutzen, und bitten Sie, die Karte zu sperren.
    • Ändern Sie die Passwörter für Bank und E-Mail.
    • Bewahren Sie Nachrichten, Namen und Daten auf.
    • Sprechen Sie mit einer Anwältin oder einem Anwalt. Danach können Sie sich an die Cyberpolizei wenden.
drawn-in-card-page = Cyberpolizei der Ukraine
drawn-in-card-lawyer = Anwältin oder Anwalt
drawn-in-card-tonight = Was ich heute tun kann
drawn-in-card-person = Mit einem Menschen sprechen

drawn-in-tasks-how =
    Am Anfang geht es um Kleines: ein Paket abholen, einen Ort fotografieren. Dann werden die Aufträge größer, aber Geld kommt nicht.
    Solche Aufträge können auch für die Person gefährlich sein, die sie ausführt. Den nächsten Auftrag können Sie ablehnen.
drawn-in-tasks-steps =
    Das können Sie tun:
    • Wenn es sicher ist, nehmen Sie keinen neuen Auftrag an und gehen Sie zu keinem Treffen.
    • Öffnen Sie kein unbekanntes Paket. Legen Sie es ab, gehen Sie weit weg und rufen Sie an: { svc-eu-112 }. In der Ukraine auch { svc-ua-102 }.
    • Bewahren Sie Nachrichten, Kontonummern und Adressen auf.
    • Erzählen Sie es einem Menschen, dem Sie vertrauen. Wenn Sie noch nicht achtzehn sind, erzählen Sie es einer erwachsenen Person.
    • Sprechen Sie mit einer Anwältin oder einem Anwalt und dann mit der Polizei. Je früher, desto besser.
drawn-in-tasks-lawyer = Anwältin oder Anwalt
drawn-in-tasks-tonight = Was ich heute tun kann
drawn-in-tasks-numbers = Wichtige Nummern

drawn-in-tonight-steps =
    Für heute reichen ein paar Dinge:
    • Wenn man Ihnen gerade jetzt droht, rufen Sie an: { svc-eu-112 }. In der Ukraine auch { svc-ua-102 }.
    • Rufen Sie die Bank an und lassen Sie die Karte sperren.
    • Ändern Sie Ihre Passwörter. Nehmen Sie dafür ein Handy, das sonst niemand in die Hand nimmt.
    • Sicherer ist, diesen Leuten nicht zu sagen, dass Sie Hilfe suchen.
drawn-in-tonight-save =
    Wenn es sicher ist, machen Sie Screenshots: Nachrichten, Nummern, Überweisungen. Schicken Sie sie an einen Menschen, dem Sie vertrauen. Sehen andere in Ihr Handy? Dann löschen Sie die Bilder danach von diesem Handy.
drawn-in-tonight-body =
    Schreiben Sie einer vertrauten Person, wo Sie sind. Danach geht es Schritt für Schritt weiter.
drawn-in-tonight-lawyer = Anwältin oder Anwalt
drawn-in-tonight-cannot = Ich kann nicht sprechen
drawn-in-tonight-numbers = Wichtige Nummern

drawn-in-lawyer-why =
    Eine Anwältin oder ein Anwalt ist da, um genau Ihnen zu helfen. Fragen Sie zuerst, ob alles unter Ihnen beiden bleibt.
    Dann fragen Sie: Was soll ich sagen? Was soll ich nicht unterschreiben? Gehen Sie mit mir zur Polizei?
    Sie wurden festgenommen? Bitten Sie sofort um anwaltliche Hilfe und um eine Dolmetscherin oder einen Dolmetscher.
drawn-in-lawyer-ua =
    Sie sind in der Ukraine? Dort gibt es kostenlose rechtliche Hilfe vom Staat: { svc-ua-legal-aid }
    Soweit wir wissen, ist dort { fact-ua-legal-hours } jemand da (Kyjiwer Zeit). Aus dem Ausland ist diese Nummer vielleicht nicht erreichbar.
    In der Ukraine gibt es auch einen offiziellen Status für Menschen, die gezwungen wurden. Damit kann man darum bitten, rechtlich nicht zur Verantwortung gezogen zu werden. Ob das für Sie passt, sagt Ihnen eine Anwältin oder ein Anwalt.
drawn-in-lawyer-abroad =
    Sie sind im Ausland? Wählen Sie unten ein Land. Steht in der Liste keine anwaltliche Hilfe? Dann erfahren Sie unter diesen Nummern, wo Sie suchen können. An die ukrainische Stelle für rechtliche Hilfe können Sie kostenlos auf Telegram schreiben: { svc-ua-legal-aid-bot }
drawn-in-lawyer-back = Ich wurde hineingezogen
drawn-in-lawyer-person = Mit einem Menschen sprechen

# ---- ein Angebot ----
check-offer-first =
    Gut, dass Sie prüfen. Ein ehrlicher Arbeitgeber beantwortet Fragen ruhig und gibt Ihnen Zeit zum Nachdenken.
check-offer-signs =
    Machen Sie besser nicht weiter, wenn:
    • Sie vorher Geld zahlen sollen;
    • es keinen Vertrag gibt oder Sie die Sprache des Vertrags nicht lesen können;
    • jemand Ihren Pass oder Ihre Bankkarte „für die Formalitäten“ haben will;
    • Sie sofort losfahren und niemandem etwas erzählen sollen;
    • man viel Geld bietet, aber die Arbeit nicht erklärt;
    • Sie für die Arbeit ein Touristenvisum bekommen.
check-offer-honest =
    Ein einziges Zeichen beweist noch nichts. Mehrere zusammen sind ein Grund, nicht loszufahren, bis Sie alles geprüft haben.
    Das Programm prüft keine Job-Angebote. Es zeigt, was Sie fragen und wo Sie nachsehen können.
check-offer-ask-open = Was ich fragen kann
check-offer-where-open = Wo ich prüfen kann
check-offer-going-open = Ich fahre bald los
check-offer-person-open = Mit einem Menschen sprechen

check-offer-ask-list =
    Fragen Sie schriftlich und bewahren Sie die Antworten auf:
    • Wie heißt die Firma? Welche Adresse und welche Registernummer hat sie?
    • Mit wem schließe ich den Vertrag? Kann ich ihn vor der Reise bekommen?
    • Was genau arbeite ich, wie viele Stunden und wie viel Geld bekomme ich ausgezahlt?
    • Was wird vom Lohn abgezogen und wie viel?
    • Wer behält meine Papiere?
    • Darf ich jemanden zum Treffen mitbringen?
check-offer-ask-stop =
    Sie bekommen keine Antwort? Jemand wird ärgerlich oder drängt Sie? Dann ist es sicherer, abzulehnen. Es gibt noch andere Angebote.
check-offer-ask-where = Wo ich prüfen kann
check-offer-ask-going = Vor der Reise

check-offer-where-ua =
    Ukraine. Wer Arbeit im Ausland vermittelt, muss in der Liste des Ministeriums stehen. Nötig ist auch ein Vertrag mit dem Arbeitgeber im Ausland. Lizenzen werden nicht mehr vergeben. „Wir haben eine Lizenz“ beweist noch nichts. Wo die Liste selbst steht, wissen wir noch nicht. Hier gibt es die Erklärung des Ministeriums.
check-offer-where-pl =
    Polen. Eine Agentur muss eine Nummer im Register KRAZ haben. Suchen Sie die Nummer im Job-Angebot und im Vertrag. Die Agentur darf kein Geld dafür nehmen, dass sie Arbeit gefunden hat.
check-offer-where-eu =
    EU-Länder. Im Portal EURES gibt es Arbeitgeber und Beratung. EURES selbst stellt nie Visa aus.
check-offer-where-gb =
    Großbritannien. Wer Arbeitskräfte für Bauernhöfe, Lebensmittelfabriken oder das Sammeln von Muscheln vermittelt, braucht meistens eine Lizenz. Früher kam sie von der GLAA, jetzt kommt sie von der Fair Work Agency. Sie können nach der Nummer der Lizenz fragen und sie dort prüfen.
check-offer-where-sk =
    Slowakei. Das nationale Beratungstelefon prüft Agenturen und Verträge. Die Nummer steht in der Liste des Landes.
check-offer-where-ua-page = Ukraine: Erklärung
check-offer-where-pl-page = Polen: Register KRAZ
check-offer-where-eu-page = EU: Tipps von EURES
check-offer-where-gb-page = Großbritannien: Regierungsseite
check-offer-where-ask = Was ich fragen kann

check-offer-country-list =
    Diese Beratungstelefone können sagen, ob das Angebot ehrlich aussieht. Fragen Sie, ob man dort das Inserat oder den Vertrag ansehen kann.
check-offer-country-back = Wo ich prüfen kann
check-offer-country-ask = Was ich fragen kann

# ---- jemand ist verschwunden ----
missing-first =
    Am besten wenden Sie sich sofort an die Polizei. Sie müssen nicht erst einen Tag oder drei Tage warten.
    Sorgen sind normal. Jetzt geht es Schritt für Schritt.
missing-numbers =
    { svc-ua-102 } – Polizei in der Ukraine
    { svc-eu-112 } – Länder in Europa, Türkei, Georgien
    { svc-eu-116000 } – wenn ein Kind verschwunden ist, in vielen EU-Ländern
    { svc-ua-consular } – Konsulats-Telefon, wenn die Person im Ausland ist
missing-care =
    Sicherer ist, den Leuten nicht zu drohen, bei denen die Person sein kann. Adressen und Vermutungen schreiben Sie besser nicht in offene Gruppen. Das kann der Person schaden.
    Geben Sie alles, was Sie erfahren, an die Polizei weiter.
missing-gather-open = Was Sie sammeln können
missing-message-open = Was Sie der Person schreiben
missing-numbers-open = Wichtige Nummern

missing-gather-list =
    Sammeln Sie an einem Ort:
    • ein neues Foto, den vollen Namen, das Geburtsdatum, besondere Merkmale, Kleidung;
    • Telefonnummern und Seiten in sozialen Netzwerken;
    • wann und von wo die letzte Nachricht kam, Wort für Wort;
    • wohin die Person wollte, mit wem, Autokennzeichen oder Nummer von Bus, Zug oder Flug;
    • das Inserat, Name und Nummer der Person, die eingeladen hat;
    • Kopien der Papiere und Medikamente, die die Person braucht.
missing-gather-next =
    Geben Sie das der Polizei und bitten Sie um die Nummer des Vorgangs. Etwas wissen Sie nicht? Warten Sie nicht: Sie können es später ergänzen.
missing-gather-message = Was Sie der Person schreiben
missing-gather-numbers = Wichtige Nummern

missing-message-why =
    Das Handy kann in fremden Händen sein. Schreiben Sie so, als ob jemand mitliest: alltäglich und allgemein. Schreiben Sie besser nichts von Polizei oder Hilfe, das kann schaden.
missing-message-words =
    Sie können zum Beispiel schreiben:
    „Hallo! Wie geht es dir? Melde dich, wenn du kannst.“
missing-message-wait =
    Schicken Sie das einmal und warten Sie. Fragen Sie nicht nach der Adresse. Geben Sie jede Antwort an die Polizei weiter. Kommt das vereinbarte Codewort, wird Hilfe gebraucht: Rufen Sie dann sofort die Polizei an.
missing-message-gather = Was Sie sammeln können
missing-message-numbers = Wichtige Nummern

missing-country-list =
    Hier sind die Polizei und andere Stellen, die in diesem Land bei der Suche nach Menschen helfen.
missing-country-gather = Was Sie sammeln können
missing-country-message = Was Sie der Person schreiben

# ---- ich sehe etwas ----
witness-numbers =
    { svc-ua-102 } – Polizei in der Ukraine
    { svc-eu-112 } – Europa, Türkei, Georgien
    { svc-gb-999 } – Großbritannien
    { svc-us-911 } – USA und Kanada
witness-steps =
    Schon Ihr Anruf bedeutet viel.
    • Sicherer ist, nicht näher heranzugehen und nicht mit den Leuten zu streiten. Das kann Ihnen und der anderen Person schaden.
    • Wenn man Sie bemerken kann, filmen Sie besser nicht. Merken Sie sich lieber alles.
    • Versprechen Sie der Person besser nichts, was Sie nicht tun können.
witness-tell =
    Sagen Sie: Wo ist es? Wie viele Menschen sind da? Gibt es Kinder, gibt es Waffen? Dazu Kennzeichen und Farbe des Autos und wohin es gefahren ist.
witness-after =
    Gehen Sie danach an einen sicheren Ort und schreiben Sie alles auf, was Sie noch wissen. Sie sind nicht sicher? Rufen Sie trotzdem an.
witness-call = Wichtige Nummern
witness-person = Mit einem Menschen sprechen

# ---- die Reise ----
going-where = Wo sind Sie gerade? Wählen Sie einen Schritt. Zu jedem gibt es ein paar einfache Tipps.
going-before-open = Vor der Reise
going-way-open = Unterwegs
going-border-open = An der Grenze
going-arrival-open = Nach der Ankunft
going-offer-open = Ein Angebot prüfen
going-ask-open = Der Bot soll mich fragen

going-before-papers =
    Papiere:
    • Fotografieren Sie Pass, Visum, Vertrag und Versicherung. Schicken Sie die Fotos an Ihre eigene E-Mail-Adresse und an eine vertraute Person.
    • Bewahren Sie Kopien und Originale getrennt auf.
    • Lesen Sie den Vertrag vor der Reise. Er soll in einer Sprache sein, die Sie verstehen.
going-before-people =
    Menschen:
    • Lassen Sie zu Hause: Adresse, Name und Telefon des Arbeitgebers, Reiseweg, Autokennzeichen, Tag der Rückkehr.
    • Verabreden Sie, an welchen Tagen Sie anrufen.
    • Denken Sie sich ein Codewort aus. Es bedeutet: „Ich kann nicht sprechen, hol Hilfe.“
going-before-bag =
    Im Gepäck:
    • eigenes Geld für den Weg nach Hause;
    • ein geladenes Handy;
    • die Nummern für Hilfe und von der Botschaft auf Papier;
    • ein paar Wörter in der Landessprache: „Hilfe“, „Polizei“, „Rufen Sie meine Botschaft an“.
    Sicherer ist, sich kein Geld von Fremden zu leihen. Auch Geschenke von ihnen nehmen Sie besser nicht an.
going-before-way = Unterwegs
going-before-offer = Ein Angebot prüfen

going-way-steps =
    Das können Sie tun:
    • Wenn möglich, fahren Sie nicht allein. Wählen Sie bekannte Bus- und Fahrdienste.
    • Fotografieren Sie vor dem Einsteigen das Kennzeichen. Schicken Sie das Foto an vertraute Menschen und schreiben Sie, wo Sie sind.
    • Behalten Sie Pass und Handy bei sich.
    • Bleiben Sie bei Ihrer Familie oder Ihrer Gruppe.
    • Zeigen Sie nicht, wie viel Bargeld Sie haben.
going-way-wrong =
    Man fährt Sie in die falsche Richtung? Sagen Sie laut, dass Ihre Familie das Kennzeichen kennt. Gehen Sie beim nächsten Halt zu anderen Menschen.
    Auch ein schlechtes Gefühl ist Grund genug, dort auszusteigen, wo andere Menschen sind.
going-way-border = An der Grenze
going-way-numbers = Wichtige Nummern

going-border-steps =
    Das können Sie tun:
    • Zeigen Sie den Pass nur dem Grenzschutz oder der Polizei. Nehmen Sie ihn danach gleich zurück.
    • Nehmen Sie Hilfe von Menschen an, die das Namensschild einer bekannten Organisation tragen.
    • Jemand Fremdes will Sie mitnehmen? Sie können einfach „Nein“ sagen und zu Freiwilligen oder zur Polizei gehen.
    • Behalten Sie Kinder immer bei sich.
going-border-wrong =
    Jemand will Ihren Pass nehmen? Rufen Sie laut und gehen Sie zum Grenzschutz.
going-border-arrival = Nach der Ankunft
going-border-numbers = Wichtige Nummern

going-arrival-register =
    Vorübergehender Schutz:
    • Beantragen Sie ihn selbst, beim Amt. Das ist kostenlos.
    • In den EU-Ländern gilt er bis zum { fact-tp-end }. Fragen Sie, ob es eine neuere Entscheidung gibt.
    • „Helfern“, die Geld oder den Pass wollen, können Sie Nein sagen.
going-arrival-home =
    Wohnung und Geld:
    • Schicken Sie Ihre neue Adresse an vertraute Menschen.
    • Prüfen Sie: Haben Sie einen Schlüssel? Können Sie hinausgehen, wann Sie wollen?
    • Bankkarte, PIN und SIM-Karte sollen nur bei Ihnen sein.
going-arrival-signs =
    Etwas stimmt nicht, wenn die Arbeit anders ist als versprochen oder der Lohn nicht kommt. Auch wenn Schulden wachsen oder Sie nicht hinausgehen dürfen. Dann müssen Sie nicht warten: Sie können schon jetzt um Rat fragen.
going-arrival-papers = Papiere weggenommen
going-arrival-paid = Kein Lohn oder Schulden
going-arrival-numbers = Wichtige Nummern

# ---- ein Mensch ----
person-honest =
    Wir sagen es ehrlich: Auf dieser Plattform ist noch kein Mensch im Dienst. Hier antwortet ein Programm.
    Aber unter diesen Nummern antworten Menschen:
person-numbers =
    { svc-eu-112 } – wenn es dringend ist: Europa, Ukraine, Türkei, Georgien
    { svc-ua-la-strada } – zum Reden, Anruf aus der Ukraine
    { svc-ua-consular } – für ukrainische Staatsangehörige im Ausland
person-others =
    Es gibt noch andere Nummern. Die Zeiten stehen, soweit wir sie kennen, in der Liste des Landes:
    { svc-ua-527 } – Arbeit und Leben im Ausland; Anruf aus der Ukraine
    { svc-ua-116111 } – für Kinder und Jugendliche in der Ukraine
    { svc-eu-116111 } – für Kinder und Jugendliche in vielen EU-Ländern
person-tip =
    Sie können so anfangen: „Ich weiß nicht, wo ich anfangen soll.“ Sie können fragen, wer zuhört, und keinen Namen sagen.
    Wählen Sie ein Land, dann sehen Sie die Nummern und Chats dort.
person-cannot = Ich kann nicht sprechen
person-emergency = Wichtige Nummern

person-country-list =
    Hier sind die Beratungstelefone in diesem Land. Daneben steht, wann dort jemand antwortet. Fragen Sie zuerst, wer zuhört und in welcher Sprache Sie sprechen können.
person-country-numbers = Wichtige Nummern
person-country-cannot = Ich kann nicht sprechen

# ---- mehr ----
more-what = Das kann auch nützlich sein:
more-missing = Ein lieber Mensch ist verschwunden
more-witness = Ich sehe gerade etwas
more-country = Land wählen
more-forget = Meine Antworten vergessen
more-about = Wer das liest

country-ask = In welchem Land sind Sie gerade? Oder über welches Land möchten Sie etwas wissen? Sie können die Frage überspringen.
country-kept-done = Gut, wir zeigen jetzt die Nummern dieses Landes. Sie können das Land jederzeit ändern.
country-kept-numbers = Wichtige Nummern
country-kept-person = Nummern und Chats
country-kept-card = Karte zeigen
country-kept-more = Mehr

language-ask = Welche Sprache ist für Sie einfacher?
language-done-line = Gut, weiter in dieser Sprache.
language-done-numbers = Wichtige Nummern
language-done-more = Mehr

# ---- leeren ----
hide-what =
    Der Knopf unten löscht die Nachrichten der letzten zwei Tage: Ihre und unsere. Eine gewöhnliche Zeile bleibt stehen.
hide-remains =
    Das bleibt: ältere Nachrichten, der Chat selbst in der Liste und Benachrichtigungen, die schon jemand gesehen hat.
hide-by-hand =
    So löschen Sie alles: Öffnen Sie den Chat, tippen Sie oben auf den Namen, dann auf das Menü und „Chat löschen“. Wenn Sie wählen können, löschen Sie für beide.
    Im Browser schließen Sie den Tab und löschen die Seite aus dem Verlauf.
hide-save =
    Steht hier etwas Wichtiges? Schicken Sie es zuerst an einen Menschen, dem Sie vertrauen, oder schreiben Sie die Nummer auf Papier.
hide-now-open = Jetzt leeren
hide-more = Nicht jetzt
hide-stay-open = Automatisch leeren
stay-what =
    Nachrichten in diesem Chat können von selbst verschwinden, Ihre und unsere. Wählen Sie, nach welcher Zeit. Das gilt auch für die, die schon da sind.
stay-limit =
    Länger als zwei Tage geht nicht: Danach darf ein Bot im Messenger nichts mehr löschen. Der Chat selbst bleibt in Ihrer Liste.
stay-hour-open = Nach einer Stunde
stay-half-day-open = Nach einem halben Tag
stay-longest-open = Nach knapp zwei Tagen
stay-hide = Chat leeren
stay-done-line = Gut. Ab jetzt verschwinden Nachrichten von selbst. Sie können die Zeit jederzeit ändern.
stay-done-hide = Chat leeren
stay-done-more = Mehr
stay-failed-line = Das hat gerade nicht geklappt. Es hat sich nichts geändert. Bitte versuchen Sie es in einer Minute noch einmal.
stay-failed-again = Noch einmal versuchen
stay-failed-hide = Chat leeren
hidden-line = Heute keine Änderungen.
hide-failed-line =
    Wir konnten nicht alles löschen. Löschen Sie den Chat bitte selbst: Name oben, Menü, „Chat löschen“. Oder versuchen Sie es noch einmal.
hide-failed-again = Noch einmal versuchen
hide-failed-more = Mehr

forget-what =
    Das Programm vergisst dann, was es von diesem Gespräch weiß: Sprache, Land und Ihre Antworten. Zurückholen kann man das nicht.
forget-told =
    Was Sie Menschen erzählt haben, bleibt bei ihnen. Ändern oder löschen lässt es sich nur mit dem Code.
forget-remains =
    Die Nachrichten im Chat selbst verschwinden dadurch nicht. Dafür gibt es „Chat leeren“.
forget-now-open = Jetzt vergessen
forget-hide = Chat leeren
forget-more = Nicht jetzt
forgotten-line = Fertig. Sie können jederzeit neu anfangen.
forget-failed-line = Das hat gerade nicht geklappt. Es hat sich nichts geändert. Bitte versuchen Sie es in einer Minute noch einmal.
forget-failed-again = Noch einmal versuchen
forget-failed-numbers = Wichtige Nummern

# ---- über den Bot ----
about-who =
    Hier antwortet ein Programm. Es denkt sich nichts aus: Alle Texte sind vorher geschrieben. Darunter stehen die Quellen.
about-reads =
    Ihr Name ist nicht nötig. Telegram kann diesen Chat lesen: Er ist nicht Ende-zu-Ende verschlüsselt. Auch wer Ihr Handy in die Hand nimmt, kann ihn sehen. Wenn unten „Unsere Seite“ steht, schreiben Sie besser dort: Telegram sieht sie nicht.
about-reads-web =
    Kein Name nötig. Wer Ihr Telefon oder Ihren Computer nimmt, kann dieses Gespräch sehen. Der Browser merkt sich, dass diese Seite offen war.
about-names =
    In Telegram sind wir nur hier: { $bots }. Ähnliche Namen können anderen gehören.
about-never =
    Wir bitten nie um Geld, Kartennummern, Passwörter oder Codes. Wenn jemand danach fragt, sind wir das nicht.
about-texts =
    Texte, die die Redaktion noch nicht geprüft hat, haben einen Hinweis. Bei den Nummern sehen Sie, ob wir sie geprüft haben.
about-page = Unsere Seite
about-hide = Chat leeren
about-forget = Meine Antworten vergessen
about-more = Mehr

# ---- neu: Wege zu den anderen Seiten ----
check-offer-schemes-open = So kann es ablaufen
missing-steps-open = Keine Antwort: was ich tun kann
missing-worry-open = Antwort kommt, aber seltsam
witness-steps-open = Helfen, ohne zu schaden
more-sense = Was passiert mit mir?
more-protect = Wie wir Sie schützen
engine-took = Sie haben etwas anderes gemeint? Schreiben Sie es mit anderen Worten oder tippen Sie auf „Menü“.
