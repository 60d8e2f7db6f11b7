"""Names by culture for invented families: pools with the commoner first, and how else each first name gets written.

Common names and made-up compounds, put together by chance; how often each occurs follows a power law, as names do.
"""

from dataclasses import dataclass
from functools import cache
from itertools import product

import numpy as np
from numpy.typing import NDArray

from keepsight.apps.simulate.values.names import SPELLINGS

Texts = NDArray[np.object_]
VARIANTS = 4  # spellings kept for one first name


@dataclass(frozen=True, slots=True)
class Pool:
    """The names of one culture. A surname's two forms are a man's and a woman's."""

    share: float
    girls: Texts
    boys: Texts
    men: Texts
    women: Texts
    slope: float  # of the power law of surnames: the higher, the more people share the commonest


_ENGLISH_GIRLS = (
    "Olivia Amelia Isla Ava Emily Mia Isabella Sophia Grace Lily Jessica Ella Sophie Poppy Evie Ruby Chloe Charlotte Freya Evelyn"
    " Daisy Phoebe Alice Florence Matilda Rosie Erin Holly Abigail Eleanor Martha Lucy Hannah Bethany Megan Georgia Imogen Elsie"
    " Ivy Harriet Nancy Sarah Emma Laura Rebecca Gemma Kelly Stacey Donna Claire Nicola Joanne Leanne Kirsty Natalie Michelle"
    " Lisa Amy Katie Molly Rachel Victoria Jade Lauren Paige Shannon Danielle Kayleigh Amber Summer Scarlett Willow Maisie Lola"
    " Millie Esme Thea Robyn Skye Lexi Layla Darcey Zoe Faith Heidi Penelope Aurora Violet Hazel Orla Niamh Ciara Aoife Caitlin"
    " Margaret Susan Karen Julie Tracey Sharon Deborah Alison Helen Wendy Elaine Janet Carol Christine Patricia Linda Samantha"
    " Kimberley Hayley Vicky Jodie Carly Lindsey Tanya Tina Dawn Angela Catherine Elizabeth Jennifer Anna Louise Annabel Beatrice"
    " Clara Delilah Edith Felicity Gabriella Ottilie Iris Josephine Kiara Lyla Maya Nellie Ophelia Primrose Quinn Rose Sienna"
    " Tilly Una Verity Winifred Yvonne Zara Bonnie Callie Dolly Elodie Fern Gracie Honey Indie Juno Kaitlyn Luna Mabel Nova"
)
_ENGLISH_BOYS = (
    "Oliver Noah George Jack Harry Leo Arthur Oscar Thomas Joshua James William Charlie Jacob Alfie Henry Freddie Archie Daniel"
    " Samuel Ethan Max Logan Lucas Joseph Theo Isaac Alexander Finley Riley Toby Jude Reuben Stanley Callum Bradley Kieran Dylan"
    " David Michael Paul Mark Andrew Lee Craig Darren Gareth Stuart Carl Wayne Ian Neil Adam Ryan Benjamin Edward Louis Sebastian"
    " Harrison Teddy Rory Jasper Tyler Jayden Kai Connor Luke Nathan Matthew Liam Aaron Jake Jordan Kyle Scott Sean Peter John"
    " Robert Richard Stephen Christopher Anthony Kevin Gary Steven Simon Martin Philip Jason Nigel Graham Barry Dean Shaun Glenn"
    " Russell Duncan Owen Evan Ellis Elliot Felix Hugo Ezra Albie Ronnie Reggie Frankie Bobby Tommy Jenson Mason Hunter Carter"
    " Blake Austin Cody Declan Ewan Fraser Grayson Hamish Ivan Jonah Kit Lewis Miles Nicholas Otis Percy Rafferty Spencer Tristan"
    " Vincent Wilfred Xander Zachary Ralph Rowan Sonny Rupert Dominic Patrick Brandon Dexter Gabriel Leon Marcus Nathaniel Oakley"
)
_ENGLISH_SURNAMES = (
    "Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood"
    " Jackson Clarke Lewis Harris Clark Cooper King Hill Baker Turner Martin Edwards Ward Hughes Morris Moore Lee Harrison Allen"
    " Watson Young Cook Bennett Shaw Richardson Carter Collins Bell Murphy Phillips Cox Parker"
    " Miller Kelly Marshall Simpson Price"
    " Anderson Adams Wilkinson Foster Ellis Mason Chapman Palmer Barker Fisher Murray Knight Holmes Rogers Stevens Hunt Grant"
    " O'Brien O'Connor O'Neill Campbell Stewart Reid Fraser MacDonald McKenzie Byrne Walsh Doyle Gallagher Fletcher Marsden"
)
_STEMS = (
    "Ash Bar Bick Black Brad Bram Brook Burn Cal Car Chad Clay Cop Cran Crow Dal Den Dun East El Fair Farn Fen Gar Glen Gold Gran"
    " Hag Ham Har Hart Has Hather Haw Hol Horn Kel Kirk Lang Lin Long Lud Mar Mel Mid Mor Nor Oak Old Pem Pen Pick Rad Ram Red"
    " Ros Row Rush Sel Shel Sher Stan Staple Sut Tat Thorn Til Up Wal War Wat West Whit Wick Wil Win Wood Wor"
)
_ENDINGS = (
    "ford ley ton worth field croft den well bridge man by shaw bury combe dale stead wick wood ham hurst gate ridge bourne ing"
)
_SOUTH_ASIAN_SURNAMES = (
    "Khan Patel Ahmed Hussain Ali Begum Singh/Kaur Miah Akhtar Chowdhury Sharma Malik Rahman"
    " Iqbal Gill Desai Qureshi Uddin Sandhu"
    " Mistry Bhatt Rafiq Mehmood Sheikh Choudhry Joshi Dhillon Sarkar Shah Islam Hossain Bibi Mahmood Aslam Ashraf Bashir Butt"
    " Dar Mirza Raja Nawaz Yousaf Zaman Javed Nazir Sadiq Saleem Shafi Tariq Anwar Aziz Haq Jabbar Kapoor Mehta Verma Gupta Rao"
    " Reddy Nair Menon Pillai Iyer Chauhan Solanki Parmar Thakur Bains Grewal Sidhu Virk"
    " Dosanjh Johal Atwal Bhatti Cheema Randhawa"
    " Khatun Kabir Karim Alam Haque Talukdar Sikder Mondal Das Ghosh Banerjee Mukherjee Perera Fernando Silva Siddiqui Ansari"
)


