# ---- andere Menschen ----

# ---- Familie und nahe Menschen ----
others-relative-first =
    Sie können sich schon jetzt an die Polizei wenden, auch nach wenigen Stunden. Die Polizei der Ukraine sagt: Eine solche Meldung wird noch am selben Tag aufgenommen, egal wo die Person verschwunden ist.
others-relative-numbers =
    { svc-ua-102 } – wenn Sie in der Ukraine sind
    { svc-eu-112 } – wenn Sie in einem Land in Europa, in der Türkei oder in Georgien sind
    { svc-ua-consular } – Konsulats-Telefon: für ukrainische Staatsangehörige im Ausland
others-relative-way =
    Eins nach dem anderen: anrufen, Angaben sammeln, eine ruhige Nachricht schicken. Zu jedem Schritt gibt es unten einen Knopf.
others-relative-call-open = Was ich der Polizei sage
others-relative-gather-open = Was ich sammeln kann
others-relative-message-open = Eine ruhige Nachricht
others-relative-care-open = Was ich besser nicht tue
others-relative-worry-open = Antwort kommt, aber seltsam
others-relative-person-open = Mit einem Menschen sprechen
others-relative-numbers-open = Wichtige Nummern

others-relative-call-say =
    Sie können so anfangen: „Ein Mensch, der mir nahesteht, ist verschwunden. Der letzte Kontakt war dann und dann. Die Person wollte dorthin, zusammen mit der und der Person. Ich habe Angst, dass etwas nicht stimmt.“
others-relative-call-where =
    Wohin Sie sich wenden können:
    • an die nächste Polizeiwache zu Hause, auch wenn die Person woanders verschwunden ist;
    • an das Konsulats-Telefon, wenn die Person im Ausland ist;
    • an die Polizei in dem anderen Land. Das Land können Sie unten wählen.
others-relative-call-ask =
    Fragen Sie nach der Nummer des Vorgangs, nach dem Namen der zuständigen Person und wann Sie wieder anrufen können. Schreiben Sie auf, wer Ihnen was geantwortet hat.
others-relative-call-child = Ein Kind ist verschwunden? In vielen EU-Ländern gibt es auch die Nummer { svc-eu-116000 }.
others-relative-call-gather = Was ich sammeln kann
others-relative-call-message = Eine ruhige Nachricht
others-relative-call-numbers = Wichtige Nummern

others-relative-care-not =
    Das kann schaden, auch wenn Sie helfen möchten:
    • den Leuten drohen, die bei der Person sein können;
    • Adressen, Namen oder Vermutungen in offene Gruppen schreiben;
    • allein losfahren, um die Person zu holen;
    • Leute bezahlen, die sie „finden“ oder „freikaufen“ wollen, ohne die Polizei zu fragen.
others-relative-care-instead =
    Das hilft mehr: Geben Sie alles, was Sie erfahren, an die Polizei weiter.
others-relative-care-you =
    Auch Sie brauchen Schlaf, Ruhe und Essen. Bitten Sie Familie oder Freunde, Ihnen dabei zu helfen.
others-relative-care-message = Eine ruhige Nachricht
others-relative-care-person = Mit einem Menschen sprechen
others-relative-care-numbers = Wichtige Nummern

others-relative-worry-signs =
    Manchmal antwortet die Person, aber Sie machen sich trotzdem Sorgen. Achten Sie darauf, ob die Person:
    • nicht mit ihren eigenen Worten schreibt oder nur kurz;
    • nie allein spricht, immer ist jemand dabei;
    • nicht sagt, wo sie wohnt und für wen sie arbeitet;
    • Papiere, Geld oder Handy nicht bei sich hat;
    • Sie bittet, nicht zu fragen und nicht anzurufen.
others-relative-worry-honest = Das beweist noch nichts. Aber Sie können schon jetzt um Rat fragen. Sie müssen nicht warten, bis es schlimmer wird.
others-relative-worry-how =
    Schreiben Sie so, als ob jemand mitliest. Stellen Sie am Telefon Fragen, auf die man mit Ja oder Nein antworten kann:
    „Passt es dir gerade?“ „Soll ich dich später noch mal anrufen?“
    Auch wenn es heißt, es ist niemand da, können andere mithören. Das vereinbarte Codewort heißt: Hilfe wird gebraucht.
others-relative-worry-plan-open = Wenn die Person reden kann
others-relative-worry-person = Mit einem Menschen sprechen
others-relative-worry-lost = Es gibt keinen Kontakt mehr
others-relative-worry-numbers = Wichtige Nummern

