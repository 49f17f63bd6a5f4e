menu-stay-hello =
    Hello! Here is short advice about work, trips and papers. If something is wrong or they press you, we start with something simple.
menu-stay-how =
    Choose what is closest. Or write in a few words what happened.
    A program answers. No name needed. Telegram can see this chat.
menu-stay-going = Going abroad or there now
menu-stay-offer = Check an offer
menu-stay-papers = They took my papers
menu-stay-paid = They don't pay, or a debt
menu-stay-drawn = I got drawn into something
menu-stay-person = Talk to a person
menu-stay-more = About someone else, other