def _words(text: str) -> Texts:
    return np.array(list(dict.fromkeys(text.split())), dtype=object)


def _compounds(first: str, last: str) -> list[str]:
    return [a + b for a, b in product(first.split(), last.split())]


def _mixed(common: str, rare: list[str]) -> tuple[Texts, Texts]:
    """Men's and women's forms: the common names in their order, then the rare ones in a fixed disorder."""
    order = np.random.default_rng(41).permutation(len(rare))
    names = list(dict.fromkeys([*common.split(), *(rare[place] for place in order)]))
    forms = [name.split("/") for name in names]
    return np.array([form[0] for form in forms], dtype=object), np.array([form[-1] for form in forms], dtype=object)


def _pool(share: float, girls: str, boys: str, common: str, rare: list[str], slope: float) -> Pool:
    men, women = _mixed(common, rare)
    return Pool(share, _words(girls), _words(boys), men, women, slope)


@cache
def pools() -> dict[str, Pool]:
    """Ten cultures; shares add to 1."""
    polish = [
        f"{stem}{man}/{stem}{woman}"
        for stem in _compounds("Kow Lew Ziel Wiś Kam Dąb Koz Jan Woj Kwiat Mar Paw Mich Zaw Sob Król Wal Bor Gor"
        " Lis", "al and iń oł ar")
        for man, woman in (("ski", "ska"), ("cki", "cka"), ("czyk", "czyk"), ("owicz", "owicz"), ("ak", "ak"))
    ]  # fmt: skip
    ukrainian = _compounds(
        "Shev Koval Bond Tkach Krav Oliin Lys March Sav Rud Petr Ivan Mel Polish Hrin Zakh Pav Boiko Rom Khom",
        "chenko enko chuk yk iuk",
    )
    african = _compounds(
        "Ade Ola Oko Nwa Oyo Ogun Aki Bab Eze Ibe Ani Obi Ama Ago Mens Boa Osei Owu Asa Dan",
        "bayo wale nkwo chukwu leye sanya ola tunde mba ku yemi ah teng su nte",
    )
    chinese = _compounds(
        "Xiao Wei Mei Jia Yu Li Jun Hao Zhi Ming Yan Xin Hui Ling Jing", "ming ling hua wei fang jun yan mei lei ting"
    )
    arabic = _compounds(
        "Al- El-", "Masri Rashid Sayed Hashimi Tamimi Jaziri Baghdadi Halabi Shami Najjar Khatib Qadi Farsi Zein Attar"
    )
    return {
        "british": _pool(0.5, _ENGLISH_GIRLS, _ENGLISH_BOYS, _ENGLISH_SURNAMES, _compounds(_STEMS, _ENDINGS), 0.75),
        "south-asian": _pool(
            0.16,
            "Aisha Fatima Maryam Zainab Amina Khadija Ayesha Sana Noor Hafsa Priya Ananya Diya Simran"
            " Jasleen Harpreet Nadia Rukhsana"
            " Shabana Meera Kavita Anjali Gurpreet Tahira Zara Sumaiya Nasreen Farida Iqra Mahnoor Anaya Inaya Alina Hiba Safa"
            " Rabia Saima Samina Shazia Farzana Rashida Tasnim Nusrat Sultana Rehana Bushra Humaira Sadia Uzma Parveen Jasmine"
            " Manpreet Navdeep Rajinder Sukhpreet Amrit Kiran Neha Pooja Riya Shreya Tanvi Lakshmi Deepa Radha Sunita Usha",
            "Muhammad Mohammed Ibrahim Yusuf Hamza Bilal Imran Tariq Usman Ali Arjun Rohan Aarav"
            " Gurdeep Harjit Manpreet Zeeshan Kamran"
            " Sajid Vikram Dev Nikhil Shafiq Rashid Faisal Adnan Hassan Omar Umar Abdullah Zain Rayyan Haris Ayaan Ismail Mustafa"
            " Abdul Asif Nadeem Waqas Shahid Khalid Arif Amir Junaid Hassan Danish Salman Farhan Rizwan Sohail Jaspreet Harvinder"
            " Amrit Ravi Sanjay Rajesh Anil Sunil Vijay Ashok Rahul Karan Dhruv Krish Aryan Ishaan Kabir Shahriar Tanvir Rafiq",
            _SOUTH_ASIAN_SURNAMES, [], 0.9,
        ),
        "polish": _pool(
            0.09,
            "Zuzanna Julia Maja Hanna Lena Alicja Oliwia Amelia Katarzyna Agnieszka Karolina Magdalena"
            " Wiktoria Natalia Joanna Gosia"
            " Małgorzata Ewa Barbara Anna Aleksandra Zofia Pola Laura Nikola Gabriela Weronika Marta Monika Beata Dorota Iwona",
            "Jakub Szymon Filip Antoni Mikołaj Wojciech Piotr Paweł Tomasz Krzysztof Kacper Mateusz"
            " Bartosz Michał Aleksander Łukasz"
            " Jan Stanisław Franciszek Adam Marcin Grzegorz Rafał Dariusz Maciej Kamil Dawid Patryk Hubert Oskar Igor Nikodem",
            "Nowak Mazur Wójcik Krawczyk Dudek Pawlak Sikora Baran Szewczyk Pietrzak Wróbel Kubiak"
            " Gajda Sobczak Kowalski/Kowalska"
            " Lewandowski/Lewandowska Zieliński/Zielińska Woźniak Kozłowski/Kozłowska Jankowski/Jankowska Wieczorek", polish, 0.6,
        ),
        "west-african": _pool(
            0.07,
            "Chidera Ngozi Adaeze Temitope Folake Amara Abena Akosua Efua Yetunde Blessing Precious"
            " Grace Esther Ifeoma Simisola Chioma"
            " Oluwaseyi Bukola Funmilayo Adwoa Afia Ama Yaa Esi Comfort Patience Mercy Joy Favour Deborah Ruth Titilayo Omolara",
            "Chinedu Emeka Tunde Kwame Kofi Kojo Olumide Ayodele Babatunde Femi Samuel Emmanuel Daniel"
            " Ikenna Obinna Segun Oluwaseun"
            " Kwabena Yaw Kwaku Kwesi Chukwuemeka Adebayo Gbenga Dele Kunle David Joshua Elijah Caleb Divine Prince Godwin Uche",
            "Okafor Adebayo Mensah Owusu Boateng Okonkwo Adeyemi Balogun Asante Nwosu Eze Ogunleye"
            " Amoah Osei Adekunle Agyeman Bello",
            african, 0.7,
        ),
        "arabic": _pool(
            0.06,
            "Layla Salma Huda Rania Yasmin Mariam Noura Dalia Amal Hanan Samira Zahra Farah Lina Iman"
            " Reem Nour Sara Aya Malak Jana"
            " Fatima Khadija Asma Sumaya Hala Rana Dina Maha Wafa Najwa Siham",
            "Ahmad Khalid Mahmoud Youssef Karim Hassan Mustafa Tarek Samir Nabil Anas Bashar Walid"
            " Ziad Faris Suleiman Mohamed Omar Ali"
            " Ibrahim Hussein Abdallah Hamza Adel Jamal Kamal Majid Rami Sami Tamer Yasser Zakaria",
            "Haddad Khoury Mansour Nasser Saleh Hamdan Darwish Barakat Farouk Aziz Sabbagh Hakim Qasim"
            " Hassan Ibrahim Ahmed Mahmoud"
            " Saad Othman Abbas Issa Jaber Kanaan Maalouf Nader Obeid Rahal Shaheen Taha Yassin Zaki", arabic, 0.5,
        ),
        "chinese": _pool(
            0.03,
            "Emily Grace " + " ".join(chinese[::2]), "Jason Kevin " + " ".join(chinese[1::2]),
            "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Chan"
            " Wong Cheung Lau Leung Ng Ho Tang"
            " Tsang Yip Lam Kwok Fung Chow Tse Mak Hui Poon Yeung Choi", [], 0.8,
        ),
        "romanian": _pool(
            0.04,
            "Ioana Andreea Elena Maria Alexandra Daria Bianca Teodora Gabriela Mihaela Cristina Ana Raluca Simona Alina Denisa",
            "Andrei Mihai Stefan Gheorghe Ionut Vlad Radu Cristian Alexandru David Luca Matei Florin Marian Daniel Bogdan",
            "Popescu Ionescu Dumitru Stan Munteanu Marin Constantin Lupu Rusu Moldovan Ciobanu Dobre Popa Radu Stoica Gheorghe",
            _compounds("Andr Barb Cost Dragom Florar Georg Iacob Lazar Mihail Negr Olten Petr Roman Sand Tom"
            " Ungur", "escu ean iu oiu"), 0.6,
        ),
        "ukrainian": _pool(
            0.02,
            "Oksana Solomiia Kateryna Yulia Daryna Olena Anastasiia Viktoriia Iryna Nataliia Svitlana"
            " Tetiana Mariia Anna Sofiia Polina",
            "Oleksandr Andrii Maksym Dmytro Bohdan Ivan Mykola Taras Serhii Volodymyr Artem Nazar Danylo Yurii Vasyl Oleh",
            "Shevchenko Kovalenko Bondarenko Tkachenko Kravchenko Oliinyk Lysenko Marchenko", ukrainian, 0.6,
        ),
        "somali": _pool(
            0.02,
            "Hodan Ifrah Sahra Fadumo Asha Hibaq Ayaan Nasra Halima Hamdi Ubah Sagal Amina Khadra Zamzam Ruqiya",
            "Abdi Mahad Liban Yonis Guled Warsame Bashir Hirsi Abdirahman Mohamed Ahmed Yusuf Hassan Ali Omar Abdullahi",
            "Abdullahi Farah Warsame Jama Hersi Ismail Osman Guleed Duale Elmi Mohamed Ali Hassan"
            " Ahmed Abdi Yusuf Nur Omar", [], 0.6,
        ),
        "traveller": _pool(
            0.01,
            "Margaret Bridget Mary Kathleen Chantelle Shakira Nangirl Winnie Theresa Helen Eileen Philomena",
            "John Michael Patrick James Martin Thomas Paddy Simey Bernard Miley Jimmy Francis",
            "Ward Connors Maughan McDonagh Doran Doherty Cash Stokes Joyce Purcell Reilly Smith Lee Boswell", [], 0.6,
        ),
    }  # fmt: skip


