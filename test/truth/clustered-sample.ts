// demonstration: an invented sample of 72 people in 12 clusters of three strata, with a few missing answers, on which R and
// we compute the same figures.
import type { SampleDesign } from "./naive-survey.ts";

export const CLUSTERED_SAMPLE = `stratum,cluster,size,weight,sex,city,age,income,works,trips,hope,asked,q1,q2,q3
north,1,20,7.945,female,A,40,340,no,4,3,no,4,4,4
north,1,20,4.989,male,B,19,340,no,0,1,no,2,2,2
north,1,20,3.578,male,A,18,240,yes,4,2,yes,3,3,4
north,1,20,3.349,female,C,28,310,no,1,2,no,2,2,2
north,1,20,4.219,female,A,24,280,,2,1,yes,3,4,3
north,1,20,6.96,male,C,19,330,yes,2,3,yes,2,2,1
north,2,20,4.7,male,A,38,420,yes,0,2,yes,3,2,2
north,2,20,7.86,female,C,18,270,yes,0,3,no,3,3,2
north,2,20,3.829,female,A,,250,no,1,1,no,4,4,4
north,2,20,5.296,female,A,31,390,yes,2,3,yes,4,5,4
north,2,20,3.859,male,A,45,480,yes,2,1,yes,2,2,1
north,2,20,4.157,male,B,57,460,yes,2,1,yes,2,2,3
north,3,20,6.864,male,A,32,330,no,1,1,no,4,4,5
north,3,20,3.482,female,B,49,370,yes,3,3,yes,3,3,4
north,3,20,5.267,male,C,19,280,yes,2,3,yes,4,3,4
north,3,20,3.424,male,C,32,380,yes,3,3,yes,2,4,1
north,3,20,5.803,male,B,28,340,yes,2,2,no,4,4,3
north,3,20,3.044,male,C,45,300,yes,2,1,yes,4,4,4
north,4,20,7.929,male,B,46,350,yes,2,3,yes,4,5,3
north,4,20,4.583,male,B,21,230,no,1,2,yes,4,4,4
north,4,20,6.197,female,B,42,370,yes,3,1,yes,5,5,5
north,4,20,4.476,male,B,52,390,yes,4,3,yes,3,3,2
north,4,20,7.984,male,A,51,350,yes,1,3,yes,2,4,2
north,4,20,7.53,female,C,41,320,yes,2,3,yes,3,3,3
south,5,15,5.958,male,A,52,430,yes,5,2,yes,1,1,1
south,5,15,2.496,male,A,48,370,no,2,3,yes,4,4,4
south,5,15,4.601,male,A,45,390,yes,1,1,no,3,4,3
south,5,15,4.089,female,B,47,340,no,4,1,no,3,4,4
south,5,15,5.891,female,A,57,410,no,2,2,no,4,3,5
south,5,15,3.608,female,B,35,400,yes,2,1,yes,2,2,2
south,6,15,4.8,male,A,33,400,yes,0,3,yes,4,3,4
south,6,15,3.239,male,B,55,430,yes,3,3,no,3,4,5
south,6,15,2.946,male,A,25,360,yes,2,2,yes,3,4,2
south,6,15,2.944,male,A,49,460,yes,2,3,yes,2,2,3
south,6,15,3.672,male,B,28,300,yes,1,3,no,4,4,4
south,6,15,5.426,male,C,26,320,no,2,3,no,3,4,2
south,7,15,4.118,female,C,26,290,yes,0,2,no,4,3,3
south,7,15,5.215,female,A,56,300,yes,4,3,yes,2,1,1
south,7,15,5.394,female,A,21,300,no,0,1,no,4,5,4
south,7,15,3.963,male,C,25,310,,3,1,yes,3,4,4
south,7,15,5.248,female,B,20,190,no,1,1,yes,2,2,2
south,7,15,3.682,male,B,38,320,no,1,3,no,3,3,5
south,8,15,5.099,female,B,31,280,no,2,1,no,4,4,5
south,8,15,3.888,male,A,43,340,no,0,3,no,4,3,4
south,8,15,5.641,female,C,45,400,no,1,3,no,3,4,3
south,8,15,3.448,female,A,22,270,yes,2,2,yes,3,2,2
south,8,15,2.56,female,A,30,300,yes,2,2,no,3,1,3
south,8,15,5.311,male,B,20,270,no,2,3,no,4,3,5
west,9,30,11.239,female,C,36,310,yes,1,3,yes,2,2,2
west,9,30,11.749,male,B,60,430,yes,3,1,no,4,3,4
west,9,30,8.798,male,A,32,300,yes,1,1,yes,2,1,2
west,9,30,9.901,male,A,42,420,yes,7,1,no,5,5,5
west,9,30,10.305,female,A,50,390,no,1,1,no,2,4,2
west,9,30,9.208,male,C,38,350,yes,2,3,no,3,4,4
west,10,30,9.922,female,A,40,380,no,5,1,yes,5,5,5
west,10,30,7.401,male,A,47,390,yes,4,3,no,4,3,4
west,10,30,5.721,female,B,46,310,no,1,1,no,3,2,4
west,10,30,5.904,female,C,42,320,yes,2,3,yes,4,4,3
west,10,30,7.434,female,B,36,240,yes,1,1,yes,2,3,2
west,10,30,6.554,male,A,48,430,no,2,3,yes,2,2,1
west,11,30,5.939,male,A,48,320,yes,3,3,no,1,1,3
west,11,30,8.283,male,C,60,370,yes,0,3,yes,2,3,3
west,11,30,10.229,female,A,55,310,no,3,3,no,2,3,3
west,11,30,9.703,male,A,59,430,yes,2,1,no,1,1,1
west,11,30,8.58,male,B,44,270,no,3,2,no,4,3,4
west,11,30,9.443,female,A,56,320,yes,1,1,yes,1,1,3
west,12,30,8.015,male,A,33,280,no,4,2,no,2,2,3
west,12,30,8.114,male,A,23,250,no,0,1,no,3,1,3
west,12,30,7.028,male,C,19,220,no,0,2,no,1,2,1
west,12,30,7.684,male,B,31,260,yes,0,1,yes,1,1,1
west,12,30,6.653,female,C,56,320,no,2,2,no,1,1,1
west,12,30,9.009,male,A,46,280,yes,0,1,yes,3,3,3
`;

/** In R: svydesign(id = ~cluster, strata = ~stratum, weights = ~weight, fpc = ~size). */
export const CLUSTERED_DESIGN: SampleDesign = { stratum: "stratum", cluster: "cluster", size: "size", df: 9 };