others-relative-plan-listen =
    Wenn Sie ohne andere reden können: Hören Sie zu, schimpfen Sie nicht und sagen Sie nicht „Hättest du nur auf mich gehört“. Sagen Sie: „Ich bin auf deiner Seite. Du entscheidest.“
others-relative-plan-agree =
    Vereinbaren Sie einfache Dinge:
    • ein Codewort, das bedeutet: „Hol Hilfe“;
    • wann Sie anrufen und was Sie tun, wenn niemand antwortet;
    • wo die Person jetzt ist: Straße, Laden in der Nähe, Schild;
    • Kopien der Papiere sind bei Ihnen.
others-relative-plan-send =
    Sie können der Person die Nummer eines Beratungstelefons in diesem Land so schicken, dass sie die Nummer leicht löschen kann. Rufen Sie besser mit ihrer Zustimmung für sie an, bei Gefahr aber sofort.
others-relative-plan-lines = Nummern nach Ländern
others-relative-plan-quiet = Stille Wege
others-relative-plan-numbers = Wichtige Nummern

# ---- ich sehe etwas ----
others-witness-calm =
    Danke, dass Sie nicht weggesehen haben. Wenn es gerade jetzt passiert, kommen zuerst die Nummern. Alles andere hat Zeit.
others-witness-not =
    So schaden Sie niemandem:
    • nicht näher herangehen und nicht mit den Leuten sprechen, die alles bestimmen;
    • nicht filmen, wenn man Sie sehen kann;
    • die Person nicht vor anderen fragen, ob alles in Ordnung ist;
    • keine Fotos und Adressen ins Netz stellen.
others-witness-do =
    Das hilft wirklich: merken und aufschreiben. Wo ist es, wann war es, wie viele Menschen, welche Autos und Kennzeichen? Was haben Sie selbst gesehen oder gehört? Vermutungen schreiben Sie getrennt auf.
others-witness-after = Es kann sein, dass die Person keine Hilfe will oder Angst bekommt. Das heißt nicht, dass Sie sich geirrt haben.
others-witness-talk-open = Wenn die Person mit mir spricht
others-witness-colleague-open = Es ist bei mir auf der Arbeit
others-witness-host-open = Diese Menschen wohnen bei mir
others-witness-numbers = Wichtige Nummern

others-witness-talk-place =
    Sprechen Sie dort, wo niemand zuhört, und nur kurz. Fangen Sie einfach an: „Brauchen Sie Hilfe?“
others-witness-talk-words =
    Das können Sie tun:
    • Hören Sie zu und glauben Sie. Fragen Sie nicht nach Einzelheiten.
    • Versprechen Sie nichts, was Sie nicht tun können: verstecken, wegbringen, „alles regeln“.
    • Laden Sie niemanden zu sich nach Hause ein und geben Sie Ihre Adresse nicht weiter.
    • Eine Nummer können Sie auf Ihrem Handy zeigen oder auf einen Zettel schreiben.
others-witness-talk-decide =
    Ob jemand anruft, entscheidet die Person selbst. Anders ist es, wenn jemand in Gefahr ist oder es um ein Kind geht. Dann rufen Sie sofort an: { svc-eu-112 }
others-witness-talk-card = Karte zeigen
others-witness-talk-lines = Nummern nach Ländern
others-witness-talk-numbers = Wichtige Nummern

others-colleague-signs =
    Neben Ihnen arbeitet ein Mensch und etwas stimmt nicht? Zeichen können sein:
    • die Person wird gebracht und abgeholt, allein geht sie nirgends hin;
    • für sie spricht immer jemand anderes;
    • Pass und Lohn hat jemand anderes;
    • sie arbeitet mehr als alle und weiß nicht, wie viel sie verdient;
    • sie hat Angst, ist müde, sagt Sätze wie auswendig gelernt.
others-colleague-do =
    Das können Sie tun: Fragen Sie die Person allein, ob sie Hilfe braucht, und geben Sie ihr eine Nummer. Sicherer ist, nicht den Chef oder die Chefin zu fragen. Das Problem kann von dort kommen.
others-colleague-who =
    Rat gibt es bei einem Beratungstelefon im Land. Dafür muss man nichts beweisen.
others-colleague-lines = Nummern nach Ländern
others-colleague-talk = Wie ich das Gespräch anfange
others-colleague-numbers = Wichtige Nummern