_LATER = (
    ("oo", "u"), ("ee", "i"), ("ou", "u"), ("ph", "f"), ("sz", "sh"), ("cz", "ch"), ("w", "v"), ("kh", "h"), ("ck", "k"),
    ("ie", "y"), ("ah", "a"), ("aa", "a"), ("ii", "ia"), ("ks", "x"), ("th", "t"), ("q", "k"), ("dj", "j"), ("ł", "l"),
    ("ó", "o"), ("ń", "n"), ("ś", "s"), ("ą", "a"), ("ż", "z"),
)  # fmt: skip


def other_spelling(name: str) -> str:
    """Another way of writing the sound, by the first rule that changes it; a doubled letter where none does."""
    lowered = name.lower()
    for written, heard in _LATER:
        if written in lowered[1:]:
            return (name[0] + lowered[1:].replace(written, heard, 1)).title()
    return name[:2] + name[1] + name[2:]


def variants(names: Texts) -> Texts:
    """Spellings of each name, one row a name: short forms and transliterations, else by sound."""
    rows = []
    for name in names:
        found = [*SPELLINGS.get(name, ()), *_SHORT.get(name, "").split()] or [other_spelling(name)]
        rows.append([found[place % len(found)] for place in range(VARIANTS)])
    return np.array(rows, dtype=object)


