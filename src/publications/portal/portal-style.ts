// Style of the portal: that of the documents, and what stands around them. Phone first; prints without the frame.
import { htmlStyle } from "../format/html/html-style.ts";

export function portalStyle(): string {
  return `${htmlStyle()}
${FRAME}`;
}

const FRAME = `header.site{background:var(--head);color:#fff;font:1rem/1.4 "Noto Sans",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;border-bottom:.3rem solid #c98a1b}
:root{--head:#0f5c63}@media screen and (prefers-color-scheme:dark){:root{--head:#0c3d42}}
header.site a{color:#fff}header.site .over{max-width:72rem;margin:0 auto;padding:1rem 1.25rem .4rem;display:flex;flex-wrap:wrap;gap:.6rem 1.5rem;align-items:center}
header.site .brand{font-weight:700;font-size:1.25rem;text-decoration:none;margin-right:auto}
header.site form{display:flex;gap:.4rem;align-items:center}header.site label{position:absolute;left:-999rem}
header.site input{font:inherit;padding:.35rem .6rem;border:1px solid #fff;border-radius:.2rem;width:11rem;background:#fff;color:#1c2530}
header.site button{font:inherit;padding:.36rem .8rem;border:1px solid #fff;border-radius:.2rem;background:transparent;color:#fff;cursor:pointer}
header.site :focus-visible,footer.site :focus-visible{outline:3px solid #f2cf8d;outline-offset:2px}
.languages{display:flex;gap:.9rem;font-size:.9rem}.languages [aria-current]{font-weight:700}
.topics ul{max-width:72rem;margin:0 auto;padding:.2rem 1rem .6rem;list-style:none;display:flex;flex-wrap:wrap;gap:0 .3rem}.topics li{margin:0}
.topics a{display:block;padding:.4rem .5rem;text-decoration:none;font-size:.95rem;border-bottom:.2rem solid transparent}.topics a:hover{text-decoration:underline}.topics [aria-current]{border-color:#f2cf8d;font-weight:600}
.page.portal{max-width:72rem;display:block}.portal main{max-width:none;padding-top:1.5rem}.portal figure{max-width:60rem}.portal figure.table{max-width:none}.portal main>p,.portal main>ul:not(.cards):not(.key-numbers),.portal main>ol{max-width:44rem}
.title .place{color:var(--brand);font-weight:600;margin:0;font-family:"Noto Sans",system-ui,sans-serif}.title h1{font:700 clamp(1.7rem,4.4vw,2.6rem)/1.18 "Noto Sans",system-ui,sans-serif;margin:.2rem 0 .8rem;max-width:28ch;text-wrap:balance}.title .subtitle{font-size:1.15rem;color:var(--muted);max-width:44rem}
.portal h2{font-size:1.4rem;margin:2.6rem 0 1rem;padding-bottom:.35rem;border-bottom-width:.12rem}.portal h3{margin-top:2rem}
.cards{list-style:none;padding:0;margin:1.2rem 0 2rem;display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(15rem,100%),1fr));font-family:"Noto Sans",system-ui,sans-serif}
.cards>li{margin:0;padding:1rem 1.1rem;background:var(--warm);border:1px solid var(--line);border-top:.22rem solid var(--brand);display:flex;flex-direction:column}.cards>li:only-child{grid-column:1/-1;max-width:44rem}
.cards .name{font-weight:600;font-size:1.08rem;margin:0 0 .35rem;line-height:1.3}.cards p{margin:0 0 .6rem;font-size:.95rem;line-height:1.45}
.cards .files{list-style:none;padding:0;margin:auto 0 0;display:flex;flex-wrap:wrap;gap:.1rem 1rem;font-size:.92rem}.cards .files a{display:inline-block;padding:.25rem 0}
footer.site{border-top:1px solid var(--line);background:var(--warm);max-width:none;padding:1.6rem 1.25rem 2.5rem}footer.site>div{max-width:69.5rem;margin:0 auto}
#results{list-style:none;padding:0}#results li{margin:1rem 0}
@media print{header.site,footer.site{display:none}}
@media (max-width:34rem){header.site form{order:3;width:100%}header.site input{flex:1;width:auto;min-width:0}.topics ul{flex-wrap:nowrap;overflow-x:auto;mask-image:linear-gradient(to right,#000 calc(100% - 2.5rem),transparent);padding-right:2.5rem}.topics a{white-space:nowrap}}`;
