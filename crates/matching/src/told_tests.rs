//! What victims, relatives and traffickers write, in the languages that people write to us in.

use crate::{Extractor, Identifier};
use domain::Country;
use std::sync::LazyLock;

static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(Extractor::new);

/// What is found, as its normal form, with `!` where it is her own.
fn found(text: &str, country: &str) -> Vec<String> {
    let shown = |one: &Identifier| format!("{}{}", one.normal, if one.mine { " !" } else { "" });
    EXTRACTOR.extract(text, Country::parse(country).ok()).iter().map(shown).collect()
}

#[test]
fn her_own_is_her_own_however_she_says_it() {
    for text in [
        "Мій номер\n+447700900123",
        "Мій номер:\n+447700900123",
        "Мой номер. +447700900123",
        "+447700900123 - це я",
        "+447700900123 (я)",
        "це я, +447700900123",
        "я +447700900123",
        "it's me, +447700900123",
        "я на зв'язку +447700900123",
        "передзвоніть будь ласка на +447700900123",
        "зателефонуйте мені, коли зможете, на цей номер +447700900123",
        "мене можна знайти +447700900123",
        "зі мною можна зв'язатися за номером +447700900123",
        "зв'яжіться будь ласка зі мною +447700900123",
        "call me please +447700900123",
        "im reachable at +447700900123",
        "мої дані: Оксана, +447700900123",
        "Мене звати Оксана, тел +447700900123",
        "Nazywam się Anna Test, tel. +447700900123",
        "mij nomer +447700900123",
        "moj nomer telefona +447700900123",
        "oddzwońcie do mnie na +447700900123",
        "ich bin unter +447700900123 erreichbar",
        "má telefonní čísla: +447700900123",
        "мені сказали написати вам, дзвоніть мені на +447700900123",
        "він сказав що допоможе. Дзвоніть мені на +447700900123",
        "я сказала йому: дзвони мені на +447700900123",
        "Мій номер для зв'язку +447700900123",
        "numărul meu de telefon: +447700900123",
        "sunați-mă la numărul de telefon +447700900123",
        "дзвоніть мені з 9 до 18 на +447700900123",
        "дзвоніть мені на +447700900123 він каже що вб'є мене",
        "він пише погрози, дзвоніть мені на +447700900123",
        "mój stary numer +447700900123",
        "моя нова картка +447700900123",
        "al meu este +447700900123",
        "mine is +447700900123",
        "мені сказала подруга, пишіть мені на +447700900123",
        "Rufen Sie mich an, von 9 bis 18 Uhr, unter +447700900123",
        "call me from Monday +447700900123",
        "дзвоню з мого номера +447700900123",
    ] {
        assert_eq!(found(text, "UA"), ["+447700900123 !"], "{text}");
    }
}

#[test]
fn what_a_trafficker_says_of_himself_is_not_hers() {
    for text in [
        "номер мого начальника +447700900123",
        "номер моєї начальниці +447700900123",
        "телефон мого чоловіка +447700900123",
        "the number of my boss is +447700900123",
        "my boss's number is +447700900123",
        "numer mojego szefa +447700900123",
        "číslo mého šéfa +447700900123",
        "můj šéf má číslo +447700900123",
        "«дзвони мені на +447700900123», сказав він",
        "дзвони мені на +447700900123 сказав він",
        "він сказав: дзвони мені на +447700900123",
        "Він каже, пиши мені на +447700900123",
        "he told me \"call me at +447700900123\"",
        "powiedział: zadzwoń do mnie na +447700900123",
        "Er schrieb: ruf mich an unter +447700900123",
        "mi-a zis sună-mă la +447700900123",
        "řekl zavolej mi na +447700900123",
        "Телефон мой украли, номер вербовщика +447700900123",
        "they took my phone, number of the driver +447700900123",
        "на мою пошту прийшов лист від +447700900123",
        "там написано: пишите мне в телеграм +447700900123",
        "he would call me from a number +447700900123",
        "povedal: zavolaj mi na +447700900123",
        "мне можно было звонить только ему +447700900123",
        "він знає мій номер, сам дзвонить з +447700900123",
        "на мою картку прийшли гроші з картки +447700900123",
        "переказ з моєї картки на +447700900123",
        "transferred from my card to +447700900123",
        "+447700900123 дзвонив на мій номер",
        "+447700900123 wrote to my telegram",
    ] {
        assert_eq!(found(text, "UA"), ["+447700900123"], "{text}");
    }
}

