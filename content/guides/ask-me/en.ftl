# ---- the program: what was answered so far ----
engine-asking-once = Once, at { $time } (time of { $place }): “{ $question }”
engine-asking-daily = Every day at { $time } (time of { $place }): “{ $question }”
engine-asking-once-clock = Once, at { $time } (by your clock): “{ $question }”
engine-asking-daily-clock = Every day at { $time } (by your clock): “{ $question }”
engine-asking-clock =
    It is { $now } there now. If that is not right, name the country again. When clocks change for summer or winter, set up the question again.
engine-asking-desk = If you do not answer, the organisation's staff are told.
engine-asking-desk-police = If you do not answer, the police are told.
engine-asking-plan = If you do not answer, they can open your travel plan.
engine-asking-plan-police = If you do not answer, the police can open your travel plan.
engine-asking-contact = If you do not answer, the bot writes to the person you named. It calls you: { $name }

# ---- buttons used often ----
ask-numbers = Numbers now
ask-go-on = Go on
ask-try-again = Try again
ask-begin-again = Start again
ask-may-skip = You can skip this.
ask-clear-open = Clear this chat

# ---- where it begins ----
ask-what = The bot can ask you something simple at a time you choose. For example, about the weather.
ask-what-how =
    You answer with your own word for “all is well”. If you do not answer, or you write your second word, the bot does what you chose.
ask-what-how-web =
    A page cannot write to you, so this works only in Telegram. Open the bot there to set it up.
ask-what-sees =
    The question does not say what it is for. But Telegram can see the chat, and so can anyone holding your phone.
ask-what-sees-web =
    In Telegram, Telegram itself can see the chat, and so can anyone holding your phone.
ask-set-open = Set up a question
ask-list-open = My questions

ask-at-ask = What time should the bot ask? Write it like this: 20:00
ask-zone-ask =
    Which country will you be in then? The bot goes by that country's time. If it is not here, write its name.
ask-clock-ask =
    What does your clock show now? If you are not there yet, what time is it there? Write it like this: 19:30
ask-half-ask = Is it before noon or after noon there now?
ask-half-am = Night or morning (before 12:00)
ask-half-pm = Day or evening (after 12:00)
ask-often-ask = Once or every day?
ask-often-once = Once
ask-often-daily = Every day
ask-question-which = What should the bot ask about? Choose one.

# ---- two words ----
ask-well-ask =
    Think of a word that means “all is well”, for example the name of a flower. Choose one that nobody could guess. Write it here.
ask-word-gone =
    We remove your message from the chat at once, if the messenger lets us. The word is never shown again, so please remember it.
ask-word-bad =
    This word cannot be used. A word must be short, and your two words must be different. Please think of another one.
ask-word-again = Another word
ask-not-free-ask =
    Now a second word, which means “I cannot speak freely” or “I am in trouble”. Write it here.
ask-not-free-alike =
    The bot answers both words in the same way. Anyone looking at the chat sees no difference.

# ---- what then ----
ask-then-what =
    If you do not answer for an hour, the bot asks twice more, ten minutes apart. After that it does what you choose now.
ask-then-desk = Should the organisation's staff be told? They will look for a way to help you.
ask-then-desk-police =
    Should the police be told? Police officers will look for a way to help you.
ask-then-desk-yes = Yes, tell them
ask-then-desk-no = No

ask-plan-offer =
    You can leave a travel plan: where you are going and to whom. It opens to the organisation's staff only if you do not answer, or if you write your second word.
ask-plan-offer-police =
    You can leave a travel plan: where you are going and to whom. It opens to the police only if you do not answer, or if you write your second word.
ask-plan-unproven =
    We cannot prove to you that nobody opens the plan earlier. This is how it is locked: the staff have one key and our computer has another. Both are needed. The computer gives its key only when you do not answer, or when you write the second word.
ask-plan-well =
    If the question is asked only once, the plan is destroyed as soon as you write that all is well. If it is asked every day, the plan stays until you destroy it or cancel the question.
