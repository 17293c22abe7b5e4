import { pairScoreGroups } from '/work/main/shared/domain/pairing/score-groups/pair.ts';
import { makeDraw } from '/work/main/shared/domain/seeding/index.ts';
for (const n of [1024,1024,1024,256,255,1023]) {
  const draw = makeDraw('x'+n);
  const P = Array.from({length:n},(_,i)=>({seed:i+1,score:0,met:new Map<number,number>(),hadBye:false,floated:undefined as 'up'|'down'|undefined, str: draw(1000)}));
  const rounds = 10;
  const out: string[] = [];
  for (let r=1;r<=rounds;r++) {
    P.sort((a,b)=>b.score-a.score||a.seed-b.seed);
    const t=performance.now();(globalThis as any).log=[];
    const { pairs, bye, again } = pairScoreGroups(P);
    const ms=performance.now()-t; 
    const by=new Map(P.map(p=>[p.seed,p]));
    let gaps=0;
    for (const [a,b] of pairs){ gaps+=Math.abs(by.get(a)!.score-by.get(b)!.score); }
    // lower bound
    let lb=0; { const act=P.filter(p=>p.seed!==bye); for(let i=0;i+1<act.length;i+=2) lb+=act[i]!.score-act[i+1]!.score; }
    out.push(`${ms.toFixed(1)}ms g${gaps}/${lb} again${again.length}`);
    for (const [a,b] of pairs){ const A=by.get(a)!,B=by.get(b)!; const d=A.score-B.score;
      A.met.set(b,(A.met.get(b)??0)+1);B.met.set(a,(B.met.get(a)??0)+1);
      A.floated=d>0?'down':d<0?'up':undefined;B.floated=d>0?'up':d<0?'down':undefined;
      const w=draw(100)<10?.5: (A.str+draw(600)>B.str+draw(600)?1:0); A.score+=w;B.score+=1-w; }
    if(bye){by.get(bye)!.hadBye=true;by.get(bye)!.score+=1;by.get(bye)!.floated='down';}
  }
  console.log(n,out.join(' | '));
}
