/** The start of every guesser's list, lower case; only entries long enough to pass the length rule. */
const LIST = `
password password1 password12 password123 passw0rd p@ssw0rd p@ssword1 password! password01 password11 password1234
12345678 123456789 1234567890 0123456789 01234567 87654321 987654321 9876543210 12341234 123123123 123321123 12344321
11223344 112233445566 1122334455 11112222 12121212 13131313 14141414 10101010 20202020 19491001 20082008 20202020
1234qwer qwer1234 qwertyui qwertyuiop qwerty123 qwerty1234 qwerty12 qwe123456 qweasdzxc qweasd123 1qaz2wsx 1qaz2wsx3edc
zaq12wsx zxcvbnm1 zxcvbnm123 asdfghjk asdfghjkl asdf1234 asd123456 zxc123456 q1w2e3r4 q1w2e3r4t5 1q2w3e4r 1q2w3e4r5t
abc12345 abc123456 abcd1234 abcd12345 abcdefgh abcdefg1 a1234567 a12345678 a123456789 aa123456 aa12345678 aaa123456
a1b2c3d4 abc123abc 123456abc 12345678a 123456aa 123456789a 1234abcd 123qweasd 123qwe123 123asd123 123abc123
woaini123 woaini1314 woaini520 woaini521 520131400 5201314520 13145201 1314520520 5201314a 52013145 iloveyou iloveyou1
iloveyou2 wodemima wodemima123 nihao123 nihaoma123 zhongguo zhongguo1 zhang123 wang1234 li123456 liu12345 chen1234
admin123 admin1234 admin12345 admin123456 administrator adminadmin root1234 rootroot letmein1 welcome1 welcome123
changeme changeme1 default1 guest123 test1234 test12345 testtest user1234 username qazwsxedc qazwsx123 superman batman123
monkey123 dragon123 football baseball sunshine princess starwars whatever trustno1 computer internet michelle jennifer
jordan23 michael1 master123 shadow123 killer123 freedom1 charlie1 loveyou1 hello123 hello1234 helloworld secret123
88888888 888888888 8888888888 66666666 99999999 00000000 11111111 22222222 33333333 44444444 55555555 77777777
1111111111 0000000000 6666666666 9999999999 147258369 159357123 147852369 789456123 741852963 963852741 159753456
asdasdasd qweqweqwe zxczxczxc qwqwqwqw 1a2b3c4d 5e6f7g8h q12345678 w12345678 z12345678 x12345678 qq123456 qq1234567
qq12345678 wechat123 weixin123 taobao123 alipay123 baidu123 xiaomi123 huawei123 chaojimima mimamima 12345qwert
qwert12345 qwer4321 rewq4321 4rfv5tgb 3edc4rfv 2wsx3edc zaq1xsw2 xsw21qaz cde32wsx p0o9i8u7 poiuytre lkjhgfds mnbvcxz1
`

export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(LIST.split(/\s+/).filter((word) => word.length >= 8))
