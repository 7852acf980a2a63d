import { assignment, demoCourse, inOrder, isTrue, l, one, quiz, several, text, word } from './writing.ts';

export const gitAndReview = demoCourse({
  courseId: 'git-and-review',
  title: l('Git 与代码评审', 'Git and code review'),
  summary: l(
    '提交、分支、合并和撤销，以及怎样提出和回应评审意见。命令都能照着运行。',
    'Commits, branches, merging and undoing, and how to give and take review. Every command can be run as it stands.',
  ),
  level: 'beginner',
  topics: ['software'],
  teaches: { git: 1, teamwork: 0.6, documentation: 0.5 },
  modules: [
    {
      moduleId: 'alone',
      title: l('一个人用', 'On your own'),
      lessons: [text('commits', 12, true), text('branches', 14)],
    },
    {
      moduleId: 'together',
      title: l('一起用', 'Together'),
      lessons: [
        text('review', 12),
        quiz('check', 8, [
          inOrder('flow', l('一次改动的常见顺序是？', 'What is the usual order of a change?'), {
            steps: {
              branch: l('git switch -c 新分支', 'git switch -c new-branch'),
              edit: l('修改文件', 'edit files'),
              add: l('git add', 'git add'),
              commit: l('git commit', 'git commit'),
              push: l('git push', 'git push'),
              review: l('请人评审', 'ask for review'),
            },
            why: l('先开分支，主分支始终可用。', 'The branch comes first, so that main always works.'),
          }),
          word(
            'staged',
            l('查看已暂存内容的命令：git diff --______', 'To see what is staged: git diff --______'),
            {
              answer: ['staged', 'cached'],
              why: l('不带参数的 git diff 只显示未暂存的改动。', 'git diff alone shows what is not staged.'),
            },
          ),
          one(
            'undo',
            l(
              '要撤销一个已推送、别人已在用的提交，用？',
              'To undo a pushed commit that others already have, use',
            ),
            {
              options: {
                a: l('git reset --hard', 'git reset --hard'),
                b: l('git revert', 'git revert'),
                c: l('删掉仓库', 'delete the repository'),
              },
              answer: 'b',
              why: l(
                'revert 增加一个相反的提交，不改写历史。',
                'revert adds the opposite commit and rewrites no history.',
              ),
            },
          ),
          isTrue(
            'secret',
            l(
              '误提交密码后，再提交一次删除它就安全了。',
              'A committed password is safe again once a later commit removes it.',
            ),
            {
              answer: false,
              why: l(
                '历史里还在；必须立即更换密码。',
                'It is still in the history: change the password at once.',
              ),
            },
          ),
          several('comment', l('哪些是好的评审意见？', 'Which of these are good review comments?'), {
            options: {
              a: l(
                '“这里 items 为空时会除以 0，能加一个测试吗？”',
                '“With no items this divides by 0; could you add a test?”',
              ),
              b: l('“写得真乱。”', '“What a mess.”'),
              c: l('“小意见，可不改：count 比 c 好懂。”', '“Minor, as you like: count reads better than c.”'),
            },
            answer: ['a', 'c'],
            why: l('说明具体位置、后果和轻重。', 'They say where, what follows, and how much it matters.'),
          }),
        ]),
        assignment('small-change', 45, {
          small: l('每个提交只做一件事，说明写了为什么', 'Each commit does one thing and says why'),
          conflict: l('冲突解决后两边的意图都在', 'After the conflict both intentions are still there'),
          kind: l('评审意见具体，对事不对人', 'Comments are concrete and about the code'),
        }),
      ],
    },
  ],
});
