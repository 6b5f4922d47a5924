/**
 * The markup that the components of the site make, as far as their scripts touch it. tests/site/client-markup.test.ts
 * compares it with the built pages.
 */

export const SITE_SEARCH = `<site-search class="site-search">
  <form role="search" action="/zwgk/search/" method="get" aria-label="搜索公开文件">
    <input type="search" name="q" maxlength="500" aria-label="搜索公开文件" aria-keyshortcuts="/" autocomplete="off">
    <button type="submit">搜索</button>
  </form>
</site-search>`;

export const SEARCH_PANEL = `<search-page data-base="/zwgk/" data-catalogue="/zwgk/catalogue/">
  <form role="search" class="search-form" action="/zwgk/search/" method="get" aria-label="搜索">
    <input type="search" name="q" maxlength="500" aria-label="搜索公开文件" aria-describedby="search-example">
    <button type="submit">搜索</button>
  </form>
  <p id="search-example" class="search-example">输入要找的字词，两三个字就可以；几个词中间空一格。</p>
  <div class="cannot-search"><p class="why">这里还不能直接搜索：浏览器没有运行脚本。</p></div>
  <p class="search-status" role="status"></p>
  <div class="no-result" hidden></div>
  <div class="found" hidden>
    <details class="filters"><summary>筛选</summary>
      <fieldset class="days"><legend>日期</legend>
        <label><span>从</span><input type="text" name="from" maxlength="20"></label>
        <label><span>到</span><input type="text" name="to" maxlength="20"></label>
        <p class="wrong" role="alert" hidden>这个日期看不懂</p>
      </fieldset><div></div></details>
    <label class="sort"><span>排序</span><select name="sort">
      <option value="relevance">最相关的在前</option>
      <option value="newest">最新的在前</option>
      <option value="oldest">最早的在前</option>
    </select></label>
    <div class="list">
      <section class="answers" hidden></section>
      <section data-search-results aria-label="搜索结果" aria-busy="false"></section>
      <button type="button" data-search-more hidden>再看10份文件</button>
      <section class="also" aria-label="意思相近的文件" hidden></section>
    </div>
  </div>
  <div class="search-help"><section><h2 id="words">字词索引</h2></section></div>
</search-page>`;

export const SEARCH_MARKS = `<search-marks class="screen-only">
  <div class="bar" role="group" aria-label="搜索的字词" hidden>
    <form role="search"><input type="text" maxlength="100" aria-label="在本文里查找" autocomplete="off"></form>
    <p class="count" role="status"></p>
    <div class="buttons">
      <button type="button" data-do="previous">上一处</button>
      <button type="button" data-do="next">下一处</button>
      <button type="button" data-do="close">不再标出</button>
    </div>
  </div>
</search-marks>`;

export const UNIT_ACTIONS = `<unit-actions class="screen-only" data-copied="已复制" data-failed="没能复制，请按住下面的文字手动复制">
  <div class="bar" role="group" aria-label="链接和引用" tabindex="-1" hidden>
    <p class="citation official"></p>
    <div class="buttons">
      <button type="button" data-do="cite">复制引用</button>
      <button type="button" data-do="link">复制链接</button>
      <a class="own-page" href="#" hidden>单独看这一条</a>
      <button type="button" data-do="close">关闭</button>
    </div>
    <p class="status" role="status"></p>
  </div>
</unit-actions>`;

export const TERM_NOTE = `<term-note class="screen-only">
  <div class="bar" role="group" aria-label="名词解释" tabindex="-1" hidden>
    <p class="term-name official"></p>
    <p class="explanation official"></p>
    <p><a href="#">名词解释</a><button type="button">关闭</button></p>
  </div>
</term-note>`;

export const READ_ALOUD = `<read-aloud hidden="true" class="action screen-only" data-failed="没能朗读：浏览器的语音出了错。"
  data-offline="没能朗读：这个语音要联网，网络断了。" data-mute="朗读停下了：浏览器的语音没有回应。">
  <button type="button" data-do="read" data-silent="朗读" data-reading="暂停朗读" data-paused="继续朗读">朗读</button>
  <button type="button" data-do="stop" hidden>停止朗读</button>
  <span class="reading-status" role="status"></span>
</read-aloud>`;

export const ACTION_ROW = `<document-actions class="action-row screen-only" role="group" aria-label="打印、播放、朗读、复制"
  data-furniture="true" data-copied="已复制" data-failed="没能复制，请复制浏览器地址栏里的网址">
  <span class="action"><a href="/zwgk/documents/2022-plan/print/">打印</a></span>
  <span class="action"><a href="/zwgk/documents/2022-plan/screen/">电子屏</a></span>
  ${READ_ALOUD}
  <span class="action buttons" hidden><button type="button" data-do="link">复制链接</button></span>
  <span class="action"><a href="/zwgk/documents/2022-plan/pictures/">分享图</a></span>
  <span class="status" role="status"></span>
</document-actions>`;

