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