others-host-thanks = Danke, dass Menschen bei Ihnen wohnen können. Sie bemerken vielleicht, was andere nicht sehen.
others-host-good =
    Das gibt Ihren Gästen Ruhe:
    • ein eigener Schlüssel und eine Tür, die man abschließen kann;
    • die Papiere bleiben bei ihnen, auch „zum Aufbewahren“ nehmen Sie sie besser nicht;
    • klare Regeln: wie lange man bleiben kann, wer was bezahlt;
    • Zeit zum Nachdenken, bevor man Arbeit oder eine Reise annimmt.
others-host-worry =
    Man bietet Ihrem Gast Arbeit ohne Vertrag oder eine „kostenlose Reise“ an? Prüfen Sie das gemeinsam. Der Gast ist nicht zurückgekommen? In Großbritannien steht in den Tipps für Menschen, die andere aufnehmen: Sagen Sie es der Gemeinde. Wenn es gefährlich ist, rufen Sie an: { svc-eu-112 }
others-host-offer = Ein Angebot prüfen
others-host-missing = Jemand ist verschwunden
others-host-person = Mit einem Menschen sprechen
others-host-numbers = Wichtige Nummern

# ---- für die Presse ----
others-journalist-what =
    Das ist eine Plattform mit Informationen: zwei Bots in Telegram und Seiten im Internet. Alles ist für Menschen, die ins Ausland gehen oder dort in Not geraten sind.
others-journalist-how =
    Es antwortet ein Programm. Alle Texte sind vorher geschrieben, die Quellen stehen darunter. Menschen sind noch nicht im Dienst, und das sagen wir auch so.
others-journalist-desk-how =
    Es antwortet ein Programm. Seine Texte sind vorher geschrieben, die Quellen stehen darunter. Wer möchte, kann Menschen etwas erzählen: Wer es liest, sieht man vor dem Schreiben.
others-journalist-state =
    Texte und Nummern werden noch geprüft. Was nicht geprüft ist, hat einen Hinweis. Eigene Zahlen zu Anfragen veröffentlicht die Plattform nicht.
others-journalist-talk = Die Gespräche der Menschen, die uns schreiben, zeigen wir niemandem. Wir suchen auch keine Menschen für Interviews.
others-journalist-figures-open = Zahlen und Quellen
others-journalist-words-open = Mit Respekt schreiben
others-journalist-schemes-open = So kann es ablaufen
others-journalist-protect-open = Was wir speichern

others-journalist-figures-ua =
    Ukraine, nach Berichten der Presse:
    • erfasst wurden { fact-figures-ua-2025 };
    • betroffen waren { fact-figures-ua-2025-people };
    • betroffen in der Zeit des Krieges: { fact-figures-ua-war }.
others-journalist-figures-others =
    Die Internationale Organisation für Migration in der Ukraine hat { fact-figures-iom-2024 } geholfen.
    In der Europäischen Union erkennt man { fact-figures-eu } als betroffen. Das sagt die Europäische Kommission.
others-journalist-figures-method =
    So liest man das: Gezählt ist nur, was bemerkt und aufgeschrieben wurde. Die Polizei zählt Fälle und Menschen, Organisationen zählen, wem sie geholfen haben. Diese Zahlen kann man nicht zusammenrechnen. Wir haben Artikel gelesen, nicht die Berichte selbst.
others-journalist-figures-words = Mit Respekt schreiben
others-journalist-figures-back = Über die Plattform

others-journalist-words-people =
    Der Mensch zuerst:
    • Fragen Sie vor dem Gespräch, vor dem Foto und vor der Veröffentlichung, ob die Person einverstanden ist.
    • Die Person entscheidet, was sie nicht erzählt.
    • Schreiben Sie nichts, woran man sie erkennt, wenn sie das nicht will.
    • Denken Sie daran: Wer von jemandem Wohnung oder Hilfe bekommt, kann schwer Nein sagen.
others-journalist-words-images =
    Bilder: ohne Ketten, ohne Strichcodes auf der Haut, ohne freizügige Fotos. Viele Menschen wurden nicht geschlagen, sondern langsam abhängig gemacht. Mit solchen Bildern fällt es Menschen schwer, die eigene Lage zu erkennen.
others-journalist-words-words =
    Wörter: Viele möchten, dass man „betroffene Person“ sagt und nicht „Opfer“. Nennen Sie es nicht „Zustimmung“, wenn jemand getäuscht wurde.
others-journalist-words-numbers = Nennen Sie in Ihrem Beitrag die Nummer eines Beratungstelefons. Prüfen Sie die Nummer am Tag der Veröffentlichung.
others-journalist-words-figures = Zahlen und Quellen
others-journalist-words-numbers-open = Was neben einer Nummer steht
others-journalist-words-back = Über die Plattform
