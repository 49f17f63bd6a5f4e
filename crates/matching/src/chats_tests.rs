//! Short messages as they are typed on a phone: without signs, with words of two languages, with the apostrophe left out.

use crate::owned_tests::whose;

#[test]
fn words_as_they_are_typed_call_hers_what_is_hers() {
    for text in [
        "звяжіться зі мною #",
        "звязатись зі мной можна #",
        "свяжіться зі мною #",
        "звоніть мені на #",
        "звоніть мне #",
        "позвоніть мені #",
        "перезвоніть мені #",
        "пишить мені #",
        "напишить мені #",
        "напішіть мені #",
        "маякните мне на #",
        "мой нумер #",
        "мой ватс #",
        "мой whats app #",
        "мой акк @some_name",
        "мой имэйл a@example.com",
        "my num is #",
        "my ph #",
        "my gmail a@example.com",
        "mój mejl a@example.com",
        "moja poczta a@example.com",
        "mój rachunek DE89370400440532013000",
        "číslo mojí mámy #",
    ] {
        assert_eq!(whose(text), "!", "{text}");
    }
}

#[test]
fn who_waits_for_a_call_or_an_answer_tells_her_own() {
    for text in [
        "чекаю дзвінка на #",
        "жду вашого дзвінка, не затримуйте будь ласка #",
        "буду чекати вашого дзвінка за номером #",
        "жду звонка на #",
        "жду ответа на a@example.com",
        "czekam na telefon #",
        "czekam na odpowiedź na a@example.com",
        "čekám na odpověď na a@example.com",
        "čakám na telefonát na #",
        "aștept un răspuns pe a@example.com",
        "відповідайте мені на a@example.com",
        "ответьте мне на a@example.com",
        "odpiszcie mi na a@example.com",
        "proszę odpisać na a@example.com",
        "odepište mi na a@example.com",
        "odpovedzte mi na a@example.com",
        "antworten Sie mir an a@example.com",
        "răspundeți-mi la a@example.com",
        "reply to me at a@example.com",
        "скиньте мені на пошту a@example.com",
        "пришлите ответ мне на почту a@example.com",
        "сбросьте мне смс на #",
        "wyślijcie mi sms na #",
        "napisz mi sms na #",
        "proszę o oddzwonienie na #",
        "można mnie złapać pod #",
        "jestem dostępna pod numerem #",
        "jsem dostupná na #",
        "na tomto čísle ma zastihnete #",
        "můžete se se mnou spojit na #",
        "můžete mě najít na telegramu @some_name",
        "bitte rufen Sie zurück #",
        "Sie erreichen mich am besten unter #",
        "bin unter # erreichbar",
        "luați legătura cu mine la #",
        "pot fi contactată la #",
        "give me a call on #",
        "msg me on telegram @some_name",
        "send me a text on #",
        "you can get me on #",
        "I can be contacted on #",
        "the best number for me is #",
    ] {
        assert_eq!(whose(text), "!", "{text}");
    }
    for text in [
        "чекаю дзвінка від #",
        "жду ответа от @some_name",
        "чекаю дзвінка з номера #",
        "czekam na telefon od #",
        "водій # чекаю дзвінка",
        "#, жду звонка от них",
        "a luat legătura cu mine #",
        "a vorbit cu mine #",
        "m-a sunat pe mine #",
        "poate fi contactat la #",
        "він скинув мені на пошту a@example.com",
        "kazał mi oddzwonić na #",
        "he can get me a job, #",
        "powiedział: napisz mi na #",
        "mi-a răspuns de pe #",
    ] {
        assert_eq!(whose(text), ".", "{text}");
    }
}

#[test]
fn what_she_gives_without_a_my_is_hers() {
    for text in [
        "залишаю свій номер #",
        "лишаю вам свої контакти: #",
        "свій номер лишаю #",
        "оставляю вам здесь свой новый номер #",
        "zostawiam swój numer telefonu #",
        "podaję swój numer: #",
        "nechávám své číslo #",
        "posielam svoje nové číslo #",
        "mám číslo #",
        "mam nowy numer telefonu #",
        "mam polski numer #",
        "am un număr nou #",
        "I have a new number: #",
        "ive a new number #",
        "ich habe eine neue Nummer #",
        "ich hab ne neue nummer #",
        "пишу з номера #",
        "это я пишу с #",
        "im writing from #",
        "piszę z numeru #",
        "ich schreibe von #",
        "volám z čísla #",
        "я Марина, тел. #",
        "hi, I'm Anna, phone #",
        "ich bin die Oksana, tel #",
        "jestem Oksana, tel. #",
        "я в телеграмі @some_name",
        "я зараз у вайбері #",
        "I'm on WhatsApp #",
        "jestem na telegramie @some_name",
        "jestem pod numerem #",
        "ich bin auf Telegram @some_name",
        "bună, eu sunt pe telegram @some_name",
        "jsem na čísle #",
        "ja som na telegrame @some_name",
    ] {
        assert_eq!(whose(text), "!", "{text}");
    }
    for text in [
        "дав свій номер #",
        "він лишає мені свій номер #",
        "вона написала зі свого номера #",
        "zostawił swój numer #",
        "nechal mi své číslo #",
        "mám číslo na šéfa #",
        "mam numer szefa #",
        "mam jego numer #",
        "mam kontakt #",
        "mám zavolat na číslo #",
        "am contactat @some_name",
        "am un număr de la el #",
        "I have a number #",
        "I have the number of the driver #",
        "ich habe eine Nummer vom Chef #",
        "вона пише з #",
        "пишу з його номера #",
        "pisze z numeru #",
        "он пишет мне с номера #",
        "я знайшла в телеграмі @some_name",
        "я в телеграмі @some_name познайомилась",
        "я на сайті example.com",
        "našla jsem na telegramu @some_name",
        "dostala som na telegrame @some_name",
        "знайшла я в телеграмі @some_name",
        "I'm being blackmailed by @some_name",
        "ich bin von @some_name bedroht",
        "jestem szantażowana przez @some_name",
        "я дзвонила на телефон #",
        "я пам'ятаю номер #",
        "я знайшла телефон #",
        "я запомнил номер #",
        "im calling number #",
    ] {
        assert_eq!(whose(text), ".", "{text}");
    }
}

