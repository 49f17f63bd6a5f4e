# ---- what is happening to me ----
sense-start-what =
    It can be hard to see what is going on. Five short questions help to choose where to begin.
sense-start-how =
    You can answer each with yes or no, or skip it. There are no points, and the program judges nobody. It only shows what can be done.
sense-start-kept =
    The answers stay in this conversation, encrypted. You can erase them at any time: "Forget my answers". "Clear" removes the messages in the chat.
sense-start-begin = Begin
sense-start-forget = Forget my answers
sense-start-numbers = Numbers now

sense-promised-ask =
    Did the work, the place or the person turn out to be different from what you were promised?

sense-pressed-ask = Did someone scare, threaten or hurt you, so that you would go or agree?

sense-hardship-ask =
    Did someone use your hardship? For example a debt, an illness in the family, the war, or that you had nowhere to live.

sense-work-ask = Is any of this true: no pay, very little pay, almost no rest?

sense-leave-ask =
    Does something keep you where you are? For example, they took your papers or phone, watch you, stop you, threaten you or speak of a debt.

sense-do-leave-what =
    Thank you for answering. Nobody has the right to hold you, not even because of a debt. It is not your fault.
sense-do-leave-two =
    Two things matter now: the numbers, and a quiet way to get help. Papers can be replaced later. It is safer not to tell those people that you want to leave.
sense-do-leave-quiet = I cannot speak
sense-do-leave-numbers = Numbers now


sense-do-work-what =
    Thank you for answering. Work must be paid for, and everyone needs rest. You can ask for help even without a contract.
sense-do-work-two =
    There are two things to begin with: write down your hours, and call a line of the country.
sense-do-work-pay = How to ask for your pay
sense-do-work-line = Lines by country

sense-do-pressed-what =
    Thank you for answering. If they pressed you or used your hardship, there is nothing to be ashamed of. It happens to many.
sense-do-pressed-two = You can talk to someone who knows such stories. Or you can look at how it usually goes.
sense-do-pressed-person = Talk to a person
sense-do-pressed-schemes = How it goes

sense-do-promised-what =
    Thank you for answering. When things are not as promised, you can stop and change your mind. Even if you agreed before.
sense-do-promised-two =
    Keep what shows the promises: the advert, the messages, the contract. There are two things to begin with.
sense-do-promised-rights = My rights abroad
sense-do-promised-person = Talk to a person

sense-do-calm-what =
    Thank you for answering. Five questions cannot cover everything, and nobody knows your life better than you. If something feels wrong, it is worth trusting that feeling and going where people are.
sense-do-calm-two = You can also ask someone who knows such stories, or look at how it usually goes.
sense-do-calm-schemes = How it goes
sense-do-calm-person = Talk to a person
sense-do-skipped-what =
    Not answering is fine: this is hard to talk about, even with a program. You need not prove anything to ask for advice. If a place feels dangerous, trust that feeling and go where people are.
sense-do-skipped-two = You can come back to the questions at any time. Until then, here are two things you can do.
sense-do-skipped-person = Talk to a person
sense-do-skipped-schemes = How it goes
