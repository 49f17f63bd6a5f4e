//! Whose a value is that somebody tells, rule by rule; for each also what it must not take for hers.

use crate::{Extractor, Identifier};
use domain::Country;
use std::sync::LazyLock;

static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(Extractor::new);

/// One sign of each value that is found, in order: `!` is hers, `.` another's. `#` and `$` stand for numbers reserved for
/// fiction.
pub(crate) fn whose(text: &str) -> String {
    let text = text.replace('#', "+447700900123").replace('$', "+447700900124");
    let sign = |one: &Identifier| if one.mine { '!' } else { '.' };
    EXTRACTOR.extract(&text, Country::parse("PL").ok()).iter().map(sign).collect()
}

#[test]
fn a_thing_of_hers_is_hers_whatever_kind_it_is() {
    for text in [
        "моя електронна пошта a@example.com",
        "моя электронная почта: a@example.com",
        "мой другой номер #",
        "мій інший номер #",
        "моя друга картка 5555 5555 5555 4444",
        "мою другу картку 5555 5555 5555 4444",
        "my real number is #",
        "mój inny numer #",
        "meine andere Nummer #",
        "мій єдиний номер #",
        "моя нова електронна пошта a@example.com",
        "мій колишній номер #",
        "my mom's phone #",
        "al doilea meu număr #",
        "Мой номер телефона другой, #",
        "Мій номер телефону другий: #",
        "телефон мой другой #",
        "na mou kartu 5555 5555 5555 4444",
        "на моїх картках 5555 5555 5555 4444",
        "o mojim čísle #",
        "mojemu numerowi #",
        "наші номери #",
        "naše číslo #",
        "мій профіль @some_name",
        "my tg @some_name",
        "мій акаунт @some_name",
        "мой аккаунт @some_name",
        "мой профиль @some_name",
        "мій сигнал #",
        "мій вацап #",
        "my ig @some_name",
        "meine Rufnummer ist #",
        "мій ібан DE89370400440532013000",
        "моя симка #",
        "У мене номер #",
        "у меня номер #",
        "у мене новий номер телефону #",
        "в мене вайбер #",
        "мене звуть Оксана, тел #",
        "jmenuju se Jana, tel #",
        "Mein Name ist Anna, Handy #",
        "Numele meu este Ana, tel #",
        "moje jméno je Jana, tel #",
        "nazywam sie Anna #",
        "Мій номер телефону, на який можна дзвонити: #",
        "мой номер телефона, по которому можно звонить #",
        "mój numer telefonu, pod który można dzwonić #",
        "my number if you need to call is #",
        "nie, to mój numer #",
        "ne, to je moje číslo #",
    ] {
        assert_eq!(whose(text), "!", "{text}");
    }
}

#[test]
fn a_thing_of_anothers_is_not_hers_beside_a_my() {
    for text in [
        "номер мого друга #",
        "номер моего другого друга #",
        "my ex's phone #",
        "мого кривдника номер #",
        "номер моего насильника #",
        "the number of my trafficker is #",
        "my agency number #",
        "моя мама знайшла сайт example.com",
        "my sister found the site example.com",
        "мій син телефонував на #",
        "у нього мій паспорт, телефон #",
        "моя робота, сайт example.com",
        "моєї хазяйки номер #",
        "У мене його номер #",
        "у мене є номер вербувальника #",
        "у меня номер, с которого звонили, #",
        "номер телефона моей подруги #",
        "Мій номер телефону і телефон водія #",
        "На мой номер звонил #",
        "на мій номер телефонував чоловік #",
        "to my number wrote #",
        "# водій забрав мій телефон",
        "# телефонував на мій номер",
        "# скинув гроші на мою картку",
        "# знає мій номер",
        "# has my number",
        "to nie jest mój numer: #",
        "to nie je moje číslo #",
        "není to moje číslo #",
        "das ist nicht meine Nummer: #",
        "nu este numărul meu #",
        "це не є мій номер: #",
        "# keeps calling my phone",
        "Șeful meu are numărul #",
        "# це номер мого хазяїна",
        "# is the number of my boss",
        "numer do mnie dzwonił #",
    ] {
        assert_eq!(whose(text), ".", "{text}");
    }
}

