/** Names of peoples as they stand in the names of autonomous prefectures, counties and banners; some without 族. */
const PEOPLES =
  "各族|汉族|蒙古族?|回族|藏族|维吾尔族?|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|高山族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族?|土族|达斡尔族?|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族?|阿昌族|普米族|塔吉克族?|怒族|乌孜别克族?|俄罗斯族|鄂温克族?|德昂族|保安族|裕固族|京族|塔塔尔族?|独龙族|鄂伦春族?|赫哲族|门巴族|珞巴族|基诺族";
const AUTONOMOUS = new RegExp(`^(.+?)(?:${PEOPLES})+自治([州县旗])$`);
const OWN_PEOPLE = new RegExp(`^(${PEOPLES})自治([州县旗])$`);

/**
 * The customary short form of an autonomous place; null for other names.
 *
 * @example shortAutonomous("延边朝鲜族自治州") //=> "延边州"
 * @example shortAutonomous("东乡族自治县") //=> "东乡县"
 */
function shortAutonomous(name: string): string | null {
  const [, root, kind] = AUTONOMOUS.exec(name) ?? OWN_PEOPLE.exec(name) ?? [];
  return root === undefined || kind === undefined ? null : root.replace(/族$/, "") + kind;
}

/**
 * A city's name as annex 1 prints it: without 市 and 地区; of an autonomous prefecture the place and 州; a league keeps 盟.
 *
 * @example shortCityName("大兴安岭地区") //=> "大兴安岭"
 */
export function shortCityName(name: string): string {
  return shortAutonomous(name) ?? withoutEnd(name, /(地区|市|林区)$/);
}

/**
 * A county's or district's name as annex 1 of its city prints it: in full, an autonomous county's without its peoples.
 *
 * @example shortCountyName("峨山彝族自治县") //=> "峨山县"
 */
export function shortCountyName(name: string): string {
  return shortAutonomous(name) ?? name;
}

function withoutEnd(name: string, end: RegExp): string {
  const short = name.replace(end, "");
  return short.length < 2 ? name : short;
}
