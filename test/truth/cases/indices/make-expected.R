# Figures for the cases of this folder, from the published formulas: Rscript make-expected.R > expected.json (package jsonlite).
suppressPackageStartupMessages(library(jsonlite))
d<-read.csv("cities-2022.csv",na.strings=c("NA",""),stringsAsFactors=FALSE); m<-read.csv("plan.csv",na.strings=c("NA",""),stringsAsFactors=FALSE)
p<-read.csv("cities.csv",na.strings=c("NA",""),stringsAsFactors=FALSE)
ind<-m$iCode[m$Type=="Indicator"]; dir<-m$Direction[match(ind,m$iCode)]
mm<-function(x,l=0,u=100) (x-min(x,na.rm=T))/(max(x,na.rm=T)-min(x,na.rm=T))*(u-l)+l
skew<-function(x){x<-x[!is.na(x)];n<-length(x);x<-x-mean(x);sqrt(n)*sum(x^3)/(sum(x^2)^1.5)*sqrt(n*(n-1))/(n-2)}
kurt<-function(x){x<-x[!is.na(x)];n<-length(x);x<-x-mean(x);r<-n*sum(x^4)/(sum(x^2)^2);((n+1)*(r-3)+6)*(n-1)/((n-2)*(n-3))}
pass<-function(x,s=2,k=3.5) abs(skew(x))<s | kurt(x)<k
wins<-function(x,wm=5,s=2,k=3.5){nw<-0;hi<-lo<-NULL; while(!pass(x,s,k)&&nw<wm){if(skew(x)>=0){hi<-which(x==max(x,na.rm=T));x[hi]<-max(x[-hi],na.rm=T)}else{lo<-which(x==min(x,na.rm=T));x[lo]<-min(x[-lo],na.rm=T)};nw<-length(hi)+length(lo)};x}
two<-function(x,f1,f2,s=2,k=3.5,comb=F){if(pass(x,s,k))return(x);y<-f1(x);if(is.null(f2)||pass(y,s,k))return(y);f2(if(comb)y else x)}
ct<-function(x)log(x-min(x,na.rm=T)+.01*diff(range(x,na.rm=T)))
ctp<-function(x)if(skew(x)>0)ct(x)else -log(max(x,na.rm=T)+.01*diff(range(x,na.rm=T))-x)
bc<-function(l)function(x){x<-x-min(x,na.rm=T)+1;if(l==0)log(x)else(x^l-1)/l}
cases<-list(); add<-function(id,call,spec,df,data=c("cities-2022.csv","plan.csv")) cases[[length(cases)+1]]<<-list(id=id,data=data,r_call=call,spec=spec,expected=as.list(df))
s<-d[order(d$uCode),]; X<-d[ind]; S<-s[ind]
N<-function(f,X=get("X",1),...) as.data.frame(mapply(function(x,i)f(x*i,...),X,dir,SIMPLIFY=FALSE))
q<-function(fn,para="NULL") paste0("qNormalise(ASEM_iData_num, f_n='",fn,"', f_n_para=",para,", directions=ASEM_iMeta[ASEM_iMeta$Type=='Indicator', c('iCode','Direction')])")
rk<-function(x)rank(x,ties.method="min",na.last="keep")
tab<-function(df,u=d$uCode)c(list(uCode=u),df)
add("norm_goal",q("n_goalposts","list(gposts=c(-5,50,10))"),list(step="normalise"),tab(N(function(x){y<-(x+5)/55;y[y>1]<-1;y[y<0]<-0;y*10})))
add("norm_goal_open",q("n_goalposts","list(gposts=c(-5,50,10), trunc2posts=FALSE)"),list(step="normalise"),tab(N(function(x)(x+5)/55*10)))
add("norm_rank",q("n_rank"),list(step="normalise"),tab(N(rk)))
add("norm_borda",q("n_borda"),list(step="normalise"),tab(N(function(x)rk(x)-1)))
add("norm_prank",q("n_prank"),list(step="normalise"),tab(N(function(x)(rk(x)-1)/(sum(!is.na(x))-1))))
add("norm_fracmax",q("n_fracmax"),list(step="normalise"),tab(N(function(x)x/max(x,na.rm=T))))
add("norm_dist2max",q("n_dist2max"),list(step="normalise"),tab(N(function(x)1-(max(x,na.rm=T)-x)/diff(range(x,na.rm=T)))))
add("norm_dist2ref",q("n_dist2ref","list(iref=5, cap_max=TRUE)"),list(step="normalise"),tab(N(function(x){y<-1-(x[5]-x)/(x[5]-min(x,na.rm=T));y[y>1]<-1;y})))
add("norm_dist2targ",q("n_dist2targ","list(targ=90)"),list(step="normalise"),tab(N(function(x)(x-min(x,na.rm=T))/(90-min(x,na.rm=T)))))
tg<-m$Target[match(ind,m$iCode)]
add("norm_targ_coin","Normalise(c0, dset='Raw', global_specs=list(f_n='n_dist2targ', f_n_para=list(cap_max=TRUE)))",list(step="normalise"),
 tab(as.data.frame(mapply(function(x,t,i){y<-if(i==1)(x-min(x,na.rm=T))/(t-min(x,na.rm=T)) else (max(x,na.rm=T)-x)/(max(x,na.rm=T)-t);y[y>1]<-1;y},S,tg,dir,SIMPLIFY=F)),s$uCode))