_SHORT = {
    "Katie": "Kate Katherine", "Elizabeth": "Liz Beth Lizzie", "Christopher": "Chris", "Matthew": "Matt", "Nicholas": "Nick",
    "Anthony": "Tony", "Robert": "Rob Bob Bobby", "Richard": "Rick Dick", "Stephen": "Steve Steven", "Steven": "Steve Stephen",
    "Benjamin": "Ben", "Edward": "Ed Eddie Ted", "Jennifer": "Jen Jenny", "Samantha": "Sam", "Victoria": "Vicky Tori",
    "Catherine": "Cathy Kate", "Margaret": "Maggie Peggy", "Susan": "Sue", "Patricia": "Pat Trish", "Christine": "Chris Tina",
    "Deborah": "Debbie", "Gabriella": "Gabby Ella", "Isabella": "Bella Izzy", "Penelope": "Penny", "Josephine": "Josie Jo",
    "Florence": "Flo Florrie", "Harrison": "Harry", "Zachary": "Zac Zach", "Nathaniel": "Nathan Nat", "Theo": "Theodore",
    "Freddie": "Frederick Fred", "Archie": "Archibald", "Philip": "Phil Phillip", "Gregory": "Greg", "Patrick": "Paddy Pat",
    "Gabriel": "Gabe", "Dominic": "Dom", "Sebastian": "Seb", "Evie": "Eve Evelyn", "Millie": "Amelia", "Molly": "Mary",
    "Małgorzata": "Gosia Margaret", "Zofia": "Sofia Zosia", "Paweł": "Paul", "Mikołaj": "Nicholas", "Łukasz": "Lukasz Luke",
    "Michał": "Michal Michael", "Franciszek": "Franek Francis", "Bartosz": "Bartek", "Aleksandra": "Ola Alexandra",
    "Funmilayo": "Funmi", "Oluwaseyi": "Seyi", "Titilayo": "Titi", "Chukwuemeka": "Emeka", "Kwabena": "Kobby",
    "Omar": "Umar Omer", "Umar": "Omar", "Ibrahim": "Ebrahim", "Mohamed": "Mohammed Muhammad", "Hussein": "Hussain",
    "Alexandru": "Alex Alexander", "Mihaela": "Michaela", "Gheorghe": "George", "Anastasiia": "Nastya Anastasia",
    "Volodymyr": "Vladimir Vova", "Serhii": "Sergey", "Nataliia": "Natalia Natalya", "Abdirahman": "Abdi Abdurahman",
}  # fmt: skip