#[test]
fn of_two_values_each_has_its_own_words() {
    for (text, first, second) in [
        ("Дзвонив +447700900123, мій номер +447700900124", "", " !"),
        ("його номер +447700900123, а мій +447700900124", "", " !"),
        ("він дзвонив з +447700900123 на мій номер +447700900124", "", " !"),
        ("з +447700900123 писали на мій номер +447700900124", "", " !"),
        ("+447700900123 його, +447700900124 мій", "", " !"),
    ] {
        let want = [format!("+447700900123{first}"), format!("+447700900124{second}")];
        assert_eq!(found(text, "UA"), want, "{text}");
    }
}

#[test]
fn phones_are_found_as_people_run_them_together() {
    // Numbers of libphonenumber's own examples, which nobody is known by.
    for (text, country, want) in [
        ("+380501234567Андрій", "UA", "+380501234567"),
        ("0501234567це його номер", "UA", "+380501234567"),
        ("+38O501234567", "UA", "+380501234567"),
        ("О50 123 45 67", "UA", "+380501234567"),
        ("+380*50*123*45*67", "UA", "+380501234567"),
        ("+38050 123\n45 67", "UA", "+380501234567"),
        ("карта пуста, тел 0501234567", "UA", "+380501234567"),
        ("звонил с 89123456789", "UA", "+79123456789"),
        ("4915123456789", "DE", "+4915123456789"),
        ("050.123.45.67", "UA", "+380501234567"),
        ("тел:\n050 123 45 67", "UA", "+380501234567"),
    ] {
        assert_eq!(found(text, country), [want], "{text}");
    }
    assert_eq!(found("Андрій 0501234567Олег 0501234568", "UA"), ["+380501234567", "+380501234568"]);
}

#[test]
fn a_word_after_a_number_is_a_count_of_it_only_where_it_is_one() {
    for (text, country, want) in [
        ("звонил с +380501234567 долго молчал", "UA", "+380501234567"),
        ("+380501234567 тисне на мене", "UA", "+380501234567"),
        ("+48512345678 złodziej", "PL", "+48512345678"),
        ("512 345 678 złodziej", "PL", "+48512345678"),
        ("0712034567 Ron a zis", "RO", "+40712034567"),
        ("0712 034 567,50 de lei", "RO", "+40712034567"),
        ("01512 3456789 leider gesperrt", "DE", "+4915123456789"),
        ("+44 7700 900123 Ron said", "UA", "+447700900123"),
        ("050 123 45 67 часто дзвонить", "UA", "+380501234567"),
        ("050 123 45 67 час від часу", "UA", "+380501234567"),
        ("8 (050) 123-45-67 чоловік", "UA", "+380501234567"),
        ("+380 50 123 45 67 чоловік", "UA", "+380501234567"),
        ("+44 7700 900123 let me know", "UA", "+447700900123"),
        ("+44 7700 900123 later", "UA", "+447700900123"),
        ("+44 7700 900123 girls", "UA", "+447700900123"),
        ("+48 512 345 678 ani słowa", "PL", "+48512345678"),
        ("0048 512 345 678 ani słowa", "UA", "+48512345678"),
        ("+49 30 123456 78 later", "DE", "+493012345678"),
        ("+447700900123, 2 рази", "UA", "+447700900123"),
        // A count or a sum after a number that is one without it.
        ("+49 30 901820 2 рази", "DE", "+4930901820"),
        ("+49 30 901820 500 євро", "DE", "+4930901820"),
        ("030 901820 2 рази", "DE", "+4930901820"),
        ("050 123 45 67 2 дні", "UA", "+380501234567"),
        ("+48 512 345 678 500 zł", "PL", "+48512345678"),
    ] {
        assert_eq!(found(text, country), [want], "{text}");
    }
    for (text, country) in [("512 345 678 zł", "PL"), ("512 345 678 тис.", "PL"), ("150 000 000 km", "PL")] {
        assert!(found(text, country).is_empty(), "{text}");
    }
}

#[test]
fn an_account_with_a_receipts_sum_is_an_account_and_a_receipt_beside_letters_none() {
    for account in
        ["LT427044000507069464", "AT59 1904 3000 3296 4169", "EE412200221503407100", "MD55AG660137819325110042"]
    {
        let want = account.replace(' ', "");
        for country in ["UA", "PL", "AT", ""] {
            assert_eq!(found(&format!("на рахунок {account} вчора"), country), [want.as_str()], "{account}");
        }
        let one = EXTRACTOR.one(account, None);
        assert_eq!(one.map(|one| one.normal), Some(want), "{account}");
    }
    // A receipt that has an account's remainder too, and one that has not.
    for text in [
        "AT 591904300032964169",
        "at591904300032964169",
        "AT716433333641606098",
        "my code is AT591904300032964169",
        "AT591 904 300 032 964 169",
        "591904300032964169",
    ] {
        assert!(found(text, "AT").is_empty(), "{text}");
    }
}

