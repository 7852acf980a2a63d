/** Shown when the site cannot even start, so without React or texts: both languages at once. */
export const showStartFailure = (root: HTMLElement, error: unknown): void => {
  const paragraph = (text: string, lang: string) => {
    const element = document.createElement('p');
    element.lang = lang;
    element.textContent = text;
    return element;
  };
  const again = document.createElement('button');
  again.textContent = 'Try again · 重试';
  again.addEventListener('click', () => window.location.reload());
  const box = document.createElement('main');
  box.className = 'start-failure';
  box.append(
    paragraph('Pathlight could not start: its configuration cannot be loaded. Please try again.', 'en'),
    paragraph('职途无法启动：加载配置失败，请重试。', 'zh-CN'),
    paragraph(error instanceof Error ? error.message : String(error), 'en'),
    again,
  );
  root.replaceChildren(box);
};