ask-plan-leave = Leave a plan
ask-plan-without = Without a plan
ask-plan-failed = We could not start a plan just now. Please try again in a minute, or go on without one.
ask-plan-code-what = With this code you can destroy the plan at any time, from any phone. Just send the code to the bot.
ask-plan-code-care =
    Write the code on paper, like an ordinary number. We show it only once. This message disappears from the chat after two days, or earlier if you chose so.
ask-plan-code-here = Your code:
ask-plan-employer = Who are you going to? The name of the employer, the company or the person.
ask-plan-address = What address will you live or work at?
ask-plan-phone = What are their phone numbers? What will your own number be there?
ask-plan-plate = How are you travelling? The number of the car, the bus or the flight.
ask-plan-companions = Who is travelling with you?
ask-plan-route = Which route are you taking? Towns, stops, the border.
ask-plan-return = When do you want to be back?
ask-plan-photo = A photo, if you want: of yourself as you look now, or of your papers for the journey.
ask-plan-photo-not = Please do not send pictures without clothes or other very private pictures.
ask-photo-too-large = This photo is too large (it may have up to 10 MB), so it is not kept. You can go back and send another one.
ask-photo-enough = Up to three photos can be kept here. The last one is not kept.
ask-plan-lost =
    We could not keep this. After 15 minutes of silence we forget what you were setting up. A plan, if you started one, disappears within a day. Please start again.

ask-contact-ask = Should the bot write to someone close to you if you do not answer?
ask-contact-agrees =
    That person has to agree first, in the bot. The bot tells them only your name and that you are not answering.
ask-contact-yes = Yes, to someone
ask-contact-no = No, to no one
ask-fear-ask = Is this someone you are afraid of? Or could someone you are afraid of read their messages?
ask-fear-no = No
ask-fear-unsure = Yes, or I am not sure
ask-no-contact-line = Then it is safer not to name anyone. You can do it later, when you are sure.
ask-name-ask = What does this person call you? The bot uses this name when it writes to them. Use letters only, 32 at most, and put a space after a dot.

# ---- set ----
ask-nothing-line = If you do not answer, nothing will happen. Please choose what to do then.
ask-nothing-choose = Choose
ask-again-line =
    Something is missing. After 15 minutes of silence we forget what you were setting up. A plan, if you started one, disappears within a day. Please start again.
ask-overview-silent =
    The bot waits an hour, then asks twice more, ten minutes apart. If our computer was down in that time, the bot asks again first.
ask-overview-limits =
    There are limits. If the bot is blocked on your phone, the plan does not open and nobody writes to the person you named. Whoever holds your phone can cancel the question. After five other words in reply, the bot no longer believes the word for “all is well” and does the same as after silence. Replies to something else do not count.
ask-overview-words = Your two words are not shown here. Do you remember both of them?
ask-overview-set = Done, set it up
ask-overview-time = Another time
ask-overview-zone = Another country's time
ask-set-line = Done. The bot will ask at the time you chose. Answer with one of your words, right here in the chat.
ask-set-passed =
    If you named someone, you have received a message with an address. Pass it on: that person opens it and can agree.
ask-set-clear = You can clear this chat. The question stays.
ask-set-failed-line =
    It was not set up. Perhaps you have five questions already, or 15 minutes passed and what you had set was erased.

# ---- her questions ----
ask-list-line = These are your questions. You can cancel each one with its button.
ask-list-new = One more question
ask-list-none-line = You have no questions now.
ask-off-all = Cancel all
ask-off-line = All right, the bot will not ask anything any more. Plans that nobody opened have been destroyed.

# ---- back with a plan's code ----
ask-plan-back-line = This is the code of your travel plan.
ask-plan-back-what =
    You can destroy the plan, and here it is gone at once. If it was opened already, people may have read it, and they keep it for 72 more hours.
ask-plan-destroy = Destroy the plan
ask-plan-destroyed-line = The plan has been destroyed. Your questions stay as they are.
ask-plan-gone-line = That plan no longer exists.
