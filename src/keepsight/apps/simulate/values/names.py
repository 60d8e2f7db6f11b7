"""Names by culture, and other spellings that an agency may write for one. Common names, put together by chance."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Culture:
    """Names that are given and inherited together; a surname with a slash has a man's and a woman's form."""

    share: int
    girls: tuple[str, ...]
    boys: tuple[str, ...]
    surnames: tuple[str, ...]


def _culture(share: int, girls: str, boys: str, surnames: str) -> Culture:
    return Culture(share, tuple(girls.split()), tuple(boys.split()), tuple(surnames.split()))


CULTURES = {
    "english": _culture(
        46,
        "Olivia Amelia Isla Ava Emily Mia Grace Lily Jessica Ella Sophie Poppy Evie Ruby Chloe Charlotte Freya Daisy"
        " Phoebe Alice Florence Matilda Rosie Erin Holly Abigail Eleanor Martha Lucy Hannah Bethany Megan Georgia Imogen"
        " Elsie Ivy Harriet Nancy Sarah Emma Laura Rebecca Gemma Kelly Stacey Donna Claire Nicola Joanne Leanne Kirsty"
        " Natalie Michelle Lisa",
        "Oliver Noah George Jack Harry Leo Arthur Oscar Thomas Joshua James William Charlie Jacob Alfie Henry Freddie"
        " Archie Daniel Samuel Ethan Max Logan Lucas Joseph Theo Isaac Alexander Finley Riley Toby Jude Reuben Stanley"
        " Callum Bradley Kieran Dylan David Michael Paul Mark Andrew Lee Craig Darren Gareth Stuart Carl Wayne Ian Neil"
        " Adam Ryan",
        "Smith Taylor Brown Wilson Johnson Robinson Wright Thompson Walker White Green Hall Wood Jackson Clarke Harris"
        " Cooper King Hill Baker Turner Martin Ward Hughes Fletcher Marsden Ainsley Thorpe Bramwell Pickering Holroyd"
        " Ashworth Dawson Whitaker Lister Bickerton Hargreaves Stubbs Pemberton Garside Rowbottom Tattersall Ogden"
        " Birtwistle Haslam Crowther Sugden Dyson Naylor Varley Tyndale Sayer Orchard Penfold Loxley Mellor Winstanley"
        " Farrow Goodall Kettlewell",
    ),
    "welsh": _culture(
        6,
        "Megan Cerys Ffion Carys Seren Nia Eleri Lowri Angharad Bethan Rhiannon Catrin Mali Gwen Elin Sian",
        "Rhys Dylan Evan Gethin Iwan Owain Tomos Dafydd Gwilym Macsen Osian Emrys Huw Ieuan Aled Steffan",
        "Jones Davies Evans Roberts Lewis Edwards Morgan Llewellyn Pritchard Gwynne Rees Bevan Probert Prosser Vaughan"
        " Cadwallader",
    ),
    "polish": _culture(
        9,
        "Zuzanna Julia Maja Hanna Lena Alicja Oliwia Amelia Katarzyna Agnieszka Karolina Magdalena Wiktoria Natalia Joanna Gosia",
        "Jakub Szymon Filip Antoni Mikolaj Wojciech Piotr Pawel Tomasz Krzysztof Kacper Mateusz Bartosz Michal Aleksander Lukasz",
        "Kowalski/Kowalska Wójcik Lewandowski/Lewandowska Zieliński/Zielińska Woźniak Kozłowski/Kozłowska Mazur"
        " Krawczyk Wieczorek Jankowski/Jankowska Dudek Pawlak Sikora Baran Szewczyk Pietrzak Wróbel Kubiak Gajda Sobczak",
    ),
    "south-asian": _culture(
        14,
        "Aisha Fatima Maryam Zainab Amina Khadija Ayesha Sana Noor Hafsa Priya Ananya Diya Simran Jasleen Harpreet"
        " Nadia Rukhsana Shabana Meera Kavita Anjali Gurpreet Tahira Zara Sumaiya Nasreen Farida",
        "Muhammad Mohammed Ibrahim Yusuf Hamza Bilal Imran Tariq Usman Ali Arjun Rohan Aarav Gurdeep Harjit Manpreet"
        " Zeeshan Kamran Sajid Vikram Dev Nikhil Shafiq Rashid Faisal Adnan Hassan Omar",
        "Khan Patel Ahmed Hussain Ali Begum Singh/Kaur Miah Akhtar Chowdhury Sharma Malik Rahman Iqbal Gill/Gill Desai"
        " Qureshi Uddin Sandhu Mistry Bhatt Rafiq Mehmood Sheikh Choudhry Joshi Dhillon Sarkar",
    ),
    "west-african": _culture(
        9,
        "Chidera Ngozi Adaeze Temitope Folake Amara Abena Akosua Efua Yetunde Blessing Precious Grace Esther Ifeoma Simisola",
        "Chinedu Emeka Tunde Kwame Kofi Kojo Olumide Ayodele Babatunde Femi Samuel Emmanuel Daniel Ikenna Obinna Segun",
        "Okafor Adebayo Mensah Owusu Boateng Okonkwo Adeyemi Balogun Asante Nwosu Eze Ogunleye Amoah Osei Adekunle"
        " Agyeman Bello Ibekwe Oyelaran Danso",
    ),
    "arabic": _culture(
        7,
        "Layla Salma Huda Rania Yasmin Mariam Noura Dalia Amal Hanan Samira Zahra Farah Lina Iman Reem",
        "Ahmad Khalid Mahmoud Youssef Karim Hassan Mustafa Tarek Samir Nabil Anas Bashar Walid Ziad Faris Suleiman",
        "Haddad Khoury Mansour Nasser Saleh Hamdan Darwish Barakat Farouk Aziz Sabbagh Hakim Al-Masri Al-Rashid El-Sayed Qasim",
    ),
    "romanian": _culture(
        4,
        "Ioana Andreea Elena Maria Alexandra Daria Bianca Teodora",
        "Andrei Mihai Stefan Gheorghe Ionut Vlad Radu Cristian",
        "Popescu Ionescu Dumitru Stan Munteanu Marin Constantin Lupu Rusu Moldovan Ciobanu Dobre",
    ),
    "ukrainian": _culture(
        3,
        "Oksana Solomiia Kateryna Yulia Daryna Olena Anastasiia Viktoriia",
        "Oleksandr Andrii Maksym Dmytro Bohdan Ivan Mykola Taras",
        "Shevchenko Kovalenko Bondarenko Tkachenko Kravchenko Oliinyk Lysenko Marchenko Savchenko Rudenko",
    ),
    "somali": _culture(
        2,
        "Hodan Ifrah Sahra Fadumo Asha Hibaq Ayaan Nasra",
        "Abdi Mahad Liban Yonis Guled Warsame Bashir Hirsi",
        "Abdullahi Farah Warsame Jama Hersi Ismail Osman Guleed Duale Elmi",
    ),
}

# How the same name gets written elsewhere: short forms and transliterations.
SPELLINGS = {
    name: tuple(others.split())
    for name, others in {
        "Muhammad": "Mohammed Mohammad Mohamed", "Mohammed": "Muhammad Mohamed", "Aisha": "Ayesha Aysha", "Ayesha": "Aisha",
        "Fatima": "Fatimah", "Maryam": "Mariam", "Mariam": "Maryam", "Yusuf": "Yousef Yusef", "Youssef": "Yusuf",
        "Khadija": "Khadijah", "Zainab": "Zaynab", "Layla": "Leila Laila", "Mahmoud": "Mahmood", "Hassan": "Hasan",
        "Tarek": "Tariq", "Tariq": "Tarek", "Ahmad": "Ahmed", "Suleiman": "Sulaiman", "Amina": "Aminah",
        "Zuzanna": "Susanna Zuzia", "Katarzyna": "Kasia Katherine", "Jakub": "Kuba Jacob", "Oliwia": "Olivia",
        "Aleksander": "Alexander Olek", "Mikolaj": "Nicholas", "Krzysztof": "Christopher", "Wiktoria": "Victoria",
        "Michal": "Michael", "Tomasz": "Tomek Thomas", "Lukasz": "Lucas", "Joanna": "Asia Joanne", "Antoni": "Anthony",
        "Kateryna": "Katya Catherine", "Yulia": "Julia", "Oleksandr": "Alexander", "Dmytro": "Dmitri", "Viktoriia": "Victoria",
        "Ioana": "Joanna", "Andrei": "Andrew", "Stefan": "Stephen", "Mihai": "Michael", "Dafydd": "David", "Tomos": "Thomas",
        "Rhys": "Reece", "Catrin": "Catherine", "Thomas": "Tom Tommy", "William": "Will Billy", "James": "Jamie Jim",
        "Samuel": "Sam", "Daniel": "Dan Danny", "Joseph": "Joe", "Joshua": "Josh", "Alexander": "Alex", "Charlotte": "Lottie",
        "Eleanor": "Ellie", "Abigail": "Abby", "Rebecca": "Becky", "Matilda": "Tilly", "Michael": "Mike", "David": "Dave",
        "Andrew": "Andy", "Nicola": "Nicky", "Natalie": "Nat", "Isaac": "Ishaq", "Harry": "Henry", "Alfie": "Alfred",
        "Temitope": "Temi", "Chinedu": "Nedu", "Oluwaseun": "Seun", "Ayodele": "Ayo", "Emmanuel": "Emanuel",
    }.items()
}  # fmt: skip