#[test]
fn words_finish_no_account() {
    assert_eq!(found("call him at 07700 900066 tonight", "GB"), ["+447700900066"]);
    assert_eq!(found("his no 07700 900124 is blocked", "GB"), ["+447700900124"]);
    assert_eq!(found("UA 21 322313 0000026007233566001", ""), ["UA213223130000026007233566001"]);
}

#[test]
fn a_mobile_of_germany_is_no_card() {
    assert_eq!(found("4915124285656", "DE"), ["+4915124285656"]);
    assert_eq!(found("+4915124285656", "DE"), ["+4915124285656"]);
}

#[test]
fn sums_days_and_papers_of_every_country_are_no_phones() {
    for (text, country) in [
        ("0 500 000 000", "UA"),
        ("01 05 2026 10 30", "UA"),
        ("реєстраційний номер 0501234567", "UA"),
        ("ЄДРПОУ 0501234567", "UA"),
        ("05a7 0501234567x1", "UA"),
        ("REGON 123456785", "PL"),
        ("numer sprawy 512345678", "PL"),
        ("zapłacił 500 000 000", "PL"),
        ("05/06 07/06 08/06 09/06 10/06", "UA"),
        ("0.5 0.6 0.7 0.8 0.9", "UA"),
        ("cod fiscal 0712034567", "RO"),
        ("IČO 601123456", "CZ"),
        ("číslo pasu 601123456", "CZ"),
        ("občiansky preukaz 0912123456", "SK"),
    ] {
        assert!(found(text, country).is_empty(), "{text}");
    }
}

#[test]
fn a_receipt_over_two_lines_becomes_nothing() {
    for text in [
        "716 433 333\n641 606 098",
        "716 433\n333 641\n606 098",
        "716, 433, 333, 641, 606, 098",
        "716 433 333      641 606 098",
        "716 433 333, 641 606 098",
        "716 433 333; 641 606 098",
        "716433333\n641606098",
        "716433333, 641606098",
    ] {
        for told in [format!("мій код {text}"), format!("{text} - це мій код")] {
            assert!(found(&told, "PL").is_empty(), "{told}");
        }
    }
    assert_eq!(found("512 345 678\n512 345 679", "PL").len(), 2);
    // What no word calls a code are two phones of a list, one in ten of which has the sum.
    for text in ["716 433 333, 641 606 098", "716433333\n641606098"] {
        assert_eq!(found(text, "PL"), ["+48716433333", "+48641606098"], "{text}");
    }
}

#[test]
fn a_receipt_in_two_nines_is_one_whatever_paper_it_is_called() {
    for text in [
        "номер квитанції: 716433333, 641606098",
        "номер моего обращения 716433333\n641606098",
        "моє звернення 716433333, 641606098",
        "номер заявки 716433333, 641606098",
        "чек 716433333, 641606098",
        "potwierdzenie 716433333, 641606098",
        "pokwitowanie 716 433 333, 641606098",
        "moje zgłoszenie: 716433333, 641606098",
        "meine Meldung 716433333, 641606098",
        "Quittung 716433333; 641606098",
        "chitanța 716433333, 641606098",
        "my reference 716433333, 641606098",
        "confirmation: 716433333\n641606098",
        "číslo hlášení 716433333, 641606098",
        "potvrdenie 716433333, 641606098",
    ] {
        assert!(found(text, "PL").is_empty(), "{text}");
    }
    for text in ["його телефони 716433333, 641606098", "чекаю, 716433333, 641606098"] {
        assert_eq!(found(text, "PL"), ["+48716433333", "+48641606098"], "{text}");
    }
}

#[test]
fn a_platforms_own_site_links_nobody() {
    for text in ["https://web.telegram.org/a/#123456", "https://desktop.telegram.org/"] {
        assert!(found(text, "UA").is_empty(), "{text}");
    }
    for text in ["@everyone @here @admin", "зустріч 15.de", "https://apps.apple.com/", "https://t.me/addlist/AbC"]
    {
        assert!(found(text, "UA").is_empty(), "{text}");
    }
    assert_eq!(found("t.me/chat_name,t.me/chat_two", "UA"), ["telegram:chat_name", "telegram:chat_two"]);
    assert_eq!(found("https://m.me/some.one", "UA"), ["facebook:some.one"]);
}
