# Questions that a person chooses from: none says what it is for.
check-in-ask-weather = How is the weather today?
check-in-ask-day = How was your day?
check-in-ask-evening = Any plans for the evening?
check-in-ask-film = Have you seen anything good lately?
check-in-ask-dinner = What is for dinner today?
check-in-ask-cat = How is the cat?

# The button below a question, the answer to both words, the answer to the button.
check-in-off = Don't ask any more
check-in-thanks = Thank you for the answer.
check-in-called-off = All right, no more of that question.
check-in-shown-once = Once at { $time }: “{ $question }”
check-in-shown-daily = Every day at { $time }: “{ $question }”
check-in-shown-agreed = The person you named has agreed.
check-in-shown-asked = The person you named has not agreed yet.

# The person who is to be written to.
contact-ask =
    { $name } asks for this: if { $name } does not answer a question of the bot, the bot writes to you.

    The bot says nothing else about { $name }. You can say no.
contact-yes = Yes, do
contact-no = No
contact-agreed = Thank you. The bot writes to you if it is needed.
contact-refused = All right. The bot does not write to you about this.
contact-old-letters = This link does not work any more. Ask for a new one.
contact-pass-on = Pass this on to the person the bot is to write to. The address works once, for 48 hours: { $link }
contact-tell =
    { $name } does not answer. You agreed that the bot would write to you then.

    Try to call. If you think there is danger, call the police of the country where { $name } is now.
contact-leave = Don't write to me any more