#[test]
fn of_two_values_in_one_breath_each_is_whose_it_is() {
    for (text, want) in [
        ("me: # him: $", "!."),
        ("me # boss $", "!."),
        ("ja: #, on: $", "!."),
        ("já # on $", "!."),
        ("eu # el $", "!."),
        ("ich: #\ner: $", "!."),
        ("chef: # ich: $", ".!"),
        ("boss: #\nme: $", ".!"),
        ("він @some_name, а я #", ".!"),
        ("водій # я $", ".!"),
        ("Олег #, я $", ".!"),
        ("# я, $ він", "!."),
        ("# bin ich", "!"),
        ("# gehört mir", "!"),
        ("# its me", "!"),
        ("# gehört meinem Chef", "."),
        ("he called from # my number is $", ".!"),
        ("он звонил с # а мой номер $", ".!"),
        ("рекрутер @some_name мой номер #", ".!"),
        ("er ruft von # an, meine nummer ist $", ".!"),
        ("dzwonił # mój numer to $", ".!"),
        ("volal mi z #, moje číslo je $", ".!"),
        ("m-a sunat de la #, numărul meu este $", ".!"),
        ("він дзвонив на # мій номер, його $", "!."),
        ("він знає # мій номер, його $", "!."),
        ("дзвонив мені на # мій телефон з $", "!."),
        ("мій номер #, запасний $", "!!"),
        ("mój numer # i drugi $", "!!"),
        ("moje číslo # a druhé $", "!!"),
        ("мій номер #, новий рекрутер $", "!."),
        ("мій номер #, друга $", "!."),
        ("дзвоніть мені # чи в телеграм @some_name", "!!"),
        ("text me on # or on telegram @some_name", "!!"),
        ("з мого номера # на $", "!."),
        ("number of my sister #", "!"),
        ("numărul mamei mele #", "!"),
        ("number of my sister's landlord #", "."),
        ("numărul șefului mamei mele #", "."),
        ("din contul meu in contul DE89370400440532013000", "."),
    ] {
        assert_eq!(whose(text), want, "{text}");
    }
}

#[test]
fn what_others_print_or_what_is_asked_about_is_not_hers() {
    for text in [
        "ad: call me on #",
        "оголошення: пишіть мені на #",
        "оголошення в фейсбуці: \"телефонуйте мені #\"",
        "в объявлении было: звоните мне #",
        "ogłoszenie: proszę o kontakt #",
        "in der Anzeige stand: rufen Sie mich an #",
        "în anunț scria: sunați-mă la #",
        "v inzeráte bolo: zavolajte mi #",
        "the advert said text me on #",
        "napsal: zavolej mi na #",
        "napísal: zavolaj mi na #",
        "напишіть мені чий це номер #",
        "напишите мне чей это телефон #",
        "text me whose number is #",
        "napisz mi czyj to numer #",
        "напишіть мені про #",
        "write to me about @some_name",
        "# ruft mich ständig an",
        "# schreibt mir Drohungen",
    ] {
        assert_eq!(whose(text), ".", "{text}");
    }
    for text in [
        "побачила ваше оголошення, дзвоніть мені #",
        "I saw your ad, call me on #",
        "по оголошенню: дзвоніть мені #",
        "моє оголошення, телефонуйте мені #",
        "napsal jsem vám, zavolejte mi na #",
        "napsal jste mi, zavolejte mi na #",
        "napísal si mi, zavolaj mi na #",
        "дзвоніть мені про роботу на #",
        "дзвоніть мені, хто це побачить, на #",
        "# ruft mich bitte an",
        "# schreibt mir bitte",
    ] {
        assert_eq!(whose(text), "!", "{text}");
    }
}