#[test]
fn who_asks_to_be_reached_tells_her_own() {
    for text in [
        "Proszę o kontakt pod numerem 512 345 678",
        "prosimy, proszę o pilny kontakt ze mną #",
        "prosím o zavolání na #",
        "звʼяжіться зі мною #",
        "зв’яжіться зі мною #",
        "зв`яжіться зі мною #",
        "sunaţi-mă la #",
        "scrieţi-mi la #",
        "мій номер #",
        "call me on whatsapp only after six pm at #",
        "vă rog să mă sunați la #",
        "îmi puteți scrie la #",
        "mă puteți găsi la #",
        "Můžete mi volat na #",
        "Môžete mi zavolať na #",
        "volej mi na #",
        "volaj mi na #",
        "piš mi na #",
        "ozvi se mi na #",
        "ozvi sa mi na #",
        "mi prosím zavolejte na #",
        "możecie do mnie dzwonić pod #",
        "proszę do mnie dzwonić na #",
        "zadzwon do mnie #",
        "do mnie zadzwoń na #",
        "proszę się ze mną skontaktować pod #",
        "Sie können mir schreiben unter #",
        "meldet euch bei mir #",
        "bitte mich anrufen unter #",
        "набери мене #",
        "набери меня #",
        "зв'яжись зі мною #",
        "свяжись со мной #",
        "мені подзвоніть #",
        "мне звоните #",
        "дзвоніть краще мені #",
        "можете мені написати на #",
        "мені можна на номер #",
        "# call me",
        "Ось #, дзвоніть мені будь ласка",
        "# мене звати Оксана",
        "#, my name is Oksana, please help",
        "# перезвоните",
        "#\nдзвоніть мені",
        "#\nце мій номер",
        "+447700900123. Call me please",
        "не пишіть йому, пишіть мені на #",
        "numer do mnie #",
        "kontakt do mnie: #",
        "ви написали мені, дзвоніть мені на #",
        "I will wait, call me at #",
        "я почала боятися, дзвоніть мені #",
        "I don't know who, call me at #",
        "дзвоніть на мій номер, я вже писала, #",
    ] {
        assert_eq!(whose(text), "!", "{text}");
    }
}

#[test]
fn who_asks_to_be_reached_may_be_another() {
    for text in [
        "przyszedł i powiedział: zadzwoń do mnie na #",
        "Proszę o kontakt z kierowcą #",
        "szef prosił o kontakt #",
        "he told me to call #",
        "мені він сказав: дзвони на #",
        "сказав мені: пиши мені на #",
        "Er schreibt mir: #",
        "Zaczął do mnie pisać #",
        "mă sună de la #",
        "řekla zavolej mi na #",
        "a zis sună-mă la #",
        "можете мені допомогти перевірити номер #",
        "Можете мне сказать, чей это номер #",
        "skontaktował się ze mną #",
        "номер боса #, подзвоніть мені",
        "дзвонив #, напишіть мені",
        "# напишіть мені що ви про нього знаєте",
        "# перезвоните им",
        "# дзвонив мені",
        "he wrote from #, my name is Oksana",
        "номер вербувальника:\n#\nнапишіть мені",
        "# сказав: дзвони мені",
        "зателефонував мені #",
        "Он начал мне звонить: #",
        "Er wollte mir schreiben: #",
        "they told me, call me at #",
    ] {
        assert_eq!(whose(text), ".", "{text}");
    }
}

#[test]
fn a_heading_tells_of_its_whole_list() {
    for (text, want) in [
        ("Мої контакти:\nтел: #\nпошта: a@example.com", "!!"),
        ("My contacts:\nphone #\nemail a@example.com", "!!"),
        ("Мій номер:\n1) #", "!"),
        ("Мій номер:\nКиївстар #", "!"),
        ("Мої контакти:\n\nтел: #\n\nпошта: a@example.com", "!!"),
        ("Мої дані:\nОксана Тест\n20 років\nтел #", "!"),
        ("Мої контакти\nтел: #", "!"),
        ("Дзвоніть мені:\n- Viber #\n- $", "!!"),
        ("Мої номери:\n1. #\n2. $\n3. a@example.com", "!!!"),
        ("Мої контакти:\nтел: #\nбос: $", "!."),
        ("Мої контакти:\nтел #\nйого контакти:\nтел $", "!."),
        ("Мої контакти:\nтел # (бос)", "."),
        ("Його контакти:\nтел: #\nпошта: a@example.com", ".."),
        ("Номери мого боса:\n1) #\n2) $", ".."),
        ("Контакти:\nтел: #", "."),
        ("Мої контакти:\nпотім він дав мені такий номер #", "."),
        ("Мої кривдники:\nОлег #\nІгор $", ".."),
        ("Він дзвонив на мій номер.\nОсь звідки дзвонив:\n#", "."),
        ("Мій номер:\n#\nА дзвонили мені ось звідки:\n$", "!."),
        ("Мої контакти:\n#\nОксана $", "!!"),
        ("Мої картки:\nосновна #\nдруга картка $", "!!"),
        ("Мій телефон забрали\nАндрій #", "."),
        ("Мій номер:\n#\nНомер водія:\n$", "!."),
        ("Я:\nтел #\nВодій:\nтел $", "!."),
    ] {
        assert_eq!(whose(text), want, "{text}");
    }
}

