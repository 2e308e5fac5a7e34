"""What the plans of the story say in the partner's own language, by their words in English."""

KHMER = {
    "Project for the Law of Obligations in Practice": "គម្រោងអនុវត្តច្បាប់ស្តីពីកាតព្វកិច្ច",
    "Drafters of the Ministry of Justice, judges and lawyers of Lanvara, trainers of its Academy": (
        "អ្នកតាក់តែងច្បាប់នៃក្រសួងយុត្តិធម៌ ចៅក្រម និងមេធាវីនៃប្រទេសឡាន់វ៉ារ៉ា និងគ្រូបង្គោលនៃសាលាចៅក្រម"
    ),
    "Sorenka, capital of Lanvara": "សូរិនកា រដ្ឋធានីនៃប្រទេសឡាន់វ៉ារ៉ា",
    "Civil disputes over contracts are settled foreseeably under the amended code.": (
        "វិវាទរដ្ឋប្បវេណីអំពីកិច្ចសន្យាត្រូវបានដោះស្រាយដោយអាចដឹងមុនបាន ក្រោមក្រមដែលបានធ្វើវិសោធនកម្ម។"
    ),
    "The organs of Lanvara draft, explain and apply the law of obligations themselves.": (
        "ស្ថាប័ននានានៃប្រទេសឡាន់វ៉ារ៉ាតាក់តែង ពន្យល់ និងអនុវត្តច្បាប់ស្តីពីកាតព្វកិច្ចដោយខ្លួនឯង។"
    ),
    "The amendment of the law of obligations is drafted and submitted.": (
        "វិសោធនកម្មច្បាប់ស្តីពីកាតព្វកិច្ចត្រូវបានតាក់តែង និងដាក់ស្នើ។"
    ),
    "The rules that the code owes are in place.": "បទប្បញ្ញត្តិលម្អិតដែលក្រមតម្រូវឱ្យមាន ត្រូវបានដាក់ឱ្យប្រើ។",
    "Judges and lawyers have a manual on contracts and use it.": (
        "ចៅក្រម និងមេធាវីមានសៀវភៅណែនាំអំពីកិច្ចសន្យា ហើយប្រើប្រាស់វា។"
    ),
    "Judges and lawyers have a commentary on the law of obligations and use it.": (
        "ចៅក្រម និងមេធាវីមានអត្ថាធិប្បាយច្បាប់ស្តីពីកាតព្វកិច្ច ហើយប្រើប្រាស់វា។"
    ),
    "Trainers of the Academy teach the law of obligations.": (
        "គ្រូបង្គោលនៃសាលាចៅក្រមបង្រៀនច្បាប់ស្តីពីកាតព្វកិច្ច។"
    ),
    "Compare the provisions on obligations with practice and with other laws.": (
        "ប្រៀបធៀបបទប្បញ្ញត្តិស្តីពីកាតព្វកិច្ចជាមួយការអនុវត្តជាក់ស្តែង និងច្បាប់ដទៃ។"
    ),
    "Examine the draft article by article in joint studies.": (
        "ពិនិត្យសេចក្តីព្រាងមាត្រាម្តងៗ ក្នុងការសិក្សារួមគ្នា។"
    ),
    "Write the explanatory note and submit the amendment.": ("សរសេរសេចក្តីពន្យល់ហេតុ និងដាក់ស្នើវិសោធនកម្ម។"),
    "List the rules that the code owes.": "ធ្វើបញ្ជីបទប្បញ្ញត្តិលម្អិតដែលក្រមតម្រូវឱ្យមាន។",
    "Draft the sub-decrees with the organs concerned.": "តាក់តែងអនុក្រឹត្យជាមួយស្ថាប័នពាក់ព័ន្ធ។",
    "Draft the sub-decree on registers of claims, which no organ has begun.": (
        "តាក់តែងអនុក្រឹត្យស្តីពីបញ្ជិកាបំណុល ដែលគ្មានស្ថាប័នណាបានចាប់ផ្តើម។"
    ),
    "Hear the courts and the bar on the drafts.": "ស្តាប់យោបល់តុលាការ និងគណៈមេធាវីអំពីសេចក្តីព្រាង។",
    "Collect disputes and judgments on contracts.": "ប្រមូលវិវាទ និងសាលក្រមអំពីកិច្ចសន្យា។",
    "Write the manual with judges and lawyers.": "សរសេរសៀវភៅណែនាំជាមួយចៅក្រម និងមេធាវី។",
    "Write the commentary with judges and lawyers.": "សរសេរអត្ថាធិប្បាយជាមួយចៅក្រម និងមេធាវី។",
    "Hold seminars for judges and lawyers.": "រៀបចំសិក្ខាសាលាសម្រាប់ចៅក្រម និងមេធាវី។",
    "Train the trainers of the Academy.": "បណ្តុះបណ្តាលគ្រូបង្គោលនៃសាលាចៅក្រម។",
    "Write the curriculum and its cases.": "សរសេរកម្មវិធីសិក្សា និងករណីសិក្សា។",
    "Let the trainers teach, observed and advised.": (
        "ឱ្យគ្រូបង្គោលបង្រៀនដោយខ្លួនឯង ដោយមានការសង្កេត និងផ្តល់យោបល់។"
    ),
    "Drafting group of twelve, rooms in the Ministry, travel of judges inside the country": (
        "ក្រុមតាក់តែងដប់ពីរនាក់ បន្ទប់ធ្វើការក្នុងក្រសួង និងការធ្វើដំណើររបស់ចៅក្រមក្នុងប្រទេស"
    ),
}
"""For Lanvara. Texts of the demonstration, to be put right by a native speaker."""

VIETNAMESE = {
    "Advice on the Reform of Insolvency Law": "Tư vấn cải cách pháp luật về phá sản",
    "Insolvent firms are wound up or saved within a year.": (
        "Doanh nghiệp mất khả năng thanh toán được giải thể hoặc phục hồi trong vòng một năm."
    ),
    "The Ministry prepares the reform of the insolvency law.": (
        "Bộ Tư pháp tự chuẩn bị việc sửa đổi pháp luật về phá sản."
    ),
    "The structure of the reform is agreed.": "Cơ cấu của lần sửa đổi được thống nhất.",
    "Judges know reorganisation procedure.": "Thẩm phán nắm vững thủ tục phục hồi.",
    "Study cases of the Supreme Court.": "Nghiên cứu các vụ việc của Tòa án tối cao.",
    "Write the outline of the bill.": "Soạn đề cương dự án luật.",
    "Hold courses at the Judicial Academy.": "Tổ chức khóa học tại Học viện Tư pháp.",
    "Chapters of the outline agreed": "Số chương của đề cương đã thống nhất",
    "Judges who finished the course": "Số thẩm phán đã hoàn thành khóa học",
}
"""For Merovia, likewise."""