export const READING_MODE = `<reading-mode hidden="true" class="screen-only" data-elder="长辈版" data-usual="标准版">
  <button type="button">长辈版</button>
</reading-mode>`;

export const DOCUMENT_ACTIONS = `<document-actions data-copied="已复制" data-failed="没能复制，请按住下面的文字手动复制">
  <section aria-labelledby="document-actions">
    <h2 id="document-actions">引用本文</h2>
    <p class="citation official">《整改方案》，某某镇人民政府，<time datetime="2022-06-15">2022-06-15</time></p>
    <div class="buttons" hidden>
      <button type="button" data-do="cite">复制引用</button>
      <button type="button" data-do="link">复制链接</button>
      <button type="button" data-do="print">打印</button>
    </div>
    <p class="status" role="status"></p>
  </section>
</document-actions>`;

export const CONTENTS_LIST = `<contents-list>
  <details class="contents">
    <summary>本文目录</summary>
    <nav aria-label="本文目录">
      <ol role="list" class="contents-tree">
        <li><a href="#s1"><span class="official">一、总体要求</span></a></li>
        <li><a href="#s2"><span class="official">二、整改问题及措施</span></a>
          <ol role="list" class="contents-tree">
            <li><a href="#p1"><span class="official">1.出台较晚。</span></a></li>
            <li><a href="#p2"><span class="official">2.增长缓慢。</span></a></li>
          </ol>
        </li>
      </ol>
    </nav>
  </details>
</contents-list>`;

export const SHEET_PICKER = `<sheet-picker>
  <p class="total" role="status">共3张</p>
  <form hidden>
    <details open>
      <summary>打印哪些内容</summary>
      <label class="document"><input type="checkbox" name="unit" value="document" data-kind="document" checked></label>
      <label class="group"><input type="checkbox" name="unit" value="c1" data-kind="group"></label>
      <label class="problem"><input type="checkbox" name="unit" value="p1" data-kind="problem"></label>
      <label class="problem"><input type="checkbox" name="unit" value="p2" data-kind="problem"></label>
      <label class="group"><input type="checkbox" name="unit" value="c2" data-kind="group"></label>
      <label class="problem"><input type="checkbox" name="unit" value="p3" data-kind="problem"></label>
    </details>
    <fieldset>
      <legend>填在第一张的下方</legend>
      <label class="field">张贴地点<input type="text" name="place" maxlength="20" autocomplete="off"></label>
      <label class="field">张贴日期<input type="text" name="day" maxlength="16" autocomplete="off"></label>
    </fieldset>
    <button type="button" data-do="print">打印</button>
  </form>
</sheet-picker>`;

/** The first sheet of a set. @param number as it is printed while the set is chosen alone */
export const sheetOf = (unit: string, number: number, total: number) =>
  `<section class="sheet" aria-label="${unit}（1/1） 第${number}页，共${total}页">
    <div class="sheet-foot"><p><span class="page-number">第${number}页，共${total}页</span></p></div>
    <table class="strip"><tbody><tr>
      <td>张贴地点：<span data-fill="place"></span></td><td>张贴日期：<span data-fill="day"></span></td>
    </tr></tbody></table>
  </section>`;

export const SLIDE_SHOW = `<slide-show class="slides landscape" data-pause="暂停" data-resume="继续" data-short="放短循环"
  data-whole="放全文" data-dark="深色" data-light="浅色">
  <div class="loop" data-loop="short" role="group" aria-label="短循环（20秒）">
    <section class="slide" aria-label="1/2" data-seconds="8"></section>
    <section class="slide" aria-label="2/2" data-seconds="12"></section>
  </div>
  <div class="loop" data-loop="whole" role="group" aria-label="全文（73秒）">
    <section class="slide" aria-label="1/3" data-seconds="17"></section>
    <section class="slide" aria-label="2/3 问题1" data-seconds="25"><div class="slide-body"><h3 id="p1"></h3></div></section>
    <section class="slide" aria-label="3/3 问题1" data-seconds="31"><div class="slide-body"><h3 id="p2"></h3></div></section>
  </div>
  <div class="slide-controls">
    <a href="/zwgk/documents/2022-plan/screen/">返回</a>
    <button type="button" data-do="previous">上一屏</button>
    <button type="button" data-do="pause">暂停</button>
    <button type="button" data-do="next">下一屏</button>
    <button type="button" data-do="loop">放全文</button>
    <button type="button" data-do="theme">深色</button>
    <button type="button" data-do="full">全屏</button>
  </div>
</slide-show>`;