#[test]
fn of_two_values_what_is_said_of_one_is_said_of_it_alone() {
    for (text, want) in [
        ("Мій номер #\nйого $", "!."),
        ("my number #\nboss: $", "!."),
        ("# - мій\n$ - його", "!."),
        ("# - мій, $ - його", "!."),
        ("# is my number\n$ is his", "!."),
        ("# is mine and $ is his", "!."),
        ("# мій, а $ його", "!."),
        ("# - його, $ - мій", ".!"),
        ("# - його\n$ - мій", ".!"),
        ("його # мій $", ".!"),
        ("його номер # мій номер $", ".!"),
        ("# - мій, $", "!!"),
        ("# - мій, $ теж", "!!"),
        ("# мій, $ мій", "!!"),
        ("мій номер #\n$", "!!"),
        ("my phone #\nviber $", "!!"),
        ("Мій номер #\nОлег $", "!."),
        ("мій номер #, $ його", "!."),
        ("# - мій. Дзвоніть мені на $", "!!"),
        ("Дзвонив #\nМій номер\n$", ".!"),
        ("Дзвонив #, а мій номер $", ".!"),
        ("його #, дзвоніть мені на $", ".!"),
        ("#, мій номер $", ".!"),
        ("# мене звати Оксана, його номер $", ".."),
        ("# і $ мої номери", "!!"),
        ("#, $ - мої", "!!"),
        ("# and $ are mine", "!!"),
        ("#, $ - їхні номери", ".."),
        ("дзвонив #, $ - мої дані", ".!"),
        ("#, $ - мій", ".!"),
        ("мої номери: #, $ друга симка", "!!"),
        ("мій номер #, $ друга", "!."),
    ] {
        assert_eq!(whose(text), want, "{text}");
    }
}

#[test]
fn her_own_is_told_from_what_is_somebody_elses() {
    for (text, want) in [
        ("Мій номер #", "!"),
        ("мій новий номер телефону: #", "!"),
        ("Дзвоніть мені на #", "!"),
        ("пишіть мені в телеграм #", "!"),
        ("# це мій номер", "!"),
        ("мой телефон #", "!"),
        ("позвоните мне по номеру #", "!"),
        ("my number is #", "!"),
        ("My WhatsApp number: #", "!"),
        ("call me at #", "!"),
        ("you can write to me at #", "!"),
        ("mój numer to #", "!"),
        ("zadzwoń do mnie pod #", "!"),
        ("meine Nummer ist #", "!"),
        ("rufen Sie mich an unter #", "!"),
        ("numărul meu este #", "!"),
        ("sunați-mă la #", "!"),
        ("moje číslo je #", "!"),
        ("zavolajte mi na #", "!"),
        ("його номер #", "."),
        ("мій хазяїн дав номер #", "."),
        ("він забрав мій паспорт і дав номер #", "."),
        ("my boss gave me #", "."),
        ("my number is blocked by him. His is #", "."),
        ("he called me from #", "."),
        ("he would call me from #", "."),
        ("не мій номер, його #", "."),
        ("szef dzwonił z #", "."),
        ("можна мені писати на #", "!"),
        ("связь со мной: #", "!"),
        ("my no. is #", "!"),
        ("mój nr tel. to #", "!"),
        ("Sie können mich unter # erreichen", "!"),
        ("mă puteți suna la #", "!"),
        ("ozvěte se mi na #", "!"),
        ("# (мій)", "!"),
        ("це мій: #", "!"),
        ("# (не мій)", "."),
        ("# мій хазяїн", "."),
        ("my boss #", "."),
        ("#", "."),
    ] {
        assert_eq!(whose(text), want, "{text}");
    }
}