add("norm_indiv","Normalise(c0, dset='Raw', global_specs=list(f_n='n_zscore', f_n_para=list(m_sd=c(10,2))), indiv_specs=list(roads=list(f_n='n_rank'), crime=list(f_n='none')))",list(step="normalise"),{
 z<-N(function(x)(x-mean(x,na.rm=T))/sd(x,na.rm=T)*2+10,S); z$roads<-rk(S$roads); z$crime<-S$crime*dir[ind=="crime"]; tab(z,s$uCode)})
agg<-function(Z,fs,w=setNames(m$Weight,m$iCode),th=0){fs<-rep(fs,length.out=2);th<-rep(th,length.out=2);for(l in 1:2){mi<-m[!is.na(m$Level)&m$Level==l&!is.na(m$Parent),];for(P in unique(mi$Parent)){cs<-mi$iCode[mi$Parent==P];Z[[P]]<-apply(Z[cs],1,function(x){k<-!is.na(x);if(mean(k)<th[l]||!any(k))NA else fs[[l]](x[k],w[cs][k])})}};Z}
am<-function(x,w)sum(w*x)/sum(w);gm<-function(x,w)exp(sum(w*log(x))/sum(w));hm<-function(x,w)sum(w)/sum(w/x)
Z<-N(mm,S,1,100)
add("agg_hmean","Aggregate(Normalise(c0, dset='Raw', global_specs=list(f_n='n_minmax', f_n_para=list(l_u=c(1,100)))), dset='Normalised', f_ag='a_hmean')",list(step="agg"),tab(agg(Z,list(hm))[c("Work","Life","City")],s$uCode))
add("agg_mixed","Aggregate(Normalise(c0, dset='Raw', global_specs=list(f_n='n_minmax', f_n_para=list(l_u=c(1,100)))), dset='Normalised', f_ag=c('a_gmean','a_hmean'), dat_thresh=0.9)",list(step="agg"),tab(agg(Z,list(gm,hm),th=.9)[c("Work","Life","City")],s$uCode))
w2<-setNames(m$Weight,m$iCode);w2["Work"]<-3
add("agg_w","Aggregate(Normalise(c0, dset='Raw', global_specs=list(f_n='n_minmax', f_n_para=list(l_u=c(1,100)))), dset='Normalised', w=data.frame(iCode=c('Work'),Weight=c(3)))",list(step="agg"),tab(agg(Z,list(am),w2)[c("Work","Life","City")],s$uCode))
add("imp_mean","Impute(c0, dset='Raw', f_i='i_mean')",list(step="impute"),tab(lapply(S,function(x){x[is.na(x)]<-mean(x,na.rm=T);x}),s$uCode))
add("imp_median_grp","Impute(c0, dset='Raw', f_i='i_median_grp', use_group='Region')",list(step="impute"),tab(lapply(S,function(x){for(g in unique(s$Region)){k<-s$Region==g;x[k&is.na(x)]<-median(x[k],na.rm=T)};x}),s$uCode))
rowi<-function(cs,f){n<-mapply(function(x,i)mm(x*i,0,1),S[cs],dir[match(cs,ind)]);for(r in 1:nrow(n)){k<-is.na(n[r,]);n[r,k]<-f(n[r,!k])};out<-S[cs];for(j in cs){x<-S[[j]]*dir[ind==j];v<-(n[,j]*diff(range(x,na.rm=T))+min(x,na.rm=T))*dir[ind==j];out[[j]][is.na(out[[j]])]<-v[is.na(S[[j]])]};out}
add("imp_row","Impute(c0, dset='Raw', f_i='i_mean', impute_by='row')",list(step="impute"),tab(rowi(ind,mean),s$uCode))
par<-m$Parent[match(ind,m$iCode)]
add("imp_row_group","Impute(c0, dset='Raw', f_i='i_median', impute_by='row', group_level=2)",list(step="impute"),tab(do.call(cbind,unname(lapply(split(ind,par),rowi,median))),s$uCode))
add("screen","Screen(c0, dset='Raw', unit_screen='byNA', dat_thresh=0.9)",list(step="screen"),{k<-rowMeans(!is.na(S))>=.9;tab(S[k,],s$uCode[k])})
add("screen_force","Screen(c0, dset='Raw', unit_screen='byNA', dat_thresh=0.9, Force=data.frame(uCode=c('CA0','CF1'), Include=c(FALSE,TRUE)))",list(step="screen"),{k<-rowMeans(!is.na(S))>=.9;k[s$uCode=="CA0"]<-F;k[s$uCode=="CF1"]<-T;tab(S[k,],s$uCode[k])})
tr<-function(f1,f2,...)tab(lapply(S,two,f1,f2,...),s$uCode)
add("treat_def","Treat(c0, dset='Raw')",list(step="treat"),tr(wins,ct))
add("treat_box","Treat(c0, dset='Raw', global_specs=list(f1='boxcox', f1_para=list(lambda=0.3), f2=NULL))",list(step="treat"),tr(bc(.3),NULL))
add("treat_plus","qTreat(c0, dset='Raw', winmax=1, skew_thresh=1.5, kurt_thresh=3, f2='log_CT_plus')",list(step="treat"),tr(function(x)wins(x,1,1.5,3),ctp,1.5,3))
add("treat_comb","Treat(c0, dset='Raw', global_specs=list(f1_para=list(winmax=2)), indiv_specs=list(crime='none', jobs=list(f2='log_CT_orig')), combine_treat=TRUE)",list(step="treat"),{z<-lapply(S,two,function(x)wins(x,2),ct,comb=T);z$crime<-S$crime;z$jobs<-two(S$jobs,function(x)wins(x,2),function(x)log(x-min(x,na.rm=T)+1),comb=T);tab(z,s$uCode)})
P<-p[order(p$Time,p$uCode),]
add("purse_norm","Normalise(new_coin(ASEM_iData_p, ASEM_iMeta, split_to='all'), dset='Raw', global=TRUE)",list(step="n"),c(list(Time=P$Time,uCode=P$uCode),N(mm,P[ind])),c("cities.csv","plan.csv"))
add("purse_norm_each","Normalise(new_coin(ASEM_iData_p, ASEM_iMeta, split_to='all'), dset='Raw', global=FALSE)",list(step="n"),c(list(Time=P$Time,uCode=P$uCode),as.data.frame(do.call(rbind,lapply(split(P,P$Time),function(z)N(mm,z[ind]))))),c("cities.csv","plan.csv"))
P22<-P[P$Time==2022,]
add("coin_2022","Normalise(new_coin(ASEM_iData_p, ASEM_iMeta, split_to=2022), dset='Raw')",list(step="n"),c(list(uCode=P22$uCode),N(mm,P22[ind])),c("cities.csv","plan.csv"))
p2<-p; out<-p[order(p$Time),]; ys<-sort(unique(p$Time)); for(y in ys)for(u in unique(p$uCode))for(cl in ind){i<-which(out$Time==y&out$uCode==u); if(is.na(out[i,cl])){for(o in rev(ys[ys<y])){v<-p[p$Time==o&p$uCode==u,cl];if(!is.na(v)){out[i,cl]<-v;break}}}}
add("imp_panel","impute_panel(ASEM_iData_p)$iData_imp",list(step="impute panel"),c(list(Time=out$Time,uCode=out$uCode),out[ind]),c("cities.csv","plan.csv"))
cat(toJSON(list(cases=cases),auto_unbox=TRUE,digits=NA,na="null",null="null"), "\n")
