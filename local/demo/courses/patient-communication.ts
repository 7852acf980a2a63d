import { assignment, demoCourse, inOrder, isTrue, l, one, quiz, several, text } from './writing.ts';

export const patientCommunication = demoCourse({
  courseId: 'patient-communication',
  title: l('与病人沟通', 'Talking with patients'),
  summary: l(
    '倾听、用听得懂的话解释、确认理解、交接清楚：护理与照护工作的每日功课。',
    'Listening, explaining in plain words, making sure it is understood, handing over: what care work needs every day.',
  ),
  level: 'beginner',
  topics: ['health', 'communication'],
  teaches: { communication: 1, empathy: 0.9, 'active listening': 0.8, 'patient care': 0.6 },
  modules: [
    {
      moduleId: 'listen',
      title: l('倾听', 'Listening'),
      lessons: [text('first-minutes', 10, true), text('feelings', 10)],
    },
    {
      moduleId: 'explain',
      title: l('说明与交接', 'Explaining and handing over'),
      lessons: [
        text('teach-back', 12),
        quiz('check', 8, [
          one('open-question', l('哪个是开放式问题？', 'Which question is open?'), {
            options: {
              a: l('“疼吗？”', '“Does it hurt?”'),
              b: l('“说说这种疼是怎么开始的？”', '“How did the pain begin?”'),
              c: l('“药吃了吧？”', '“You took your pills, didn’t you?”'),
            },
            answer: 'b',
            why: l(
              '开放式问题让对方用自己的话说；先开放，后具体。',
              'Open questions let people use their own words; open first, then particular.',
            ),
          }),
          inOrder('sbar', l('按 SBAR 排序。', 'Put these in the order of SBAR.'), {
            steps: {
              s: l('3 床，呼吸变快，现在每分钟 28 次', 'Bed 3, breathing faster, 28 a minute now'),
              b: l('昨天腹部手术，之前每分钟 16 次', 'Abdominal surgery yesterday, 16 before'),
              a: l('我认为情况在恶化', 'I think it is getting worse'),
              r: l('请您现在来看，我先测血氧', 'Please come now; I will measure oxygen'),
            },
            why: l('现状、背景、评估、建议。', 'Situation, background, assessment, recommendation.'),
          }),
          isTrue(
            'understood',
            l(
              '问“听懂了吗？”就能确认病人理解了。',
              'Asking “did you understand?” makes sure that a patient has.',
            ),
            {
              answer: false,
              why: l(
                '多数人会说“懂了”；请对方用自己的话复述。',
                'Most people say yes; ask them to say it in their own words.',
              ),
            },
          ),
          several(
            'two-ids',
            l('核对身份时，哪些做法正确？', 'Which of these are right when identifying a patient?'),
            {
              options: {
                a: l('请病人自己说出姓名和出生日期', 'Ask for name and date of birth'),
                b: l('问“您是王先生吧？”', 'Ask “You are Mr Wang, aren’t you?”'),
                c: l('与腕带核对', 'Compare with the wristband'),
                d: l('只看床号', 'Look at the bed number alone'),
              },
              answer: ['a', 'c'],
              why: l(
                '至少两种标识，由病人自己说出；床号会变，暗示会被顺口答应。',
                'Two identifiers, said by the patient; beds change, and people agree to suggestions.',
              ),
            },
          ),
        ]),
        assignment('practice', 35, {
          plain: l('说明中没有未解释的术语', 'No term is left unexplained'),
          back: l(
            '用复述确认，并据此再说一次',
            'Understanding is checked by teach-back, and the explanation mended',
          ),
          privacy: l('没有任何可识别他人的信息', 'Nothing identifies a real person'),
        }),
      ],
    },
  ],
});
